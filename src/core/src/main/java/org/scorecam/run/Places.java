package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.Place;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;
import org.scorecam.region.PixelMask;
import org.scorecam.region.Segmentation;
import org.scorecam.suite.Target;

/**
 * Where the objects of one class are, in pixels of the photo.
 *
 * @param boxes of the objects, on the photo
 * @param mask all that the objects' masks cover, null where boxes stand for the objects
 * @param area where heat is right: the boxes, or rectangles that do not overlap and together are the mask
 */
record Places(List<Box> boxes, @Nullable PixelMask mask, List<Box> area) {
    /**
     * Holds the objects against the photo; what a person should know of them is noted.
     *
     * @throws org.scorecam.outcome.ExplanationException if a box is no box, or a mask does not fit the photo
     */
    static Places of(ExplanationBuilder builder, Size photo, Target target, String name) {
        List<Box> boxes = new ArrayList<>();
        PixelMask all = null;
        for (AnnotatedObject object : target.objects()) {
            String where = name + ", " + object.source();
            Place place = place(object);
            FittedBox fitted = Boxes.fit(place.on(photo).box(), photo, where);
            boxes.add(fitted.box());
            if (fitted.note() != null) {
                builder.note(fitted.note());
            }
            Segmentation shape = place.mask();
            if (shape != null) {
                PixelMask mask = shape.on(photo, where, builder::note);
                all = all == null ? mask : all.union(mask);
            }
        }
        return new Places(boxes, all, all == null ? boxes : all.boxes());
    }

    private static Place place(AnnotatedObject object) {
        Place place = object.place();
        if (place == null) {
            throw new IllegalStateException(object + " has no box, though its class is none of the background's");
        }
        return place;
    }

    /** What people call them, many of them. */
    String noun() {
        return mask == null ? "boxes" : "masks";
    }

    /** The share of the area that the model sees, [0, 1]. */
    double visibleShare(Geometry geometry) {
        double whole = area.stream().mapToDouble(Box::area).sum();
        double visible = area.stream()
                .mapToDouble(box -> box.area() * geometry.visibleShare(box))
                .sum();
        return visible / whole;
    }
}
