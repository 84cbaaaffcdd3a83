package org.scorecam.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.Before;
import org.scorecam.result.Gone;
import org.scorecam.rule.ExplanationId;

/** What was approved of one explanation, or of one that is not explained any more. */
final class BeforeReader {
    private BeforeReader() {}

    /** @param today the explanation's map, whose size the approved one has */
    static Before read(JsonValue before, @Nullable Heatmap today) {
        if (today == null) {
            throw before.unexpected("null, as heatmap is");
        }
        return new Before(
                Shapes.mask(before.field("map"), today),
                before.field("massInBox").orNull(JsonValue::number),
                before.field("probability").number(),
                Shapes.label(before.field("predicted")),
                before.field("photoChanged").flag(),
                before.field("centreShift").orNull(BeforeReader::shift),
                before.has("metrics") ? Shapes.metrics(before.field("metrics")) : Map.of(),
                before.has("moved") ? before.field("moved").number() : 0);
    }

    static Gone gone(JsonValue gone) {
        return new Gone(
                new ExplanationId(
                        gone.field("suite").text(), gone.field("image").text(), Shapes.label(gone.field("class"))),
                gone.field("massInBox").orNull(JsonValue::number),
                gone.field("probability").number(),
                Shapes.label(gone.field("predicted")));
    }

    private static Before.Shift shift(JsonValue shift) {
        List<Double> way = shift.list(2, JsonValue::number);
        return new Before.Shift(way.get(0), way.get(1));
    }
}
