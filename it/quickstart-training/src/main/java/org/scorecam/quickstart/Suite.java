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

/** Writes photos as JPEG files and what is known of them as COCO annotations. */
final class Suite {

    private static final float QUALITY = 0.95f;

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
        Path file = folder.resolve(name);
        return new Photo(photo.kind(), photo.box(), photo.stamp(), write(photo.image(), file));
    }

    /** A clean part has nothing to draw a box around: its annotation says the class alone. */
    private static String annotation(int id, Photo photo) {
        String start = String.format(
                Locale.ROOT,
                "{\"id\": %d, \"image_id\": %d, \"category_id\": %d, \"iscrowd\": 0",
                id,
                id,
                photo.kind().index + 1);
        Box box = photo.box();
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

    void writeAnnotations(Path file) throws IOException {
        List<String> categories = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            categories.add(String.format(Locale.ROOT, "{\"id\": %d, \"name\": \"%s\"}", kind.index + 1, kind.label()));
        }
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
