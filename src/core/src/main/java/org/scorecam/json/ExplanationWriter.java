package org.scorecam.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Offset;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;
import org.scorecam.result.Challenged;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.Prediction;

/** One explanation. */
record ExplanationWriter(Values values) {
    void write(Explanation explanation) throws IOException {
        Explanation.Scores scores = explanation.scores();
        values.object(() -> {
            values.text("image", explanation.id().image());
            photo(explanation.photo());
            values.label("class", explanation.id().explained());
            values.flag("background", explanation.regions().background());
            values.constant("outcome", explanation.outcome());
            values.text("problem", explanation.assessment().problem());
            values.texts("notes", explanation.assessment().notes());
            values.number("probability", explanation.probability());
            values.orNull("predicted", explanation.predicted(), this::prediction);
            values.list("top", scores == null ? List.of() : scores.top(), top -> values.object(() -> prediction(top)));
            regions(explanation.regions());
            values.object("challenges", () -> challenges(explanation.challenges()));
            values.object("metrics", () -> values.metrics(explanation.metrics()));
            if (!explanation.compared().isEmpty()) {
                values.list("compared", explanation.compared(), this::compared);
            }
            values.list(
                    "below",
                    explanation.assessment().below(),
                    below -> values.json().writeString(below.name()));
            values.orNull("heatmap", explanation.map().heatmap(), this::heatmap);
            values.orNull("channels", explanation.map().channels(), this::channels);
            values.orNull("partial", explanation.map().partial(), this::partial);
            values.orNull("baseline", explanation.baseline(), new BeforeWriter(values)::before);
            values.whole("forwards", explanation.cost().forwards());
            values.flag("reused", explanation.cost().reused());
        });
    }

    private void compared(ComparedMap map) throws IOException {
        values.object(() -> {
            values.text("method", Choices.text(map.method()));
            values.object("heatmap", () -> heatmap(map.heatmap()));
            values.object("metrics", () -> values.metrics(map.metrics()));
        });
    }

    private void photo(Explanation.SeenPhoto photo) throws IOException {
        values.text("sha256", photo.sha256());
        values.size("size", photo.size());
        values.whole("orientation", photo.orientation());
        values.box("seen", photo.seen());
    }

    private void regions(Explanation.Regions regions) throws IOException {
        values.boxes("boxes", regions.boxes());
        values.orNull("mask", regions.mask(), this::mask);
        values.number("visibleShare", regions.visibleShare());
        values.boxes("shortcuts", regions.shortcuts());
    }

    private void prediction(Prediction predicted) throws IOException {
        values.label(predicted.label());
        values.number("probability", predicted.probability());
    }

    /** As COCO writes run lengths, so that its tools read it: height before width. */
    private void mask(PixelMask mask) throws IOException {
        values.row("size", List.of(mask.size().height(), mask.size().width()), String::valueOf);
        values.text("counts", RunLengths.text(mask));
    }

    private void challenges(List<Challenged> challenges) throws IOException {
        Map<Challenge, Integer> written = new EnumMap<>(Challenge.class);
        for (Challenged each : challenges) {
            int number = written.merge(each.challenge(), 1, Integer::sum);
            String key = each.challenge().key();
            values.object(number == 1 ? key : key + "_" + number, () -> challenge(each));
        }
    }

    private void challenge(Challenged challenged) throws IOException {
        Offset offset = challenged.offset();
        values.text("with", challenged.with());
        values.number("probability", challenged.probability());
        values.object("predicted", () -> prediction(challenged.predicted()));
        values.flag("right", challenged.right());
        if (offset == null) {
            values.text("offset", null);
        } else {
            values.row("offset", List.of(offset.right(), offset.down()), String::valueOf);
        }
    }

    private void heatmap(Heatmap map) throws IOException {
        values.whole("height", map.height());
        values.whole("width", map.width());
        values.row("values", floats(map), Values::digits);
    }

    private static List<Float> floats(Heatmap map) {
        List<Float> cells = new ArrayList<>();
        for (float cell : map.values()) {
            cells.add(cell);
        }
        return cells;
    }

    private void channels(Channels channels) throws IOException {
        values.whole("total", channels.total());
        values.whole("constant", channels.constant());
        values.whole("equal", channels.equal());
        values.whole("evaluated", channels.evaluated());
        values.list("heaviest", channels.heaviest(), this::channel);
        values.numbers("weights", channels.weights());
        values.list("masked", channels.masked(), values::numbers);
    }

    private void channel(WeightedMask channel) throws IOException {
        values.object(() -> {
            values.whole("channel", channel.channel());
            values.number("weight", channel.weight());
            values.map("map", channel.mask());
        });
    }

    private void partial(Partial partial) throws IOException {
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
    }
}
