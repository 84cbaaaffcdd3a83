package org.scorecam.run;

import java.util.List;
import java.util.stream.Stream;
import org.scorecam.cam.ClassMap;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.Geometry;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.suite.Target;

/**
 * The boxes of one class on one photo, or the masks that stand in for them, as far as the model sees them, and how a map
 * lies in them.
 */
final class TargetBoxes {
    /** Below this visible share of a class's boxes or masks, a note says so. */
    private static final double MOSTLY_HIDDEN = 0.25;

    private static final String SEE_ALL =
            "if the model was trained on whole photos, use <resize>stretch</resize> or <resize>letterbox</resize>";

    private final ExplanationBuilder builder;
    private final Geometry geometry;
    private final Places places;
    private final List<Box> boxes;
    private final List<Box> area;
    private final MetricSettings settings;

    private TargetBoxes(ExplanationBuilder builder, Geometry geometry, Places places, MetricSettings settings) {
        this.builder = builder;
        this.geometry = geometry;
        this.places = places;
        boxes = inSight(places.boxes(), geometry);
        area = places.mask() == null ? boxes : inSight(places.area(), geometry);
        this.settings = settings;
    }

    private static List<Box> inSight(List<Box> boxes, Geometry geometry) {
        return boxes.stream()
                .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                .toList();
    }

    /**
     * Holds the boxes, and the masks if there are some, against the photo; what a person should know of them is noted.
     *
     * @throws ExplanationException if a box is no box, a mask does not fit the photo, or none is in sight
     */
    static TargetBoxes of(
            ExplanationBuilder builder, Geometry geometry, Target target, String photo, MetricSettings settings) {
        TargetBoxes found =
                new TargetBoxes(builder, geometry, Places.of(builder, geometry.photo(), target, photo), settings);
        if (found.places.boxes().isEmpty()) {
            builder.note("the predicted class " + target.label() + " is not annotated on this photo, so no heat can lie"
                    + " in its boxes");
        } else {
            found.noteVisibleShare();
            found.requireSight(target);
        }
        return found;
    }

    private void noteVisibleShare() {
        double visible = places.visibleShare(geometry);
        builder.places(places.boxes(), places.mask(), visible);
        if (visible > 0 && visible < MOSTLY_HIDDEN) {
            builder.note("the model sees only " + Math.round(100 * visible) + " % of the " + places.noun() + "' area; "
                    + SEE_ALL);
        }
    }

    private void requireSight(Target target) {
        if (area.isEmpty()) {
            throw new ExplanationException(
                    "no " + (places.mask() == null ? "box" : "mask") + " of class " + target.label()
                            + " is in sight: the model sees " + Boxes.text(geometry.seen()) + " of the photo of "
                            + geometry.photo() + "; leave the photo out, or, " + SEE_ALL);
        }
    }

    /** The metrics that need boxes; all 0 where the class has none, as only a predicted one can. */
    Located measure(ClassMap found) {
        if (area.isEmpty()) {
            return Located.nowhere();
        }
        noteSize(found.map().height(), found.map().width());
        return localisation().measure(found.onInput());
    }

    /** Whether there is a box for heat to lie in; there is none for a predicted class that is not annotated. */
    boolean any() {
        return !area.isEmpty();
    }

    /** Notes boxes that are so small or so large that the metrics say little. */
    void noteSize(int height, int width) {
        localisation()
                .warnings(places.noun(), height, width, geometry.content())
                .forEach(builder::note);
    }

    /** How a map's cells count, see {@link MassWeights}. */
    MassWeights weights(int height, int width) {
        return new MassWeights(geometry.input(), area, height, width);
    }

    private Localisation localisation() {
        Box pixel = geometry.toInput(new Box(0, 0, 1, 1));
        return new Localisation(geometry.input(), boxes, area, pixel.width(), pixel.height(), settings);
    }
}
