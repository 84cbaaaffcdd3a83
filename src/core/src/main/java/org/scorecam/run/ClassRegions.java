package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.Place;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.finding.Hotspot;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Geometry;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.region.PixelMask;
import org.scorecam.region.Segmentation;
import org.scorecam.suite.Target;

/**
 * Where the objects of one class are on one photo, their boxes or the masks that stand in for them, and what of it the model
 * sees: found once, before any map. What is wrong with them ends the explanation alone: {@link #describe} tells it.
 */
final class ClassRegions {
    /** Below this visible share of a class's boxes or masks, a note says so. */
    private static final double MOSTLY_HIDDEN = 0.25;

    private static final String SEE_ALL =
            "if the model was trained on whole photos, use <resize>stretch</resize> or <resize>letterbox</resize>";

    private final Geometry geometry;
    private final MetricSettings settings;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable PixelMask mask;
    private @Nullable Double visibleShare;
    private @Nullable String problem;
    private @Nullable Localisation localisation;

    private ClassRegions(Geometry geometry, MetricSettings settings) {
        this.geometry = geometry;
        this.settings = settings;
    }

    /** @param photo its name, for messages */
    static ClassRegions of(Geometry geometry, Target target, String photo, MetricSettings settings) {
        ClassRegions regions = new ClassRegions(geometry, settings);
        try {
            target.objects().forEach(object -> regions.add(object, photo));
            regions.requireSight(target);
        } catch (ExplanationException e) {
            regions.problem = e.getMessage();
        }
        return regions;
    }

    /** Of shortcuts: they need not be in sight. */
    static ClassRegions ofShortcuts(
            Geometry geometry, List<AnnotatedObject> objects, String photo, MetricSettings settings) {
        ClassRegions regions = new ClassRegions(geometry, settings);
        try {
            objects.forEach(object -> regions.add(object, photo));
        } catch (ExplanationException e) {
            regions.problem = e.getMessage();
        }
        return regions;
    }

    /** Compares an object with the photo; what a person should know of it is noted. */
    private void add(AnnotatedObject object, String photo) {
        Place annotated = object.place();
        if (annotated == null) {
            throw new IllegalStateException(object + " has no box, though its class is none of the background's");
        }
        String where = photo + ", " + object.source();
        Place place = annotated.on(geometry.photo());
        FittedBox fitted = Boxes.fit(place.box(), geometry.photo(), where);
        boxes.add(fitted.box());
        if (fitted.note() != null) {
            notes.add(fitted.note());
        }
        Segmentation shape = place.mask();
        if (shape != null) {
            PixelMask own = shape.on(geometry.photo(), where, notes::add);
            mask = mask == null ? own : mask.union(own);
        }
    }

    private void requireSight(Target target) {
        if (boxes.isEmpty()) {
            notes.add("the predicted class " + target.label() + " is not annotated on this photo, so no heat can lie"
                    + " in its boxes");
            return;
        }
        double visible = visible();
        visibleShare = visible;
        if (visible > 0 && visible < MOSTLY_HIDDEN) {
            notes.add(
                    "the model sees only " + Math.round(100 * visible) + " % of the " + noun() + "' area; " + SEE_ALL);
        }
        if (inSight(area()).isEmpty()) {
            throw new ExplanationException("no " + (mask == null ? "box" : "mask") + " of class " + target.label()
                    + " is in sight: the model sees " + Boxes.text(geometry.seen()) + " of the photo of "
                    + geometry.photo() + "; leave the photo out, or, " + SEE_ALL);
        }
    }

    /** The share of the area that the model sees, [0, 1]. */
    private double visible() {
        double whole = area().stream().mapToDouble(Box::area).sum();
        double visible = area().stream()
                .mapToDouble(box -> box.area() * geometry.visibleShare(box))
                .sum();
        return visible / whole;
    }

    /** Where heat is right, on the photo: the boxes, or rectangles that do not overlap and together are the mask. */
    List<Box> area() {
        return mask == null ? boxes : mask.boxes();
    }

    /** In pixels of the input, as far as the model sees them. */
    private List<Box> inSight(List<Box> onPhoto) {
        return onPhoto.stream()
                .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                .toList();
    }

    /** What people call them, many of them. */
    private String noun() {
        return mask == null ? "boxes" : "masks";
    }

    /**
     * Tells what was found of them, and what a person should know.
     *
     * @throws ExplanationException if a box is no box, a mask does not fit the photo, or none is in sight
     */
    void describe(ExplanationBuilder builder) {
        notes.forEach(builder::note);
        if (visibleShare != null) {
            builder.regions(boxes, mask, visibleShare);
        }
        require();
    }

    /** Whether there is something for heat to lie in: neither where they are wrong, nor for a predicted class that is not annotated. */
    boolean any() {
        return problem == null && !boxes.isEmpty();
    }

    /** The metrics that need boxes; all 0 where the class has none, as only a predicted one can. */
    Located measure(ClassMap map) {
        return any() ? localisation().measure(map.onInput()) : Located.nowhere();
    }

    /** The share of a map's mass that lies in them, [0, 1]; null where the model sees none of them. */
    @Nullable
    Double mass(ClassMap map) {
        return !any() || inSight(area()).isEmpty()
                ? null
                : localisation().measure(map.onInput()).metrics().get(Metric.MASS_IN_BOX);
    }

    /** Their boxes on the photo. */
    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    /** @throws ExplanationException if they are wrong */
    void require() {
        if (problem != null) {
            throw new ExplanationException(problem);
        }
    }

    /** Sentences on regions that are so small or so large that the metrics say little. */
    List<String> sizeWarnings(int mapHeight, int mapWidth) {
        return any() ? localisation().warnings(noun(), mapHeight, mapWidth, geometry.content()) : List.of();
    }

    /** How a map's cells count, see {@link MassWeights}. */
    MassWeights weights(int height, int width) {
        return new MassWeights(geometry.input(), inSight(area()), height, width);
    }

    /**
     * The hottest part of a map beside them, on the photo.
     *
     * @param activations {@code A}, (K, h, w)
     */
    Optional<Hotspot> hotspot(Heatmap map, float[] activations) {
        return Hotspot.of(map, activations, weights(map.height(), map.width()), geometry.input())
                .map(found -> new Hotspot(geometry.toPhoto(found.box()).intersect(geometry.seen()), found.seen()));
    }

    private Localisation localisation() {
        Localisation known = localisation;
        if (known == null) {
            Box pixel = geometry.toInput(new Box(0, 0, 1, 1));
            known = new Localisation(
                    geometry.input(), inSight(boxes), inSight(area()), pixel.width(), pixel.height(), settings);
            localisation = known;
        }
        return known;
    }
}
