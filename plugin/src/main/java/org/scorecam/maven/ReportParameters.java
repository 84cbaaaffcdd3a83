package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <report>}: what is written beside {@code result.json}. */
public final class ReportParameters {
    /** With commas, of {@code html, json, junit, csv, markdown, sarif, badge}; all but the last two where there are none. */
    @Nullable
    String formats;

    /** The language of the HTML report's pages, such as {@code en}, the default. */
    @Nullable
    String locale;
}
