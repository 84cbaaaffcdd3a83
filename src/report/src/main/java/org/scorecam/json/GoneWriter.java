package org.scorecam.json;

import java.io.IOException;
import org.scorecam.result.Gone;

/** What was approved, and is not explained any more. */
record GoneWriter(Values values) {
    void write(Gone gone) throws IOException {
        values.object(() -> {
            values.text("suite", gone.suite());
            values.text("image", gone.image());
            values.object("class", () -> values.label(gone.explained()));
            values.number("massInBox", gone.massInBox());
            values.number("probability", gone.probability());
            values.object("predicted", () -> values.label(gone.predicted()));
        });
    }
}
