package org.scorecam.json;

import java.io.IOException;
import java.util.Locale;
import org.scorecam.result.Finding;
import org.scorecam.result.FramePlace;

/** What explanations have in common. */
record FindingWriter(Values values) {
    void write(Finding finding) throws IOException {
        values.object(() -> {
            values.text("kind", text(finding.kind()));
            values.whole("of", finding.of());
            values.number("share", finding.share());
            FramePlace place = finding.place();
            values.text("place", place == null ? null : text(place));
            values.list("classes", finding.classes(), label -> values.object(() -> values.label(label)));
            values.list(
                    "explanations",
                    finding.spots(),
                    spot -> values.object(() -> {
                        values.id(spot.id());
                        values.box("spot", spot.box());
                    }));
        });
    }

    /** {@code looks-alike}. */
    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
