/**
 * {@code explanations.csv}: one row an explanation, for spreadsheets and data frames.
 *
 * <p>Public: {@link org.scorecam.csv.ExplanationsCsv}.
 */
@NullMarked
package org.scorecam.csv;

import org.jspecify.annotations.NullMarked;
