/**
 * {@code scorecam.sarif}: what was found, for code hosts and editors that show the findings of any tool.
 *
 * <p>Public: {@link org.scorecam.sarif.SarifLog}.
 */
@NullMarked
package org.scorecam.sarif;

import org.jspecify.annotations.NullMarked;
