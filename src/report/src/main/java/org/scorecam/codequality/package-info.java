/**
 * {@code gl-code-quality-report.json}: what was found, as GitLab shows it in a merge request.
 *
 * <p>Public: {@link org.scorecam.codequality.CodeQuality}.
 */
@NullMarked
package org.scorecam.codequality;

import org.jspecify.annotations.NullMarked;
