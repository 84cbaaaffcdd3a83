package org.scorecam.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.Place;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * Whether a suite's boxes mean what their format says: each may be right by itself, and all of them together be counted in shares
 * instead of pixels, or have corners where COCO has a corner and a size.
 */
final class BoxSense {
    /** Tools round. */
    private static final double ROUNDING = 1e-3;

    private static final double PIXEL = 1;

    /** So many of the boxes must fit the other reading: a few are wrong in any data set. */
    private static final double NEARLY_ALL = 0.9;

    /** Photos of which the annotations give no size are opened, but not all of them. */
    private static final int MOST_OPENED = 50;

    private final Path annotations;
    private final Map<Path, @Nullable Size> opened = new HashMap<>();

    /** A box and the photo that it is on. */
    private record Placed(Box box, SuitePhoto photo) {
        boolean isShare() {
            return box.xMin() >= -PIXEL
                    && box.yMin() >= -PIXEL
                    && box.xMax() <= 1 + ROUNDING
                    && box.yMax() <= 1 + ROUNDING;
        }

        boolean isWhole() {
            return Stream.of(box.xMin(), box.yMin(), box.xMax(), box.yMax()).allMatch(edge -> edge == Math.rint(edge));
        }

        /** Its width and its height taken for its second corner. */
        Box asCorners() {
            return new Box(box.xMin(), box.yMin(), box.width(), box.height());
        }
    }

    private BoxSense(Path annotations) {
        this.annotations = annotations;
    }

    /**
     * Refuses boxes that mean something else.
     *
     * @param hasSizes whether boxes are written as a corner and a size, as COCO's are
     * @throws SetupException if most boxes are within the first pixel, or leave their photos as they would not with corners
     */
    static void require(Path annotations, List<SuitePhoto> photos, boolean hasSizes) {
        List<Placed> boxes = photos.stream().flatMap(BoxSense::boxes).toList();
        BoxSense sense = new BoxSense(annotations);
        sense.requirePixels(boxes);
        if (hasSizes) {
            sense.requireSizes(boxes);
        }
    }

    private static Stream<Placed> boxes(SuitePhoto photo) {
        return photo.targets().stream()
                .flatMap(target -> target.objects().stream())
                .map(AnnotatedObject::place)
                .flatMap(Stream::ofNullable)
                .filter(place -> place.unit() == Unit.PIXELS)
                .map(Place::box)
                .map(box -> new Placed(box, photo));
    }

    private void requirePixels(List<Placed> boxes) {
        List<Placed> shares = boxes.stream().filter(Placed::isShare).toList();
        if (2 * shares.size() > boxes.size() && !shares.stream().allMatch(Placed::isWhole)) {
            throw new SetupException("annotations " + annotations + ": " + count(shares, boxes)
                    + " lie within 0 to 1 (the first is "
                    + Boxes.text(shares.get(0).box())
                    + "), so they are normalised to shares of the photo, but the format counts pixels: multiply them by"
                    + " the photo's width and height");
        }
    }

    private void requireSizes(List<Placed> boxes) {
        List<Placed> corners =
                boxes.stream().filter(placed -> hasArea(placed.asCorners())).toList();
        if (corners.isEmpty() || corners.size() < NEARLY_ALL * boxes.size()) {
            return;
        }
        List<Placed> sized =
                boxes.stream().filter(placed -> size(placed.photo()) != null).toList();
        Predicate<Placed> stays = placed -> isOn(placed.photo(), placed.box());
        List<Placed> leaving = sized.stream().filter(stays.negate()).toList();
        long fitting = sized.stream()
                .filter(placed -> hasArea(placed.asCorners()) && isOn(placed.photo(), placed.asCorners()))
                .count();
        if (2 * leaving.size() > sized.size() && fitting >= NEARLY_ALL * sized.size()) {
            Placed first = leaving.get(0);
            throw new SetupException(
                    "annotations " + annotations + ": " + count(leaving, sized)
                            + " leave their photo when read as [x, y, width, height], and stay on it as [x1, y1, x2, y2] (the first, "
                            + Boxes.text(first.asCorners()) + " on "
                            + first.photo().name()
                            + "): write the width and the height for the second corner, as the format has them, or clip the boxes to their photos if they are sizes");
        }
    }

    private static boolean hasArea(Box box) {
        return box.width() > 0 && box.height() > 0;
    }

    private boolean isOn(SuitePhoto photo, Box box) {
        Size size = size(photo);
        return size != null && box.xMax() <= size.width() + PIXEL && box.yMax() <= size.height() + PIXEL;
    }

    /** As annotated, or of the photo itself; null where it is not told. */
    private @Nullable Size size(SuitePhoto photo) {
        Size annotated = photo.size();
        if (annotated != null || (opened.size() >= MOST_OPENED && !opened.containsKey(photo.file()))) {
            return annotated;
        }
        if (!opened.containsKey(photo.file())) {
            opened.put(photo.file(), ofFile(photo));
        }
        return opened.get(photo.file());
    }

    private static @Nullable Size ofFile(SuitePhoto photo) {
        try {
            return PhotoFile.read(photo.file()).header(Orientation.APPLY, null).size();
        } catch (ExplanationException unreadable) {
            return null; // the run says so
        }
    }

    private static String count(List<Placed> some, List<Placed> all) {
        return some.size() == all.size()
                ? "all " + all.size() + " boxes"
                : some.size() + " of " + all.size() + " boxes";
    }
}
