/**
 * {@code badge.svg}: a run in one line, for a README or a dashboard.
 *
 * <p>Public: {@link org.scorecam.badge.Badge}.
 */
@NullMarked
package org.scorecam.badge;

import org.jspecify.annotations.NullMarked;
