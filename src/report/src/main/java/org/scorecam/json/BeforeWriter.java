package org.scorecam.json;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.result.Before;

/** What was approved of one explanation. */
record BeforeWriter(Values values) {
    void write(@Nullable Before before) throws IOException {
        if (before == null) {
            values.text("baseline", null);
            return;
        }
        values.object("baseline", () -> {
            values.map("map", before.map());
            values.number("massInBox", before.massInBox());
            values.number("probability", before.probability());
            values.object("predicted", () -> values.label(before.predicted()));
            values.flag("photoChanged", before.photoChanged());
            shift(before.shift());
        });
    }

    private void shift(Before.@Nullable Shift shift) throws IOException {
        if (shift == null) {
            values.text("centreShift", null);
            return;
        }
        values.row("centreShift", List.of(shift.x(), shift.y()), Values::digits);
    }
}
