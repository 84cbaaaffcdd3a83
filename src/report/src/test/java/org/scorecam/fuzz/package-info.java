/**
 * Files as nobody should write them: seeded changes of sound ones, each of which must be read, or refused by an error of our
 * own. {@code -Dscorecam.fuzz.trials=100000} makes more of them, {@code -Dscorecam.fuzz.seed=7} others.
 */
@NullMarked
package org.scorecam.fuzz;

import org.jspecify.annotations.NullMarked;
