package org.scorecam.region;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * COCO's run lengths: how many pixels are out, in, out, … of a mask, column by column from the upper left corner.
 *
 * <p>Checked against pycocotools, which defines them.
 */
public final class RunLengths implements Segmentation {
    private final Size size;
    private final int[] counts;

    private RunLengths(Size size, int[] counts) {
        this.size = size;
        this.counts = counts;
    }

    /**
     * The mask of these runs.
     *
     * @throws IllegalArgumentException if one is negative, or they are more or fewer pixels than the size has: a predicate without
     *     its subject, the run lengths
     */
    public static RunLengths of(Size size, List<Long> counts) {
        long pixels = (long) size.width() * size.height();
        long left = pixels;
        if (pixels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("are of " + size + ", more pixels than any photo has");
        }
        int[] runs = new int[counts.size()];
        for (int i = 0; i < runs.length; i++) {
            long count = counts.get(i);
            if (count < 0) {
                throw new IllegalArgumentException("have a run of " + count + " pixels");
            }
            if (count > left) {
                throw new IllegalArgumentException("sum to more than the " + pixels + " pixels of " + size);
            }
            left -= count;
            runs[i] = Math.toIntExact(count);
        }
        if (left > 0) {
            throw new IllegalArgumentException(
                    "sum to " + (pixels - left) + ", but " + size + " are " + pixels + " pixels");
        }
        return new RunLengths(size, runs);
    }

    /**
     * The mask of runs that are written as a text.
     *
     * @throws IllegalArgumentException as {@link #of(Size, List)} does, or if it is no such text
     */
    public static RunLengths of(Size size, String text) {
        return of(size, RunText.read(text));
    }

    /** The mask of pixels, column by column: pixel (x, y) at {@code x height + y}. */
    public static RunLengths of(Size size, BitSet columns) {
        return new RunLengths(size, new PixelMask(size, columns).runs());
    }

    /** The box around its pixels; null where it has none. */
    public @Nullable Box hull() {
        int height = size.height();
        int[] first = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] last = {-1, -1};
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            int end = from + counts[i] - 1;
            if (i % 2 > 0 && counts[i] > 0) {
                boolean isOfOneColumn = from / height == end / height;
                first[0] = Math.min(first[0], from / height);
                first[1] = Math.min(first[1], isOfOneColumn ? from % height : 0);
                last[0] = Math.max(last[0], end / height);
                last[1] = Math.max(last[1], isOfOneColumn ? end % height : height - 1);
            }
            from = end + 1;
        }
        return last[0] < 0 ? null : new Box(first[0], first[1], last[0] + 1.0, last[1] + 1.0);
    }

    /** A mask as a text. */
    public static String text(PixelMask mask) {
        return RunText.write(mask.runs());
    }

    /** What they are the runs of. */
    public PixelMask mask() {
        return new PixelMask(size, PixelMask.columns(counts));
    }

    @Override
    public PixelMask on(Size photo, String where, Consumer<String> notes) {
        if (!size.equals(photo)) {
            throw new ExplanationException(where + ": its mask is of " + size + " pixels, but the photo is " + photo
                    + ": use the photo that was annotated, or annotate this one" + turned(photo));
        }
        PixelMask mask = mask();
        if (mask.pixels() == 0) {
            throw new ExplanationException(where
                    + ": its mask has no pixel, so no heat can lie in it: mend the annotation, or take the object out");
        }
        return mask;
    }

    @Override
    public String toString() {
        return "runs " + size + " " + Arrays.toString(counts);
    }

    private String turned(Size photo) {
        return size.width() == photo.height() && size.height() == photo.width()
                ? "; if EXIF turns the photo, give its width and height in the annotations, or say in <input><orientation>"
                        + " whether it was annotated upright (apply) or not (ignore)"
                : "";
    }
}
