package org.scorecam.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * How a suite's annotations are read.
 *
 * @param format null to find it by looking
 * @param crowd whether COCO's {@code iscrowd} objects count
 * @param difficult whether VOC's {@code difficult} objects count
 * @param truncated whether VOC's {@code truncated} objects count
 * @param oneBased whether edges are the first and the last pixel, counted from 1
 * @param masks whether masks are read beside the boxes, and stand in for them
 */
public record AnnotationSettings(
        @Nullable AnnotationFormat format,
        boolean crowd,
        boolean difficult,
        boolean truncated,
        boolean oneBased,
        boolean masks) {
    /** What stands for an object where nothing is written. */
    public static final String BOXES = Setting.written(Regions.BOXES);

    /** Nothing is written. */
    public static final AnnotationSettings DEFAULT = new AnnotationSettings(null, true, true, true, false, false);

    private enum Counting {
        INCLUDE,
        IGNORE
    }

    private enum Edges {
        AS_IS,
        ONE_BASED
    }

    private enum Regions {
        BOXES,
        MASKS
    }

    /**
     * What the user wrote of a suite: {@code format}; {@code crowd, difficult, truncated}: {@code include} (the default) or
     * {@code ignore}; {@code pixels}: {@code as-is} (the default) or {@code one-based}; {@code regions}: {@code boxes} (the
     * default) or {@code masks}.
     *
     * @throws SetupException naming the first that is none of those
     */
    public static AnnotationSettings of(Settings suite) {
        return new AnnotationSettings(
                suite.get("format")
                        .orNull(format -> format.word("one of", List.of(AnnotationFormat.values()), Setting::written)),
                suite.get("crowd").word(Counting.INCLUDE) == Counting.INCLUDE,
                suite.get("difficult").word(Counting.INCLUDE) == Counting.INCLUDE,
                suite.get("truncated").word(Counting.INCLUDE) == Counting.INCLUDE,
                suite.get("pixels").word(Edges.AS_IS) == Edges.ONE_BASED,
                suite.get("regions").word(Regions.BOXES) == Regions.MASKS);
    }

    /** What stands for an object: {@code boxes} or {@code masks}. */
    public String regions() {
        return Setting.written(masks ? Regions.MASKS : Regions.BOXES);
    }

    /** @throws SetupException if a choice is not the default's, and the format that was found has no such thing */
    void requireFor(AnnotationFiles annotations) {
        require(!crowd, "crowd", Counting.IGNORE, annotations);
        require(!difficult, "difficult", Counting.IGNORE, annotations);
        require(!truncated, "truncated", Counting.IGNORE, annotations);
        require(oneBased, "pixels", Edges.ONE_BASED, annotations);
        require(masks, "regions", Regions.MASKS, annotations);
    }

    private static void require(boolean chosen, String element, Enum<?> choice, AnnotationFiles annotations) {
        if (chosen && !annotations.format().has(element)) {
            throw new Setting("<" + element + ">", Setting.written(choice))
                    .wrong("the annotations " + annotations.place() + " are "
                            + annotations.format().title() + ", and only "
                            + Arrays.stream(AnnotationFormat.values())
                                    .filter(format -> format.has(element))
                                    .map(AnnotationFormat::title)
                                    .collect(Collectors.joining(", "))
                            + " can have that: remove the element");
        }
    }

    /** Edges of pixel corners: those that count pixels from 1, first and last, begin one earlier. */
    Box corners(double xMin, double yMin, double xMax, double yMax) {
        int first = oneBased ? 1 : 0;
        return new Box(xMin - first, yMin - first, xMax, yMax);
    }
}
