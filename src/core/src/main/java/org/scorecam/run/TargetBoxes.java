package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.Place;
import org.scorecam.cam.ClassMap;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.suite.Target;

/** The boxes of one class on one photo, as far as the model sees them, and how a map lies in them. */
final class TargetBoxes {
    /** Below this visible share of a class's boxes, a note says so. */
    private static final double MOSTLY_HIDDEN = 0.25;

    private static final String SEE_ALL =
            "if the model was trained on whole photos, use <resize>stretch</resize> or <resize>letterbox</resize>";

    private final ExplanationBuilder builder;
    private final Geometry geometry;
    private final List<Box> inSight;
    private final MetricSettings settings;

    private TargetBoxes(ExplanationBuilder builder, Geometry geometry, List<Box> inSight, MetricSettings settings) {
        this.builder = builder;
        this.geometry = geometry;
        this.inSight = inSight;
        this.settings = settings;
    }

    /**
     * Holds the boxes against the photo; what a person should know of them is noted.
     *
     * @throws ExplanationException if a box is no box, or none is in sight
     */
    static TargetBoxes of(
            ExplanationBuilder builder, Geometry geometry, Target target, String photo, MetricSettings settings) {
        List<Box> boxes = new ArrayList<>();
        for (AnnotatedObject object : target.objects()) {
            FittedBox fitted =
                    Boxes.fit(box(object, geometry.photo()), geometry.photo(), photo + ", " + object.source());
            if (fitted.note() != null) {
                builder.note(fitted.note());
            }
            boxes.add(fitted.box());
        }
        List<Box> inSight = boxes.stream()
                .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                .toList();
        if (boxes.isEmpty()) {
            builder.note("the predicted class " + target.label() + " is not annotated on this photo, so no heat can lie"
                    + " in its boxes");
        } else {
            noteVisibleShare(builder, boxes, geometry);
            requireSight(inSight, geometry, target);
        }
        return new TargetBoxes(builder, geometry, inSight, settings);
    }

    private static Box box(AnnotatedObject object, Size photo) {
        Place place = object.place();
        if (place == null) {
            throw new IllegalStateException(object + " has no box, though its class is none of the background's");
        }
        return place.on(photo).box();
    }

    private static void noteVisibleShare(ExplanationBuilder builder, List<Box> boxes, Geometry geometry) {
        double area = boxes.stream().mapToDouble(Box::area).sum();
        double visible = boxes.stream()
                .mapToDouble(box -> box.area() * geometry.visibleShare(box))
                .sum();
        builder.boxes(boxes, visible / area);
        if (visible > 0 && visible / area < MOSTLY_HIDDEN) {
            builder.note(
                    "the model sees only " + Math.round(100 * visible / area) + " % of the boxes' area; " + SEE_ALL);
        }
    }

    private static void requireSight(List<Box> inSight, Geometry geometry, Target target) {
        if (inSight.isEmpty()) {
            throw new ExplanationException("no box of class " + target.label() + " is in sight: the model sees "
                    + Boxes.text(geometry.seen()) + " of the photo of " + geometry.photo()
                    + "; leave the photo out, or, "
                    + SEE_ALL);
        }
    }

    /** The metrics that need boxes; all 0 where the class has none, as only a predicted one can. */
    Located measure(ClassMap found) {
        if (inSight.isEmpty()) {
            return Located.nowhere();
        }
        noteSize(found.map().height(), found.map().width());
        return localisation().measure(found.onInput());
    }

    /** Whether there is a box for heat to lie in; there is none for a predicted class that is not annotated. */
    boolean any() {
        return !inSight.isEmpty();
    }

    /** Notes boxes that are so small or so large that the metrics say little. */
    void noteSize(int height, int width) {
        localisation().warnings(height, width, geometry.content()).forEach(builder::note);
    }

    /** How a map's cells count, see {@link MassWeights}. */
    MassWeights weights(int height, int width) {
        return new MassWeights(geometry.input(), inSight, height, width);
    }

    private Localisation localisation() {
        Box pixel = geometry.toInput(new Box(0, 0, 1, 1));
        return new Localisation(geometry.input(), inSight, pixel.width(), pixel.height(), settings);
    }
}
