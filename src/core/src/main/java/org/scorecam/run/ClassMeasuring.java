package org.scorecam.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Drift;
import org.scorecam.cam.Channels;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.effort.Interval;
import org.scorecam.finding.Hotspot;
import org.scorecam.image.Size;
import org.scorecam.metric.Concentration;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Overlaps;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Answered;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.Partial.Basis;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Settled;
import org.scorecam.suite.SuitePhoto;

/**
 * Measures the map of one class of a photo.
 *
 * @param of the class, which nothing stands against explaining
 * @param builder of its explanation
 */
record ClassMeasuring(
        RunContext context, SuitePhoto photo, PreparedPhoto prepared, PhotoClass of, ExplanationBuilder builder) {
    /** How many of the heaviest channels a result keeps, to be shown. */
    private static final int HEAVIEST = 8;

    /** Below this largest value the epsilon in the map's range is larger than the range itself. */
    private static final double FAINT = 0.5;

    /**
     * The whole map.
     *
     * @param asked what forwards of their own have told
     * @throws ExplanationException if the map is zero everywhere, or the regions are wrong
     */
    MeasuredExplanation whole(AskedOfModel asked) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        ClassMap map = context.scoreCam().map(prepared.forwards(), of.index());
        ClassRegions regions = of.regions();
        Overlaps overlaps = null;
        noteDoubt();
        if (regions == null) {
            noteEmptyMap(map);
        } else {
            regions.describe(builder);
            requireMass(map);
            noteSizes(regions);
            Located located = regions.measure(map);
            metrics.putAll(located.metrics());
            overlaps = located.overlaps();
        }
        noteFaintMap(map);
        putShortcuts(map, metrics);
        putSimilarity(map, metrics);
        metrics.putAll(Concentration.of(map.map()));
        put(asked, metrics);
        InputShape input = context.classifier().input();
        new ComparedMeasuring(map, regions, new Size(input.width(), input.height()), builder)
                .measure(asked.compared(), metrics);
        putScores(metrics);
        Explanation explained = builder.explained(metrics, map.map(), channels(map));
        return new MeasuredExplanation(explained, overlaps, hotspot(explained, map));
    }

    /** Of a map that looks elsewhere. */
    private @Nullable Hotspot hotspot(Explanation explained, ClassMap map) {
        ClassRegions regions = of.regions();
        boolean isElsewhere = Answered.of(explained, context.rules())
                .filter(answered -> answered == Answered.RIGHT_ELSEWHERE || answered == Answered.WRONG_ELSEWHERE)
                .isPresent();
        return regions == null || !isElsewhere || !regions.any()
                ? null
                : regions.hotspot(map.map(), prepared.unmasked().features().activations())
                        .orElse(null);
    }

    /**
     * What is known of a map where the limits needed no more.
     *
     * @param inquiry what they asked; null for nothing
     * @param asked what forwards of their own have told
     * @throws ExplanationException if the regions are wrong, or no forward could make the map other than zero everywhere
     */
    MeasuredExplanation part(@Nullable ClassInquiry inquiry, AskedOfModel asked) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        putScores(metrics);
        put(asked, metrics);
        ClassMap soFar = prepared.forwards().mapSoFar(of.index());
        ClassRegions regions = of.regions();
        Map<Metric, Interval> settled = Map.of();
        if (regions != null) {
            regions.describe(builder);
            noteSizes(regions);
            if (!regions.any()) {
                metrics.putAll(regions.measure(soFar).metrics());
            } else {
                if (prepared.forwards().missing().length == 0) {
                    requireMass(soFar); // no forward can change it
                }
                settled = settled(regions);
            }
        }
        return new MeasuredExplanation(part(inquiry, metrics, soFar, settled), null);
    }

    private Explanation part(
            @Nullable ClassInquiry inquiry,
            Map<Metric, Double> metrics,
            ClassMap soFar,
            Map<Metric, Interval> settled) {
        return inquiry == null
                ? builder.partly(metrics, null, channels(soFar), new Partial(Basis.PROVEN, settled, null))
                : builder.partly(metrics, inquiry.map(soFar, layer()), channels(soFar), inquiry.partial());
    }

    /** What is known of values that were not asked for, as other photos have settled the limits on them: their range. */
    private Map<Metric, Interval> settled(ClassRegions regions) {
        Demand demand = context.demand(photo, of.target(), Settled.nothing());
        double share = regions.weights(layer().height(), layer().width()).share();
        return demand.limits().isEmpty() && !demand.statistic()
                ? Map.of()
                : Map.of(Metric.MASS_IN_BOX, new Interval(0, 1), Metric.LIFT, new Interval(0, 1 / share));
    }

    /** How much of the map lies where it is to be distrusted. */
    private void putShortcuts(ClassMap map, Map<Metric, Double> metrics) {
        ClassRegions shortcuts = prepared.shortcuts();
        shortcuts.require();
        builder.shortcuts(shortcuts.boxes());
        Double mass = map.isZero() ? null : shortcuts.mass(map);
        if (mass != null) {
            metrics.put(Metric.SHORTCUT_MASS, mass);
        }
    }

    /** How much the map is that of the strongest other class, whose scores the same forwards have told. */
    private void putSimilarity(ClassMap map, Map<Metric, Double> metrics) {
        if (!context.asks(Metric.CLASS_SIMILARITY, photo, of.target())) {
            return;
        }
        int index = prepared.strongestOther(of);
        String name = context.settings().labels().label(index).toString();
        ClassMap other = context.scoreCam().map(prepared.forwards(), index);
        if (map.map().max() == 0 || other.map().max() == 0) {
            builder.note("the map cannot be compared with that of class " + name + ", the strongest other one: "
                    + (map.map().max() == 0 ? "it" : "that") + " is zero everywhere");
            return;
        }
        InputShape input = context.classifier().input();
        metrics.put(
                Metric.CLASS_SIMILARITY,
                new Drift(map.map(), other.map(), new Size(input.width(), input.height())).correlation());
        builder.note("the strongest other class, whose map it is compared with, is " + name);
    }

    private void put(AskedOfModel asked, Map<Metric, Double> metrics) {
        metrics.putAll(asked.metrics());
        builder.challenges(asked.challenges());
        asked.notes().forEach(builder::note);
    }

    private void putScores(Map<Metric, Double> metrics) {
        metrics.put(Metric.PROBABILITY, prepared.unmasked().probability(of.index()));
        int predicted = prepared.unmasked().predicted();
        metrics.put(Metric.TOP1, photo.hasClass(predicted) ? 1.0 : 0.0);
    }

    private Channels channels(ClassMap map) {
        int[] classes = IntStream.concat(
                        IntStream.of(prepared.unmasked().largest(ExplanationBuilder.TOP)), IntStream.of(of.index()))
                .distinct()
                .toArray();
        return prepared.forwards().channels(map, HEAVIEST, classes);
    }

    private void noteSizes(ClassRegions regions) {
        regions.sizeWarnings(layer().height(), layer().width()).forEach(builder::note);
    }

    private void requireMass(ClassMap map) {
        if (map.isZero()) {
            throw new ExplanationException(emptyMap()
                    + "; choose another <layer>, or check that the input settings are those of the training");
        }
    }

    /** Top-1 and probability need no map: an empty one is worth a word, but no error. */
    private void noteEmptyMap(ClassMap map) {
        if (map.isZero()) {
            builder.note(emptyMap());
        }
    }

    /** Its shape is right, but it is the shape of next to nothing. */
    private void noteFaintMap(ClassMap map) {
        if (!map.isZero() && map.map().max() < FAINT) {
            Method method = context.scoreCam().method();
            builder.note("the map is faint: the sum of all channels differs by less than "
                    + method.summing().epsilon() + " between its cells, as "
                    + (!method.isMasked()
                            ? "next to nothing in the layer changes the score of class "
                                    + of.target().label()
                            : "the model gives class " + of.target().label() + " next to no score under any mask")
                    + "; where its heat lies says little");
        }
    }

    private void noteDoubt() {
        String doubt = prepared.forwards().doubt(of.index());
        if (!doubt.isEmpty()) {
            builder.note(doubt);
        }
    }

    private String emptyMap() {
        if (!context.scoreCam().method().isMasked()) {
            return "the map is zero everywhere: the " + layer().channels() + " channels together speak for class "
                    + of.target().label() + " nowhere, or everywhere alike";
        }
        return "the map is zero everywhere: none of the " + layer().channels() + " channels speaks for class "
                + of.target().label() + " more in one place than in another";
    }

    private LayerShape layer() {
        return context.classifier().layer();
    }
}
