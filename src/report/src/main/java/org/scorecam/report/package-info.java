/**
 * The HTML report. Its words are in {@code words.properties}, what stands where in the
 * templates ({@code org/scorecam/report/*.ftlh}), its look in {@code report.css}.
 *
 * <p>Public: {@link org.scorecam.report.HtmlReport}, {@link org.scorecam.report.OverviewPage}, {@link
 * org.scorecam.report.Thumbnails}, {@link org.scorecam.report.PageTexts}, {@link org.scorecam.report.PageLimit}, {@link
 * org.scorecam.report.OutputFolder}.
 */
@NullMarked
package org.scorecam.report;

import org.jspecify.annotations.NullMarked;
