package org.scorecam.image;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/**
 * Whether and how a photo is turned upright.
 *
 * @param name the photo's, for messages
 * @param stored the size before turning
 * @param exif the EXIF orientation, 1 to 8
 */
record Turning(String name, Size stored, int exif) {
    /** The orientation to apply: {@link #exif} or 1. */
    int choose(Orientation wanted, @Nullable Size annotated, List<String> notes) {
        int chosen = switch (wanted) {
            case APPLY -> exif;
            case IGNORE -> 1;
            case AUTO -> stored.equals(annotated) && !upright().equals(annotated) ? 1 : exif;
        };
        if (annotated != null && !annotated.equals(shown(chosen))) {
            throw new ExplanationException(mismatch(annotated, wanted));
        }
        if (wanted == Orientation.AUTO && chosen != exif) {
            notes.add("EXIF orientation " + exif + " was ignored: the annotation has the stored size " + stored
                    + ", not the upright " + upright());
        }
        return chosen;
    }

    /** The size with this orientation applied: {@link #exif} or 1. */
    Size shown(int orientation) {
        return orientation == 1 ? stored : upright();
    }

    private Size upright() {
        return exif < 5 ? stored : new Size(/* width= */ stored.height(), /* height= */ stored.width());
    }

    private String mismatch(Size annotated, Orientation wanted) {
        String found = exif < 5 ? "is " + stored : "is " + upright() + " upright and " + stored + " as stored";
        boolean autoWouldDo = wanted != Orientation.AUTO && (annotated.equals(stored) || annotated.equals(upright()));
        String cure = autoWouldDo
                ? "set <input><orientation> to auto"
                : "use the photo that was annotated, or annotate this one";
        return name + " " + found + ", but its annotation says " + annotated + ": " + cure;
    }

    /**
     * The pixels seen upright.
     *
     * @param orientation 1 to 8 as in EXIF: how the stored pixels are to be shown
     */
    static Pixels turn(Pixels stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        int width = orientation < 5 ? stored.width() : stored.height();
        int height = orientation < 5 ? stored.height() : stored.width();
        int start = source(stored, orientation, 0, 0);
        int stepRight = source(stored, orientation, 1, 0) - start;
        int stepDown = source(stored, orientation, 0, 1) - start;
        byte[] turned = new byte[stored.values().length];
        int channels = stored.channels();
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += channels) {
                System.arraycopy(
                        stored.values(), channels * (start + x * stepRight + y * stepDown), turned, to, channels);
            }
        }
        return new Pixels(width, height, channels, turned);
    }

    /** Which stored pixel is shown at (x, y). */
    private static int source(Pixels stored, int orientation, int x, int y) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        int width = stored.width();
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }
}
