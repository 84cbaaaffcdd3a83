package org.scorecam.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.Before;

/** What was approved of one explanation. */
final class BeforeReader {
    private BeforeReader() {}

    /** @param today the explanation's map, whose size the approved one has */
    static Before read(Entry before, @Nullable Heatmap today) {
        if (today == null) {
            throw before.unexpected("null, as heatmap is");
        }
        return new Before(
                Shapes.mask(before.field("map"), today),
                before.field("massInBox").orNull(Entry::number),
                before.field("probability").number(),
                Shapes.label(before.field("predicted")),
                before.field("photoChanged").flag(),
                before.field("centreShift").orNull(BeforeReader::shift));
    }

    private static Before.Shift shift(Entry shift) {
        List<Double> way = shift.list(2, Entry::number);
        return new Before.Shift(way.get(0), way.get(1));
    }
}
