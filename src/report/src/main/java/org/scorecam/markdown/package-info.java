/**
 * {@code summary.md}: a run on half a page, for a job's summary or a merge request.
 *
 * <p>Public: {@link org.scorecam.markdown.MarkdownSummary}; for other files: {@link org.scorecam.markdown.MarkdownText}.
 */
@NullMarked
package org.scorecam.markdown;

import org.jspecify.annotations.NullMarked;
