package org.scorecam.json;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.result.Before;
import org.scorecam.result.Gone;

/** What was approved of one explanation, or of one that is not explained any more. */
record BeforeWriter(Values values) {
    void before(Before before) throws IOException {
        values.map("map", before.map());
        values.number("massInBox", before.massInBox());
        values.number("probability", before.probability());
        values.label("predicted", before.predicted());
        values.flag("photoChanged", before.photoChanged());
        shift(before.shift());
        values.object("metrics", () -> values.metrics(before.metrics()));
        values.number("moved", before.moved());
    }

    private void shift(Before.@Nullable Shift shift) throws IOException {
        if (shift == null) {
            values.text("centreShift", null);
        } else {
            values.numbers("centreShift", List.of(shift.x(), shift.y()));
        }
    }

    void gone(Gone gone) throws IOException {
        values.object(() -> {
            values.id(gone.id());
            values.number("massInBox", gone.massInBox());
            values.number("probability", gone.probability());
            values.label("predicted", gone.predicted());
        });
    }
}
