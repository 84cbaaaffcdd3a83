package org.scorecam.annotation;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.BitSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.PixelPatch;

/**
 * LabelMe's {@code mask} shapes: the first and the last pixel of a rectangle, and a PNG of it in base64 that is not 0 where the object
 * is (labelme, {@code utils/shape.py}). Tools that count corners instead of pixels write a PNG one pixel smaller.
 */
final class LabelMeMask {
    private static final String KEY = "mask";
    private static final String CURE = "draw the shape again, or remove it";
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    /** Up to the end of the header's width and height. */
    private static final int HEADER = 24;

    private final JsonEntry shape;
    private final byte[] png;
    private final int left;
    private final int top;
    private final Size size;

    private LabelMeMask(JsonEntry shape, double[] points) {
        this.shape = shape;
        if (points.length != 4) {
            throw shape.invalid("points", "are " + points.length / 2 + ", but a mask has 2", CURE);
        }
        png = decoded(shape);
        left = (int) Math.min(points[0], points[2]);
        top = (int) Math.min(points[1], points[3]);
        size = size((int) Math.max(points[0], points[2]) - left, (int) Math.max(points[1], points[3]) - top);
    }

    /** @param pixels whether they are read, too */
    static Place place(JsonEntry shape, double[] points, boolean pixels) {
        LabelMeMask mask = new LabelMeMask(shape, points);
        Box box = new Box(
                mask.left, mask.top, (double) mask.left + mask.size.width(), (double) mask.top + mask.size.height());
        return Place.of(box).with(pixels ? mask.patch() : null);
    }

    private static byte[] decoded(JsonEntry shape) {
        try {
            return Base64.getMimeDecoder().decode(shape.text(KEY));
        } catch (IllegalArgumentException noBase64) {
            throw shape.invalid(KEY, "is no base64 (" + noBase64.getMessage() + ")", CURE);
        }
    }

    private Size size(int across, int down) {
        ByteBuffer header = ByteBuffer.wrap(png);
        if (png.length < HEADER || header.getLong() != SIGNATURE) {
            throw shape.invalid(KEY, "is no PNG", CURE);
        }
        int width = header.getInt(HEADER - 8);
        int height = header.getInt(HEADER - 4);
        boolean isOfCorners = isNear(width, across) && isNear(height, down);
        if (!isOfCorners || (long) width * height > PhotoFile.MAX_PIXELS) {
            throw shape.invalid(
                    KEY,
                    "is of " + width + "x" + height + " pixels, but its corners are " + across + "x" + down + " apart",
                    CURE);
        }
        return new Size(width, height);
    }

    private static boolean isNear(int pixels, int apart) {
        return pixels > 0 && (pixels == apart || pixels - 1 == apart);
    }

    private PixelPatch patch() {
        Raster raster = raster();
        if (raster.getNumBands() != 1) {
            throw shape.invalid(KEY, "has " + raster.getNumBands() + " values a pixel, but must have one", CURE);
        }
        BitSet rows = new BitSet();
        for (int i = 0; i < size.width() * size.height(); i++) {
            rows.set(i, raster.getSample(i % size.width(), i / size.width(), 0) != 0);
        }
        return new PixelPatch(left, top, size, rows);
    }

    private Raster raster() {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream content = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(content);
            return reader.read(0).getRaster();
        } catch (IOException | RuntimeException broken) { // of a damaged file, decoders throw anything
            throw damaged(broken);
        } finally {
            reader.dispose();
        }
    }

    private SetupException damaged(Exception broken) {
        return shape.invalid(KEY, "is a damaged PNG (" + broken.getMessage() + ")", CURE);
    }
}
