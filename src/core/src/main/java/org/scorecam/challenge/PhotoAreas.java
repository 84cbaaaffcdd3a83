package org.scorecam.challenge;

import java.util.List;
import java.util.stream.Stream;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;

/**
 * What of a model's input shows what.
 *
 * @param own the regions of the class that is explained
 * @param taken what an area elsewhere must not touch: the regions of all classes of the photo, and of shortcuts
 * @param shortcuts the regions of shortcuts
 * @param content what shows the photo: all but the padding
 */
public record PhotoAreas(Area own, Area taken, Area shortcuts, Area content) {
    /**
     * Those of a photo.
     *
     * @param own boxes, or rectangles that together are a mask, in pixels of the photo
     * @param others those of the photo's other classes, likewise
     * @param shortcuts likewise
     */
    public static PhotoAreas of(Geometry geometry, List<Box> own, List<Box> others, List<Box> shortcuts) {
        List<Box> taken =
                Stream.of(own, others, shortcuts).flatMap(List::stream).toList();
        return new PhotoAreas(
                inSight(geometry, own),
                inSight(geometry, taken),
                inSight(geometry, shortcuts),
                Area.of(geometry.input(), List.of(geometry.content())));
    }

    /** What tells the photo's regions from those of others, in lower-case hex. */
    public String digest() {
        return own.digest() + taken.digest();
    }

    private static Area inSight(Geometry geometry, List<Box> onPhoto) {
        return Area.of(
                geometry.input(),
                onPhoto.stream()
                        .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                        .toList());
    }
}
