package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.Sha256;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/** A photo's file in memory: its digest, its {@link #header} and its pixels are of the same bytes. */
public final class PhotoFile {
    /** A photo of more pixels is refused from its header: 100 million, a decoded size of 300 MB. */
    public static final long MAX_PIXELS = 100_000_000;

    /** Changes whenever the same bytes become other pixels: what is remembered of photos is no longer true then. */
    public static final String READING = "2";

    /** Nor may a side be longer than JPEG's longest: a thread of one by millions has no shorter side to speak of. */
    private static final int MAX_SIDE = 65_535;

    private final String name;
    private final byte[] content;

    private PhotoFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads the bytes and decodes none of them.
     *
     * @throws ExplanationException if there is no such file, or it cannot be read
     */
    public static PhotoFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        return new PhotoFile(name, content(file, name));
    }

    private static byte[] content(Path file, String name) {
        if (!Files.exists(file)) {
            throw new ExplanationException(name + " does not exist" + PhotoEndings.hint(file)
                    + ": add the photo, or take it out of the annotations");
        }
        if (Files.isDirectory(file)) {
            throw new ExplanationException(name + " is a folder, not a photo: mend the name in the annotations");
        }
        if (!Files.isRegularFile(file)) { // which might never end, or never begin
            throw new ExplanationException(name + " is a pipe or a device, not a photo: put a file in its place");
        }
        try {
            return Files.readAllBytes(file);
        } catch (OutOfMemoryError full) {
            throw Heap.tooSmall(name, file.toFile().length(), full);
        } catch (IOException unreadable) {
            throw new ExplanationException(
                    name + " cannot be read (" + unreadable.getClass().getSimpleName()
                            + "): check the file and its permissions",
                    unreadable);
        }
    }

    /** The SHA-256 of the file's bytes, lower-case hex. */
    public String sha256() {
        return Sha256.of(content);
    }

    /**
     * What is known of the photo before a pixel is decoded.
     *
     * @param annotated the photo's size as its annotation gives it, null where it gives none
     * @throws ExplanationException if the file is empty, no photo, without pixels, of more than {@link #MAX_PIXELS}
     *     or than Java's memory holds, or of another size than annotated
     */
    public PhotoHeader header(Orientation orientation, @Nullable Size annotated) {
        List<String> notes = new ArrayList<>();
        Turning turning = turning(notes);
        int turn = turning.choose(orientation, annotated, notes);
        return new PhotoHeader(turning.shown(turn), turn, notes);
    }

    private Turning turning(List<String> notes) {
        try {
            return open(decoder -> turning(decoder, notes));
        } catch (OutOfMemoryError full) {
            throw Heap.tooSmall(name, content.length, full);
        }
    }

    private Turning turning(PhotoDecoder decoder, List<String> notes) throws IOException {
        requireFit(decoder.width(), decoder.height());
        Size stored = new Size((int) decoder.width(), (int) decoder.height());
        Heap.require(name, stored, decoder.bytesAPixel());
        return new Turning(name, stored, Exif.orientation(decoder.exif(), notes));
    }

    /**
     * The pixels, turned as {@code header} says.
     *
     * @throws ExplanationException if they are cut off or damaged, or Java's memory is too small for them
     */
    public Photo decode(PhotoHeader header) {
        try {
            List<String> damages = new ArrayList<>();
            Pixels stored = open(decoder -> pixels(decoder, damages));
            Pixels upright = Turning.turn(stored, header.orientation());
            return new Photo(upright.width(), upright.height(), upright.values(), header.orientation(), damages);
        } catch (OutOfMemoryError full) {
            throw tooLarge(header, full);
        }
    }

    /** Java's memory was full while this photo was worked on: that is this photo's error alone, and its cure is more memory. */
    public ExplanationException tooLarge(PhotoHeader header, OutOfMemoryError full) {
        return Heap.tooSmall(name, header.size(), full);
    }

    private Pixels pixels(PhotoDecoder decoder, List<String> damages) throws IOException {
        Pixels pixels = decoder.pixels();
        decoder.cutOff().ifPresent(why -> {
            throw new ExplanationException(name + " is cut off (" + why + "): fetch the photo again");
        });
        damages.addAll(decoder.damages());
        return pixels;
    }

    /** What is read of an open photo. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(PhotoDecoder decoder) throws IOException;
    }

    private <T> T open(Reading<T> reading) {
        PhotoFormat format = PhotoFormat.of(name, content);
        try (PhotoDecoder decoder = format.open(content)) {
            return reading.of(decoder);
        } catch (ExplanationException told) {
            throw told;
        } catch (UnsupportedPhotoException unsupported) {
            throw new ExplanationException(
                    name + " cannot be read (" + unsupported.getMessage() + "): " + unsupported.cure(), unsupported);
        } catch (IOException
                | RuntimeException
                | StackOverflowError broken) { // of a damaged file, decoders throw anything
            throw new ExplanationException(
                    name + " is damaged or cut off (" + reason(broken) + "): fetch the photo again", broken);
        }
    }

    private void requireFit(long width, long height) {
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
