/**
 * The HTML report. Its words are in the templates ({@code org/scorecam/report/*.ftlh}), its look in {@code report.css}.
 *
 * <p>Public: {@link org.scorecam.report.HtmlReport}, {@link org.scorecam.report.OverviewPage}, {@link org.scorecam.report.Thumbnails}.
 */
@NullMarked
package org.scorecam.report;

import org.jspecify.annotations.NullMarked;
