package org.scorecam.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Offset;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Challenged;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.Prediction;
import org.scorecam.rule.ExplanationId;

/** One explanation. */
final class ExplanationReader {
    private ExplanationReader() {}

    static Explanation read(String suite, JsonValue explanation) {
        Explanation read = whole(suite, explanation);
        boolean isMapped = read.map().heatmap() != null
                ? read.probability() != null
                : read.map().partial() != null;
        boolean isSeen = read.photo().sha256() != null && read.predicted() != null;
        if (read.outcome() != Outcome.ERROR && !(isMapped && isSeen)) {
            throw explanation
                    .field("outcome")
                    .unexpected("ERROR, as there is no heatmap, sha256, probability or predicted");
        }
        return read;
    }

    private static Explanation whole(String suite, JsonValue explanation) {
        Heatmap heatmap = explanation.field("heatmap").orNull(Shapes::heatmap);
        return new Explanation(
                new ExplanationId(suite, explanation.field("image").text(), Shapes.label(explanation.field("class"))),
                photo(explanation),
                explanation.field("predicted").orNull(predicted -> scores(explanation, predicted)),
                regions(explanation),
                new Explanation.ComputedMap(
                        heatmap,
                        explanation.field("channels").orNull(channels -> channels(channels, heatmap)),
                        explanation.field("partial").orNull(ExplanationReader::partial)),
                challenges(explanation.field("challenges")),
                explanation.has("compared")
                        ? explanation.field("compared").list(ExplanationReader::compared)
                        : List.of(),
                Shapes.metrics(explanation.field("metrics")),
                assessment(explanation),
                explanation.field("baseline").orNull(before -> BeforeReader.read(before, heatmap)),
                new Explanation.Cost(
                        explanation.field("forwards").whole(),
                        explanation.field("reused").flag()));
    }

    private static ComparedMap compared(JsonValue map) {
        return new ComparedMap(
                Shapes.method(map.field("method")),
                Shapes.heatmap(map.field("heatmap")),
                Shapes.metrics(map.field("metrics")));
    }

    private static Explanation.SeenPhoto photo(JsonValue explanation) {
        return new Explanation.SeenPhoto(
                explanation.field("sha256").orNull(JsonValue::sha256),
                explanation.field("size").orNull(Shapes::size),
                explanation.field("orientation").whole(),
                explanation.field("seen").orNull(Shapes::box));
    }

    private static Explanation.Scores scores(JsonValue explanation, JsonValue predicted) {
        return new Explanation.Scores(
                explanation.field("probability").orNull(JsonValue::number),
                prediction(predicted),
                explanation.field("top").list(ExplanationReader::prediction));
    }

    private static Prediction prediction(JsonValue predicted) {
        return new Prediction(
                Shapes.label(predicted), predicted.field("probability").number());
    }

    private static List<Challenged> challenges(JsonValue challenges) {
        List<Challenged> read = new ArrayList<>();
        challenges.fields().forEach((name, challenge) -> read.add(challenged(name, challenge)));
        return List.copyOf(read);
    }

    private static Challenged challenged(String name, JsonValue challenge) {
        Challenge kind = Arrays.stream(Challenge.values())
                .filter(each -> each.key().equals(name.replaceFirst("_[0-9]+$", "")))
                .findFirst()
                .orElseThrow(() -> challenge.unexpected("a challenge that this version of scorecam knows"));
        return new Challenged(
                kind,
                challenge.field("with").orNull(JsonValue::text),
                challenge.field("probability").number(0, 1),
                prediction(challenge.field("predicted")),
                challenge.field("right").flag(),
                challenge.field("offset").orNull(ExplanationReader::offset));
    }

    private static Offset offset(JsonValue offset) {
        List<Integer> way = offset.list(2, JsonValue::whole);
        return new Offset(way.get(0), way.get(1));
    }

    private static Explanation.Regions regions(JsonValue explanation) {
        return new Explanation.Regions(
                explanation.field("background").flag(),
                explanation.field("boxes").list(Shapes::box),
                explanation.field("mask").orNull(Shapes::pixels),
                explanation.field("visibleShare").orNull(JsonValue::number),
                explanation.field("shortcuts").list(Shapes::box));
    }

    private static Explanation.Assessment assessment(JsonValue explanation) {
        return new Explanation.Assessment(
                explanation.field("outcome").constant(Outcome.class),
                explanation.field("problem").orNull(JsonValue::text),
                explanation.field("notes").list(JsonValue::text),
                explanation.field("below").list(metric -> metric.constant(Metric.class)));
    }

    private static Partial partial(JsonValue partial) {
        Map<Metric, Interval> bounds = new EnumMap<>(Metric.class);
        partial.field("bounds")
                .fields()
                .forEach((name, bound) -> bounds.put(Shapes.metric(bound, name), interval(bound)));
        return new Partial(
                partial.field("basis").constant(Partial.Basis.class),
                Collections.unmodifiableMap(bounds),
                partial.field("estimate").orNull(JsonValue::number));
    }

    private static Interval interval(JsonValue bound) {
        double low = bound.field("low").number();
        return new Interval(low, bound.field("high").number(low, Double.MAX_VALUE));
    }

    private static Channels channels(JsonValue channels, @Nullable Heatmap map) {
        return new Channels(
                channels.field("total").whole(),
                channels.field("constant").whole(),
                channels.field("equal").whole(),
                channels.field("evaluated").whole(),
                heaviest(channels.field("heaviest"), map),
                channels.field("weights").list(JsonValue::number),
                channels.field("masked").list(row -> row.list(JsonValue::number)));
    }

    private static List<WeightedMask> heaviest(JsonValue heaviest, @Nullable Heatmap map) {
        if (map == null) { // masks have the map's size
            return heaviest.list(0, channel -> channel(channel, new Heatmap(1, 1, new float[1])));
        }
        return heaviest.list(channel -> channel(channel, map));
    }

    private static WeightedMask channel(JsonValue channel, Heatmap map) {
        return new WeightedMask(
                channel.field("channel").whole(),
                channel.field("weight").number(),
                Shapes.mask(channel.field("map"), map));
    }
}
