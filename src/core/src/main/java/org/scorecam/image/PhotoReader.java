package org.scorecam.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.InputSettings.Orientation;

/**
 * Reads JPEG, PNG, BMP, GIF, WebP and TIFF photos, the first image of a file, into 8-bit RGB, as Pillow's {@code convert("RGB")} does:
 *
 * <ul>
 *   <li>colours as stored: an embedded ICC profile or gamma is not applied
 *   <li>alpha is dropped, not composed on a background
 *   <li>gray is repeated in the three channels; a palette is looked up
 *   <li>CMYK and YCCK by Pillow's plain formula, the inks taken as inverted
 *   <li>of 16 bits the higher 8 (for 16-bit gray this is OpenCV's way; Pillow clips at 255)
 * </ul>
 *
 * <p>Needs neither the ImageIO registry's plugins nor a context class loader, and no file but the photo's.
 */
public final class PhotoReader {
    private PhotoReader() {}

    /**
     * The photo, turned as its EXIF orientation and {@code orientation} say.
     *
     * @param annotated the photo's size as its annotation gives it, null where it gives none
     * @throws org.scorecam.outcome.ExplanationException as {@link PhotoFile} does
     */
    public static Photo read(Path file, Orientation orientation, @Nullable Size annotated) {
        PhotoFile photo = PhotoFile.read(file);
        return photo.decode(photo.header(orientation, annotated));
    }
}
