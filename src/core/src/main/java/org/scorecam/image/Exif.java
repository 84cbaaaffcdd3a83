package org.scorecam.image;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The EXIF orientation of a photo, of the first image in it (not of its thumbnail). */
final class Exif {
    private Exif() {}

    /**
     * 1 to 8; 1 where there is none.
     *
     * @param exif a TIFF; null where there is none
     * @param notes is told of a value that is none of these, or cannot be read, which counts as 1
     */
    static int orientation(byte @Nullable [] exif, List<String> notes) {
        if (exif == null) {
            return 1;
        }
        try {
            return orientation(TiffDirectory.of(exif), notes);
        } catch (IOException unreadable) {
            notes.add("the EXIF data cannot be read and was ignored");
            return 1;
        }
    }

    private static int orientation(TiffDirectory directory, List<String> notes) throws IOException {
        if (!directory.has(TiffDirectory.ORIENTATION)) {
            return 1;
        }
        long orientation = directory.get(TiffDirectory.ORIENTATION, -1);
        if (orientation < 1 || orientation > 8) {
            notes.add("EXIF orientation " + (orientation < 0 ? "is no whole number" : orientation + " is not 1 to 8")
                    + " and was taken as 1 (upright)");
            return 1;
        }
        return (int) orientation;
    }
}
