package org.scorecam.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;

/** One explanation. */
record ExplanationWriter(Values values) {
    void write(Explanation explanation) throws IOException {
        values.object(() -> {
            photo(explanation);
            outcome(explanation);
            prediction(explanation.probability(), explanation.predicted());
            values.list("top", explanation.top(), top -> values.object(() -> prediction(top)));
            values.boxes("boxes", explanation.boxes());
            mask(explanation.mask());
            values.number("visibleShare", explanation.visibleShare());
            values.object("metrics", () -> metrics(explanation.metrics()));
            values.list("below", explanation.below(), metric -> values.json().writeString(metric.name()));
            heatmap(explanation.heatmap());
            channels(explanation.channels());
            partial(explanation.partial());
            new BeforeWriter(values).write(explanation.baseline());
            values.whole("forwards", (long) explanation.forwards());
            values.flag("reused", explanation.reused());
        });
    }

    private void photo(Explanation explanation) throws IOException {
        values.text("image", explanation.image());
        values.text("sha256", explanation.sha256());
        values.size("size", explanation.size());
        values.whole("orientation", (long) explanation.orientation());
        values.box("seen", explanation.seen());
    }

    private void outcome(Explanation explanation) throws IOException {
        values.object("class", () -> values.label(explanation.explained()));
        values.flag("background", explanation.background());
        values.constant("outcome", explanation.outcome());
        values.text("problem", explanation.problem());
        values.texts("notes", explanation.notes());
    }

    private void prediction(@Nullable Double probability, Explanation.@Nullable Prediction predicted)
            throws IOException {
        values.number("probability", probability);
        if (predicted == null) {
            values.text("predicted", null);
            return;
        }
        values.object("predicted", () -> prediction(predicted));
    }

    private void prediction(Explanation.Prediction predicted) throws IOException {
        values.label(predicted.label());
        values.number("probability", predicted.probability());
    }

    /** As COCO writes run lengths, so that its tools read it. */
    private void mask(@Nullable PixelMask mask) throws IOException {
        if (mask == null) {
            values.text("mask", null);
            return;
        }
        values.object("mask", () -> {
            values.row("size", List.of(mask.size().height(), mask.size().width()), String::valueOf);
            values.text("counts", RunLengths.text(mask));
        });
    }

    private void metrics(Map<Metric, Double> metrics) throws IOException {
        for (Map.Entry<Metric, Double> metric : new TreeMap<>(metrics).entrySet()) {
            String name = metric.getKey().name();
            double value = metric.getValue();
            if (value == (long) value) { // 0 and 1 of the metrics that count
                values.whole(name, (long) value);
            } else {
                values.number(name, value);
            }
        }
    }

    private void heatmap(@Nullable Heatmap map) throws IOException {
        if (map == null) {
            values.text("heatmap", null);
            return;
        }
        values.object("heatmap", () -> {
            values.whole("height", (long) map.height());
            values.whole("width", (long) map.width());
            values.row("values", floats(map), Values::digits);
        });
    }

    private static List<Float> floats(Heatmap map) {
        List<Float> cells = new ArrayList<>();
        for (float cell : map.values()) {
            cells.add(cell);
        }
        return cells;
    }

    private void channels(@Nullable Channels channels) throws IOException {
        if (channels == null) {
            values.text("channels", null);
            return;
        }
        values.object("channels", () -> {
            values.whole("total", (long) channels.total());
            values.whole("constant", (long) channels.constant());
            values.whole("equal", (long) channels.equal());
            values.whole("evaluated", (long) channels.evaluated());
            values.list("heaviest", channels.heaviest(), this::channel);
            values.row("weights", channels.weights(), Values::digits);
            values.list("masked", channels.masked(), values::row);
        });
    }

    private void partial(@Nullable Partial partial) throws IOException {
        if (partial == null) {
            values.text("partial", null);
            return;
        }
        values.object("partial", () -> {
            values.constant("basis", partial.basis());
            values.object("bounds", () -> {
                for (Map.Entry<Metric, Interval> bound : new TreeMap<>(partial.bounds()).entrySet()) {
                    Interval interval = bound.getValue();
                    values.object(bound.getKey().name(), () -> {
                        values.number("low", interval.low());
                        values.number("high", interval.high());
                    });
                }
            });
            values.number("estimate", partial.estimate());
        });
    }

    private void channel(WeightedMask channel) throws IOException {
        values.object(() -> {
            values.whole("channel", (long) channel.channel());
            values.number("weight", channel.weight());
            values.map("map", channel.mask());
        });
    }
}
