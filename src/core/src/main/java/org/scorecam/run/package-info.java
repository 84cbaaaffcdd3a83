/**
 * A run: explains every photo of the suites on worker threads, and judges what was found.
 *
 * <p>Public: {@link org.scorecam.run.Run}, {@link org.scorecam.run.Findings}, {@link org.scorecam.run.Progress}.
 */
@NullMarked
package org.scorecam.run;

import org.jspecify.annotations.NullMarked;
