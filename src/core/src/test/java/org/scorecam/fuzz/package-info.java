/**
 * Files as nobody should write them: seeded changes of sound ones, each of which must be read, or refused by an error of our
 * own, in bounded time and memory. Tests beside the readers make some of them; the module {@code src/fuzz} makes as many as it is told.
 */
@NullMarked
package org.scorecam.fuzz;

import org.jspecify.annotations.NullMarked;
