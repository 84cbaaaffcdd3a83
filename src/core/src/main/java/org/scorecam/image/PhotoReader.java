package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/**
 * Reads JPEG and PNG photos into 8-bit RGB, as Pillow's {@code convert("RGB")} does:
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
    /** A photo of more pixels is refused from its header: 100 million, a decoded size of 300 MB. */
    public static final long MAX_PIXELS = 100_000_000;

    /** Nor may a side be longer than JPEG's longest: a thread of one by millions has no shorter side to speak of. */
    private static final int MAX_SIDE = 65_535;

    private PhotoReader() {}

    /**
     * The photo, turned as its EXIF orientation and {@code orientation} say.
     *
     * @param annotated the photo's size as its annotation gives it, null where it gives none
     * @throws ExplanationException if the file is missing, empty, cut off, damaged, no JPEG or PNG, without pixels, of
     *     more than {@link #MAX_PIXELS}, or of another size than annotated
     */
    public static Photo read(Path file, Orientation orientation, @Nullable Size annotated) {
        String name = String.valueOf(file.getFileName());
        byte[] content = content(file, name);
        PhotoFormat format = PhotoFormat.of(name, content);
        List<String> notes = new ArrayList<>();
        Pixels stored = decode(name, content, format, notes);
        int exif = Exif.orientation(content, notes);
        int turn = new Turning(name, stored.size(), exif).choose(orientation, annotated, notes);
        Pixels upright = Turning.turn(stored, turn);
        String note = notes.isEmpty() ? null : String.join("; ", notes);
        return new Photo(upright.width(), upright.height(), upright.values(), turn, note);
    }

    private static byte[] content(Path file, String name) {
        if (!Files.exists(file)) {
            throw new ExplanationException(name + " does not exist: add the photo, or take it out of the annotations");
        }
        if (Files.isDirectory(file)) {
            throw new ExplanationException(name + " is a folder, not a photo: mend the name in the annotations");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError unreadable) { // the error says that no array is as long as the file
            throw new ExplanationException(
                    name + " cannot be read (" + unreadable.getClass().getSimpleName()
                            + "): check the file and its permissions",
                    unreadable);
        }
    }

    private static Pixels decode(String name, byte[] content, PhotoFormat format, List<String> notes) {
        try (PhotoDecoder decoder = format.open(content)) {
            requireFit(name, decoder.width(), decoder.height());
            Pixels pixels = decoder.pixels();
            decoder.cutOff().ifPresent(why -> {
                throw new ExplanationException(name + " is cut off (" + why + "): fetch the photo again");
            });
            notes.addAll(decoder.damages());
            return pixels;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new ExplanationException(
                    name + " is damaged or cut off (" + reason(broken) + "): fetch the photo again", broken);
        }
    }

    private static void requireFit(String name, long width, long height) {
        if (width == 0 || height == 0) {
            throw new ExplanationException(
                    name + " has no pixels, its header says " + width + "x" + height + ": fetch the photo again");
        }
        if (width * (double) height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) {
            throw new ExplanationException(name + " has " + width + "x" + height
                    + " pixels, more than the 100 million, or 65535 a side, that are read: scale the photo down");
        }
    }

    /** The innermost message: decoders wrap what they know in what they do not. */
    private static String reason(Throwable broken) {
        Throwable inner = broken;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        if (message != null) {
            return message;
        }
        return inner instanceof EOFException
                ? "it ends early"
                : inner.getClass().getSimpleName();
    }
}
