package org.scorecam.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The EXIF orientation of a photo, of the first image in it (not of its thumbnail). */
final class Exif {
    private Exif() {}

    /**
     * 1 to 8; 1 where there is none.
     *
     * @param notes is told of a value that is none of these, which counts as 1
     */
    static int orientation(byte[] content, List<String> notes) {
        ExifIFD0Directory directory = directory(content, notes);
        if (directory == null || !directory.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            return 1;
        }
        Integer orientation = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        if (orientation == null || orientation < 1 || orientation > 8) {
            notes.add("EXIF orientation " + directory.getString(ExifDirectoryBase.TAG_ORIENTATION)
                    + " is not 1 to 8 and was taken as 1 (upright)");
            return 1;
        }
        return orientation;
    }

    private static @Nullable ExifIFD0Directory directory(byte[] content, List<String> notes) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
        } catch (ImageProcessingException | IOException unreadable) {
            notes.add("the EXIF data cannot be read and was ignored");
            return null;
        }
    }
}
