package org.scorecam.overlay;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;

/** Pictures as files. The same pixels are always the same bytes. */
public final class PictureFile {
    private static final float QUALITY = 0.85f;

    private PictureFile() {}

    /** A JPEG. */
    public static byte[] jpeg(Picture picture) throws IOException {
        ImageWriter writer = writer("jpeg");
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        return write(writer, image(picture), settings);
    }

    /** A map of values in [0, 1] as a grey PNG, one pixel a cell, white for 1. */
    public static byte[] png(Heatmap map) throws IOException {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                image.getRaster().setSample(x, y, 0, Math.round(255 * map.at(y, x)));
            }
        }
        return write(writer("png"), image, null);
    }

    /** A PNG in colour. */
    public static byte[] png(Picture picture) throws IOException {
        return write(writer("png"), image(picture), null);
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = picture.rgb();
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                int i = 3 * (y * row.length + x);
                row[x] = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | (rgb[i + 2] & 0xff);
            }
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }

    private static byte[] write(ImageWriter writer, BufferedImage image, @Nullable ImageWriteParam settings)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's own, whatever plug-ins the class path adds: the bytes must not depend on it. */
    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("this JDK has no writer for " + format);
    }
}
