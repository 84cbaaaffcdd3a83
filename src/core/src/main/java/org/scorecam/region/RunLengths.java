package org.scorecam.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * COCO's run lengths: how many pixels are out, in, out, … of a mask, column by column from the upper left corner. As a text
 * each number is, from the third on, its difference to the last but one, in digits of five bits, the lowest first:
 * character 48 + digit, + 32 where more follow; the last digit's highest bit is the sign.
 *
 * <p>Checked against pycocotools, which defines them.
 */
public final class RunLengths implements Segmentation {
    private static final int FIRST = 48;
    private static final int DIGIT = 5;
    private static final int MORE = 1 << DIGIT;
    private static final int SIGN = 1 << (DIGIT - 1);

    /** More digits than any number of pixels has. */
    private static final int LONGEST = 8;

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
        List<Long> counts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && (digit(text, end) & MORE) > 0) {
                end++;
            }
            if (end == text.length() || end - at >= LONGEST) {
                throw new IllegalArgumentException("are no text of run lengths: it breaks off after character " + at);
            }
            long before = counts.size() > 2 ? counts.get(counts.size() - 2) : 0;
            counts.add(before + number(text, at, end));
            at = end + 1;
        }
        return of(size, counts);
    }

    private static long number(String text, int from, int last) {
        long number = (digit(text, last) & SIGN) > 0 ? -1 : 0;
        for (int at = last; at >= from; at--) {
            number = number << DIGIT | (digit(text, at) & (MORE - 1));
        }
        return number;
    }

    private static int digit(String text, int at) {
        int digit = text.charAt(at) - FIRST;
        if (digit < 0 || digit >= 2 * MORE) {
            throw new IllegalArgumentException(
                    "are no text of run lengths: character " + (at + 1) + " is '" + text.charAt(at) + "'");
        }
        return digit;
    }

    /** A mask as a text. */
    public static String text(PixelMask mask) {
        List<Integer> counts = counts(mask);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            write(counts.get(i) - (i > 2 ? counts.get(i - 2) : 0), text);
        }
        return text.toString();
    }

    private static void write(int number, StringBuilder text) {
        int left = number;
        boolean more = true;
        while (more) {
            int digit = left & (MORE - 1);
            left >>= DIGIT;
            more = left != ((digit & SIGN) > 0 ? -1 : 0);
            text.append((char) (FIRST + digit + (more ? MORE : 0)));
        }
    }

    private static List<Integer> counts(PixelMask mask) {
        BitSet pixels = mask.columns();
        int all = mask.size().width() * mask.size().height();
        List<Integer> counts = new ArrayList<>();
        boolean in = false;
        for (int from = 0; from < all; in = !in) {
            int next = in ? pixels.nextClearBit(from) : pixels.nextSetBit(from);
            int end = next < 0 ? all : Math.min(next, all);
            counts.add(end - from);
            from = end;
        }
        return counts;
    }

    /** What they are the runs of. */
    public PixelMask mask() {
        BitSet in = new BitSet();
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            in.set(from, from + counts[i], i % 2 > 0);
            from += counts[i];
        }
        return new PixelMask(size, in);
    }

    @Override
    public PixelMask on(Size photo, String where, Consumer<String> notes) {
        if (!size.equals(photo)) {
            throw new ExplanationException(where + ": its mask is of " + size + " pixels, but the photo is " + photo
                    + ": use the photo that was annotated, or annotate this one");
        }
        PixelMask mask = mask();
        if (mask.pixels() == 0) {
            throw new ExplanationException(where
                    + ": its mask has no pixel, so no heat can lie in it: mend the annotation, or take the object out");
        }
        return mask;
    }
}
