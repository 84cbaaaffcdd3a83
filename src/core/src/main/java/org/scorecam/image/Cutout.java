package org.scorecam.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.scorecam.file.LfsPointer;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.SetupException;

/** A picture with what is transparent of it. Its colours are multiplied by its alpha, as they are scaled. */
public final class Cutout {
    private final Pixels colours;
    private final Pixels alpha;

    private Cutout(Pixels colours, Pixels alpha) {
        this.colours = colours;
        this.alpha = alpha;
    }

    /**
     * Reads a picture that Java reads by itself: PNG, JPEG, GIF, BMP, and TIFF.
     *
     * @param what it is, for messages
     * @throws SetupException if there is none, or it is no picture
     */
    public static Cutout read(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new SetupException(what + ": " + (Files.exists(file) ? "is no file" : "does not exist")
                    + "; add the picture, or correct the path");
        }
        if (LfsPointer.is(file)) {
            throw new SetupException(what + " " + LfsPointer.TOLD);
        }
        BufferedImage read;
        try {
            read = ImageIO.read(file.toFile());
        } catch (IOException | RuntimeException e) { // the platform's readers throw any of these on damaged files
            throw new SetupException(what + ": cannot be read as a picture (" + e + "); save it as PNG", e);
        }
        if (read == null) {
            throw new SetupException(what + ": is no picture that can be put onto photos; save it as PNG");
        }
        return of(read);
    }

    private static Cutout of(BufferedImage read) {
        int width = read.getWidth();
        int height = read.getHeight();
        int[] argb = read.getRGB(0, 0, width, height, null, 0, width);
        Pixels colours = Pixels.black(new Size(width, height), 3);
        Pixels alpha = Pixels.black(new Size(width, height), 1);
        for (int i = 0; i < argb.length; i++) {
            int opaque = argb[i] >>> 24;
            alpha.values()[i] = (byte) opaque;
            for (int c = 0; c < 3; c++) {
                int colour = argb[i] >> (16 - 8 * c) & 0xFF;
                colours.values()[3 * i + c] = (byte) Math.rint(colour * opaque / 255.0);
            }
        }
        return new Cutout(colours, alpha);
    }

    /** Its size in pixels. */
    public Size size() {
        return colours.size();
    }

    /** The same of another size, as Pillow's bilinear resizes it. */
    public Cutout scaled(Size to) {
        return new Cutout(scaled(colours, to), scaled(alpha, to));
    }

    private static Pixels scaled(Pixels pixels, Size to) {
        return new PillowBilinear()
                .resize(
                        pixels,
                        new Resampler.Axis(pixels.width(), to.width(), 0, to.width()),
                        new Resampler.Axis(pixels.height(), to.height(), 0, to.height()));
    }

    /** How much of what is under it is covered, [0, 1]. */
    public double alpha(int x, int y) {
        return (alpha.values()[y * alpha.width() + x] & 0xFF) / 255.0;
    }

    /**
     * Its colour times its alpha.
     *
     * @param channel of red, green, blue
     * @return in [0, 255]
     */
    public double colour(int x, int y, int channel) {
        return colours.values()[3 * (y * colours.width() + x) + channel] & 0xFF;
    }

    /** What tells it from other pictures, in lower-case hex. */
    public String digest() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + colours.values().length + alpha.values().length);
        bytes.putInt(colours.width())
                .putInt(colours.height())
                .put(colours.values())
                .put(alpha.values());
        return Sha256.of(bytes.array());
    }
}
