package org.scorecam.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Look;
import org.scorecam.cam.MaskedScores;
import org.scorecam.cam.ScoreCam;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Geometry;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Explanation;
import org.scorecam.result.Explanation.Channels;
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
        Progress progress) {
    /** How many of the heaviest channels a result keeps for people to look at. */
    private static final int HEAVIEST = 8;

    /** Below this visible share of a class's boxes, a note says so. */
    private static final double MOSTLY_HIDDEN = 0.25;

    static int index(Target target) {
        Integer index = target.label().index();
        if (index == null) {
            throw new IllegalStateException(target + " is none of the model's classes");
        }
        return index;
    }

    /** The predicted class, with the boxes that the photo has of it: none where it is not annotated. */
    Target predicted(Look look, List<Target> annotated) {
        ClassLabel top = labels.label(look.predicted());
        return annotated.stream()
                .filter(target ->
                        top.index() != null && top.index().equals(target.label().index()))
                .findFirst()
                .orElse(new Target(top, false, List.of(), null));
    }

    /**
     * Measures the map of one class.
     *
     * @throws ExplanationException if the map is zero everywhere, a box is no box, or none is in sight
     */
    Explanation explain(
            ExplanationBuilder builder,
            Geometry geometry,
            Look look,
            MaskedScores scores,
            Target target,
            SuitePhoto photo) {
        List<Box> boxes = target.background() ? List.of() : boxes(builder, geometry, target, photo);
        ClassMap found = scores.explain(index(target));
        if (found.map().max() == 0) {
            throw new ExplanationException("the map is zero everywhere: none of the " + layer.channels()
                    + " channels speaks for class " + target.label() + " more in one place than in another;"
                    + " choose another <layer>, or check that the input settings are those of the training");
        }
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        if (!target.background()) {
            metrics.putAll(localisation(builder, geometry, boxes, found.map(), target));
        }
        metrics.put(Metric.PROBABILITY, look.probability(index(target)));
        metrics.put(Metric.TOP1, isAnnotated(look.predicted(), photo.targets()) ? 1.0 : 0.0);
        int constant = layer.channels() - found.evaluated();
        return builder.explained(
                metrics,
                found.map(),
                new Channels(layer.channels(), constant, found.evaluated(), scores.heaviest(found, HEAVIEST)));
    }

    /** The boxes of the class on the photo; how much of them the model sees is noted. */
    private static List<Box> boxes(ExplanationBuilder builder, Geometry geometry, Target target, SuitePhoto photo) {
        List<Box> boxes = new ArrayList<>();
        double area = 0;
        double visible = 0;
        for (AnnotatedObject object : target.objects()) {
            FittedBox fitted = Boxes.fit(box(object), geometry.photo(), photo.name() + ", " + object.source());
            if (fitted.note() != null) {
                builder.note(fitted.note());
            }
            boxes.add(fitted.box());
            area += fitted.box().area();
            visible += fitted.box().area() * geometry.visibleShare(fitted.box());
        }
        if (!boxes.isEmpty()) {
            noteVisibleShare(builder, boxes, visible / area);
        }
        return boxes;
    }

    private static void noteVisibleShare(ExplanationBuilder builder, List<Box> boxes, double share) {
        builder.boxes(boxes, share);
        if (share > 0 && share < MOSTLY_HIDDEN) {
            builder.note("the model sees only " + Math.round(share * 100) + " % of the boxes' area; if it was trained"
                    + " on whole photos, use <resize>stretch</resize> or <resize>letterbox</resize>");
        }
    }

    private Map<Metric, Double> localisation(
            ExplanationBuilder builder, Geometry geometry, List<Box> boxes, Heatmap map, Target target) {
        if (target.objects().isEmpty()) {
            builder.note("the predicted class " + target.label() + " is not annotated on this photo, so no heat can lie"
                    + " in its boxes");
            return Map.of(Metric.MASS_IN_BOX, 0.0, Metric.LIFT, 0.0, Metric.POINTING_GAME, 0.0);
        }
        List<Box> inSight = boxes.stream()
                .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                .toList();
        if (inSight.isEmpty()) {
            throw new ExplanationException("none of the " + boxes.size() + " boxes of class " + target.label()
                    + " is in sight: the model sees " + geometry.seen() + " of the photo of " + geometry.photo()
                    + "; leave the photo out, or, if the model was trained on whole photos, use"
                    + " <resize>stretch</resize> or <resize>letterbox</resize>");
        }
        Box scale = geometry.toInput(new Box(0, 0, 1, 1));
        Localisation localisation = new Localisation(geometry.input(), inSight, scale.width(), scale.height());
        localisation.warnings(map.height(), map.width(), geometry.content()).forEach(builder::note);
        return localisation.measure(map);
    }

    private static Box box(AnnotatedObject object) {
        Box box = object.box();
        if (box == null) {
            throw new IllegalStateException(object + " has no box, though its class is none of the background's");
        }
        return box;
    }

    private static boolean isAnnotated(int predicted, List<Target> annotated) {
        return annotated.stream()
                .anyMatch(target ->
                        Integer.valueOf(predicted).equals(target.label().index()));
    }
}
