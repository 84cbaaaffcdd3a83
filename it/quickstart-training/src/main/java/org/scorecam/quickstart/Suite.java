package org.scorecam.quickstart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes photos as JPEG files and what is known of them as COCO annotations. */
final class Suite {

    private static final float QUALITY = 0.95f;

    /** The category of what cameras print into their photos, behind those of the classes. */
    private static final int STAMP = Kind.ALL.size() + 1;

    private final List<String> images = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final int[] written = new int[Kind.ALL.size()];
    private final Path folder;

    Suite(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes one photo and gives it back as a reader of the file will see it. */
    Photo add(Photo photo) {
        int number = ++written[photo.kind().index];
        String name = String.format(Locale.ROOT, "%s-%02d.jpg", photo.kind().label(), number);
        int id = images.size() + 1;
        images.add(String.format(
                Locale.ROOT,
                "{\"id\": %d, \"file_name\": \"%s\", \"width\": %d, \"height\": %d}",
                id,
                name,
                Canvas.WIDTH,
                Canvas.HEIGHT));
        annotations.add(annotation(id, photo));
        annotateStamp(id, photo);
        Path file = folder.resolve(name);
        return new Photo(photo.kind(), photo.box(), photo.stamp(), write(photo.image(), file));
    }

    /** A clean part has nothing to draw a box around: its annotation says the class alone. */
    private String annotation(int image, Photo photo) {
        return annotation(image, photo.kind().index + 1, photo.box());
    }

    /** What the camera has printed is no class of the model's, but somewhere that it must not look. */
    private void annotateStamp(int image, Photo photo) {
        Stamp stamp = photo.stamp();
        if (stamp != null) {
            annotations.add(annotation(image, STAMP, stamp.box()));
        }
    }

    private String annotation(int image, int category, @Nullable Box box) {
        String start = String.format(
                Locale.ROOT,
                "{\"id\": %d, \"image_id\": %d, \"category_id\": %d, \"iscrowd\": 0",
                annotations.size() + 1,
                image,
                category);
        if (box == null) {
            return start + "}";
        }
        return start
                + String.format(
                        Locale.ROOT,
                        ", \"bbox\": [%.0f, %.0f, %.0f, %.0f], \"area\": %.0f}",
                        box.left(),
                        box.top(),
                        box.width(),
                        box.height(),
                        box.width() * box.height());
    }

    private static String category(int id, String name) {
        return String.format(Locale.ROOT, "{\"id\": %d, \"name\": \"%s\"}", id, name);
    }

    void writeAnnotations(Path file) throws IOException {
        List<String> categories = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            categories.add(category(kind.index + 1, kind.label()));
        }
        categories.add(category(STAMP, "stamp"));
        Files.writeString(
                file,
                "{\n  \"info\": {\"description\": \"Metal parts, drawn by quickstart-training; Apache-2.0\"},\n"
                        + array("categories", categories) + ",\n"
                        + array("images", images) + ",\n"
                        + array("annotations", annotations) + "\n}\n");
    }

    private static String array(String name, List<String> items) {
        return "  \"" + name + "\": [\n    " + String.join(",\n    ", items) + "\n  ]";
    }

    /** Writes a JPEG file and reads it back. */
    static BufferedImage write(BufferedImage image, Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), param);
            }
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
