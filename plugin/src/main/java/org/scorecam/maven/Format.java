package org.scorecam.maven;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.scorecam.setting.Setting;

/** What a run is written as, by the names in {@code <report><formats>}; in the order in which they are written. */
enum Format {
    /** Always written, chosen or not: the report and approving need it. */
    JSON("result.json"),
    JUNIT("TEST-scorecam.xml"),
    CSV("explanations.csv"),
    SARIF("scorecam.sarif"),
    BADGE("badge.svg"),
    HTML("index.html"),
    /** After the HTML report, whose pictures it shows. */
    MARKDOWN("summary.md");

    private static final Set<Format> DEFAULT = EnumSet.complementOf(EnumSet.of(SARIF, BADGE));

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** The file in the output folder; of the HTML report the first page. */
    String file() {
        return file;
    }

    /**
     * The chosen ones.
     *
     * @param written names with commas; the default where there are none
     * @throws org.scorecam.outcome.SetupException naming the first that is not known, and the nearest
     */
    static Set<Format> of(Setting written) {
        Set<Format> chosen = written.isWritten() ? EnumSet.of(JSON) : EnumSet.copyOf(DEFAULT);
        written.list().forEach(name -> chosen.add(name.word(JSON)));
        return Collections.unmodifiableSet(chosen);
    }
}
