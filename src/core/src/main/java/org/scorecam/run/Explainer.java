package org.scorecam.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Look;
import org.scorecam.cam.MaskedScores;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.WeightedMask;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Interval;
import org.scorecam.effort.Terms;
import org.scorecam.image.Geometry;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.Concentration;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.Overlaps;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Channels;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.Partial.Basis;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Settled;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.Labels;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/** What all photos of a run share, and the measuring of one class's map. */
record Explainer(
        ScoreCam scoreCam,
        LayerShape layer,
        Preprocessor preprocessor,
        InputSettings input,
        Labels labels,
        List<Rule> rules,
        MetricSettings settings,
        Faithfulness faithfulness,
        Effort effort,
        PhotoStore store,
        Progress progress) {
    /** How many of the heaviest channels a result keeps for people to look at. */
    private static final int HEAVIEST = 8;

    static int index(Target target) {
        Integer index = target.label().index();
        if (index == null) {
            throw new IllegalStateException(target + " is none of the model's classes");
        }
        return index;
    }

    /** The predicted class, with the boxes that the photo has of it: none where it is not annotated. */
    Target predicted(Look look, SuitePhoto photo) {
        ClassLabel top = labels.label(look.predicted());
        return photo.targets().stream()
                .filter(target ->
                        top.index() != null && top.index().equals(target.label().index()))
                .findFirst()
                .orElse(new Target(top, !photo.hasBoxes(), List.of(), null));
    }

    /**
     * Measures the map of one class.
     *
     * @param probed what was measured on it by forwards
     * @throws ExplanationException if the map is zero everywhere, a box is no box, or none is in sight
     */
    Measured explain(
            ExplanationBuilder builder,
            Geometry geometry,
            Look look,
            MaskedScores scores,
            Target target,
            SuitePhoto photo,
            Map<Metric, Double> probed) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        ClassMap found = scores.explain(index(target));
        Overlaps overlaps = null;
        if (target.background()) {
            noteEmptyMap(builder, found, target);
        } else {
            TargetBoxes boxes = TargetBoxes.of(builder, geometry, target, photo.name(), settings);
            requireMass(found, target);
            Located located = boxes.measure(found);
            metrics.putAll(located.metrics());
            overlaps = located.overlaps();
        }
        metrics.putAll(Concentration.of(found.map()));
        metrics.putAll(probed);
        scored(metrics, look, target, photo);
        return new Measured(builder.explained(metrics, found.map(), channels(look, target, scores, found)), overlaps);
    }

    /**
     * What is known of one class's map where the limits needed no more.
     *
     * @param asked what they asked; null for nothing
     * @throws ExplanationException if a box is no box, or none is in sight
     */
    Explanation explainPartly(
            ExplanationBuilder builder,
            Geometry geometry,
            Look look,
            MaskedScores scores,
            Target target,
            SuitePhoto photo,
            @Nullable Asked asked) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        scored(metrics, look, target, photo);
        ClassMap soFar = scores.soFar(index(target));
        Map<Metric, Interval> settled = Map.of();
        if (!target.background()) {
            TargetBoxes boxes = TargetBoxes.of(builder, geometry, target, photo.name(), settings);
            if (boxes.any()) {
                boxes.noteSize(layer.height(), layer.width());
                if (scores.terms().length == 0) {
                    requireMass(soFar, target); // no forward can change it
                }
                settled = settled(photo, target, boxes);
            } else {
                metrics.putAll(boxes.measure(soFar).metrics());
            }
        }
        return asked == null
                ? builder.partly(
                        metrics, null, channels(look, target, scores, soFar), new Partial(Basis.PROVEN, settled, null))
                : builder.partly(
                        metrics, asked.map(soFar, layer), channels(look, target, scores, soFar), asked.partial());
    }

    /** What is known of values that were not asked for, as other photos have settled the limits on them: their range. */
    private Map<Metric, Interval> settled(SuitePhoto photo, Target target, TargetBoxes boxes) {
        Demand demand = Demand.of(rules, Subjects.planned(photo, target.label(), target.background()));
        double share = boxes.weights(layer.height(), layer.width()).share();
        return demand.limits().isEmpty() && !demand.statistic()
                ? Map.of()
                : Map.of(Metric.MASS_IN_BOX, new Interval(0, 1), Metric.LIFT, new Interval(0, 1 / share));
    }

    private void scored(Map<Metric, Double> metrics, Look look, Target target, SuitePhoto photo) {
        metrics.put(Metric.PROBABILITY, look.probability(index(target)));
        metrics.put(Metric.TOP1, isAnnotated(look.predicted(), photo.targets()) ? 1.0 : 0.0);
    }

    private Channels channels(Look look, Target target, MaskedScores scores, ClassMap found) {
        int varying =
                Arrays.stream(scores.terms()).mapToInt(term -> term.length).sum();
        int terms = scores.terms().length;
        int evaluated = terms - scores.missing().length;
        List<WeightedMask> heaviest = evaluated == 0 ? List.of() : scores.heaviest(found, HEAVIEST);
        int[] classes = IntStream.concat(
                        IntStream.of(look.largest(ExplanationBuilder.TOP)), IntStream.of(index(target)))
                .distinct()
                .toArray();
        return new Channels(
                layer.channels(),
                layer.channels() - varying,
                varying - terms,
                evaluated,
                heaviest,
                scores.weights(found),
                scores.probabilities(heaviest, classes));
    }

    /** Which metrics that cost forwards are asked for of a class, whether by a rule or for all. */
    Set<Metric> forwards(SuitePhoto photo, Target target) {
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        asked.addAll(settings.include());
        asked.addAll(Demand.forwards(rules, Subjects.planned(photo, target.label(), target.background())));
        return asked;
    }

    /** How a photo's forwards are made: all, or as many as the limits need. */
    Plan plan(
            SuitePhoto photo,
            String sha256,
            Geometry geometry,
            List<Target> targets,
            MaskedScores scores,
            Settled settled) {
        List<Target> explained =
                targets.stream().filter(target -> target.problem() == null).toList();
        if (explained.isEmpty()) {
            return Plan.none();
        }
        if (effort.kind() == Effort.Kind.FULL || !settings.include().isEmpty()) {
            return Plan.full(scores);
        }
        Terms terms = new Terms(scores.masks(), layer.cells(), scores.terms());
        List<Asked> asked = new ArrayList<>();
        for (Target target : explained) {
            Demand demand = Demand.of(rules, Subjects.planned(photo, target.label(), target.background()), settled);
            if (demand.isFull()) {
                return Plan.full(scores);
            }
            if (!demand.limits().isEmpty()) {
                asked(photo, sha256, geometry, target)
                        .map(weights -> new Asked(target, demand.limits(), weights, terms, effort, sha256))
                        .ifPresent(asked::add);
            }
        }
        return new VerdictPlan(scores, asked);
    }

    /** Nothing is asked of boxes that are wrong: the explanation will be an ERROR, and say why. */
    private Optional<MassWeights> asked(SuitePhoto photo, String sha256, Geometry geometry, Target target) {
        try {
            TargetBoxes boxes = TargetBoxes.of(
                    new ExplanationBuilder(photo, sha256, target, 0, false), geometry, target, photo.name(), settings);
            return boxes.any() ? Optional.of(boxes.weights(layer.height(), layer.width())) : Optional.empty();
        } catch (ExplanationException e) {
            return Optional.empty();
        }
    }

    private void requireMass(ClassMap found, Target target) {
        if (found.isZero()) {
            throw new ExplanationException(emptyMap(target)
                    + "; choose another <layer>, or check that the input settings" + " are those of the training");
        }
    }

    /** Top-1 and probability need no map: an empty one is worth a word, but no error. */
    private void noteEmptyMap(ExplanationBuilder builder, ClassMap found, Target target) {
        if (found.isZero()) {
            builder.note(emptyMap(target));
        }
    }

    private String emptyMap(Target target) {
        return "the map is zero everywhere: none of the " + layer.channels() + " channels speaks for class "
                + target.label() + " more in one place than in another";
    }

    private static boolean isAnnotated(int predicted, List<Target> annotated) {
        return annotated.stream()
                .anyMatch(target ->
                        Integer.valueOf(predicted).equals(target.label().index()));
    }
}
