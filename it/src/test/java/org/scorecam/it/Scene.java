package org.scorecam.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * One photo: a square on gray noise, and the mark of its colour in the lower right corner.
 *
 * @param file its name; the ending is its format
 * @param width of the photo in pixels
 * @param height of the photo in pixels
 * @param x left edge of the square, in pixels
 * @param y upper edge of the square, in pixels
 * @param side of the square in pixels; 0 leaves it out
 * @param mark side of the mark in pixels; 0 leaves it out
 */
record Scene(String file, Colour colour, int width, int height, int x, int y, int side, int mark) {
    /** A quarter of the model's input, four cells of its layer. */
    private static final int MARK = 8;

    Scene(String file, Colour colour, int width, int height, int x, int y, int side) {
        this(file, colour, width, height, x, y, side, MARK * height / Models.SIDE);
    }

    static Scene of(String file, Colour colour, int x, int y, int side) {
        return new Scene(file, colour, Models.SIDE, Models.SIDE, x, y, side);
    }

    Scene withoutMark() {
        return new Scene(file, colour, width, height, x, y, side, 0);
    }

    /** COCO's x, y, width, height. */
    double[] box() {
        return new double[] {x, y, side, side};
    }

    /** COCO's polygon: x and y of each corner of the square. */
    double[] corners() {
        return new double[] {x, y, x + side, y, x + side, y + side, x, y + side};
    }

    /** COCO's run lengths of the square, column by column. */
    Map<String, Object> runLengths() {
        List<Integer> counts = new ArrayList<>(List.of(x * height + y, side));
        for (int column = 1; column < side; column++) {
            counts.addAll(List.of(height - side, side));
        }
        counts.add(height - side - y + (width - side - x) * height);
        return Map.of("size", List.of(height, width), "counts", counts);
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String format = file.substring(file.lastIndexOf('.') + 1);
        if (!ImageIO.write(draw(), format, folder.resolve(file).toFile())) {
            throw new IOException("nothing writes " + file);
        }
    }

    private BufferedImage draw() {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(file.hashCode());
        for (int i = 0; i < width * height; i++) {
            int gray = 90 + noise.nextInt(40);
            photo.setRGB(i % width, i / width, new Color(gray, gray, gray).getRGB());
        }
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(colour.object());
        graphics.fillRect(x, y, side, side);
        graphics.setColor(colour.mark());
        graphics.fillRect(width - mark, height - mark, mark, mark);
        graphics.dispose();
        return photo;
    }
}
