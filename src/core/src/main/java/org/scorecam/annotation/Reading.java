package org.scorecam.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * How objects are read, resolved: every choice that a suite has.
 *
 * @param crowd whether COCO's {@code iscrowd} objects count
 * @param difficult whether VOC's {@code difficult} objects count
 * @param truncated whether VOC's {@code truncated} objects count
 * @param oneBased whether edges are the first and the last pixel, counted from 1
 * @param masks whether masks are read beside the boxes
 */
record Reading(boolean crowd, boolean difficult, boolean truncated, boolean oneBased, boolean masks) {
    static final Reading DEFAULT = new Reading(true, true, true, false, false);

    private static final Set<AnnotationFormat> CORNERS = Set.of(AnnotationFormat.VOC, AnnotationFormat.CSV);

    private static final Set<AnnotationFormat> OUTLINES = Set.of(AnnotationFormat.COCO, AnnotationFormat.LABELME);

    /**
     * @throws SetupException if a value is none of those allowed, or is written for a format that has no such thing
     */
    static Reading of(AnnotationChoices choices, AnnotationFormat format) {
        Set<AnnotationFormat> coco = Set.of(AnnotationFormat.COCO);
        Set<AnnotationFormat> voc = Set.of(AnnotationFormat.VOC);
        return new Reading(
                !second("crowd", choices.crowd(), List.of("include", "ignore"), format, coco),
                !second("difficult", choices.difficult(), List.of("include", "ignore"), format, voc),
                !second("truncated", choices.truncated(), List.of("include", "ignore"), format, voc),
                second("pixels", choices.pixels(), List.of("as-is", "one-based"), format, CORNERS),
                second(
                        "regions",
                        choices.regions(),
                        List.of(AnnotationChoices.BOXES, AnnotationChoices.MASKS),
                        format,
                        OUTLINES));
    }

    /** Whether the second of two names is written; the first is the default, and no harm in any format. */
    private static boolean second(
            String element,
            @Nullable String written,
            List<String> known,
            AnnotationFormat format,
            Set<AnnotationFormat> where) {
        String value = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.equals(known.get(0))) {
            return false;
        }
        if (!value.equals(known.get(1))) {
            throw new SetupException("<" + element + "> (" + value + ") must be one of " + String.join(", ", known)
                    + Nearest.hint(value, known));
        }
        if (!where.contains(format)) {
            throw new SetupException("<" + element + "> is " + value + ", but the annotations are "
                    + format.title() + ", and only "
                    + String.join(
                            ", ",
                            where.stream().sorted().map(AnnotationFormat::title).toList())
                    + " can have that: remove the element");
        }
        return true;
    }

    /** Edges of pixel corners: those that count pixels from 1, first and last, begin one earlier. */
    Box corners(double xMin, double yMin, double xMax, double yMax) {
        int first = oneBased ? 1 : 0;
        return new Box(xMin - first, yMin - first, xMax, yMax);
    }
}
