/**
 * What a run found: the one value that every writer consumes.
 */
@NullMarked
package org.scorecam.result;

import org.jspecify.annotations.NullMarked;
