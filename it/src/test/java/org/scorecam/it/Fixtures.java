package org.scorecam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the projects explain into a folder:
 *
 * <ul>
 *   <li>{@code models/}: see {@link Models};
 *   <li>{@code squares/}, {@code squares.coco.json}: six {@link Scene}s, and a gray photo that no annotation names;
 *       {@code squares-and-gray.coco.json} names it, {@code squares-voc/} names three with other words,
 *       {@code squares-masks.coco.json} has all with loose boxes and tight masks, {@code squares-yolo/} all; {@code squares-in-folders/} has them by class; {@code two-formats/} is no suite;
 *   <li>{@code many/}, {@code many.coco.json}: more than people want to read of;
 *   <li>the rest: see {@link BadPhotos} and {@link BadAnnotations}.
 * </ul>
 */
public final class Fixtures {
    static final List<Scene> SQUARES = List.of(
            Scene.of("blue-1.png", Colour.BLUE, 4, 4, 12),
            Scene.of("blue-2.png", Colour.BLUE, 8, 4, 16),
            new Scene("blue-3.jpg", Colour.BLUE, 64, 64, 8, 8, 32),
            Scene.of("red-1.png", Colour.RED, 0, 8, 12),
            Scene.of("red-2.png", Colour.RED, 4, 0, 20),
            new Scene("red-3.png", Colour.RED, 96, 64, 12, 8, 24));

    private static final Scene GRAY = Scene.of("gray-1.png", Colour.RED, 0, 0, 0);
    private static final int MANY = 25;

    private Fixtures() {}

    /** Writes all of it, into the folder that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Models.writeTo(folder.resolve("models"));
        writeSquares(folder);
        writeMany(folder);
        BadPhotos.writeTo(folder);
        BadAnnotations.writeTo(folder.resolve("broken"));
    }

    private static void writeSquares(Path folder) throws IOException {
        Coco squares = new Coco();
        Coco squaresAndGray = new Coco();
        Coco masks = new Coco();
        for (Scene scene : SQUARES) {
            scene.writeTo(folder.resolve("squares"));
            scene.writeTo(
                    folder.resolve("squares-in-folders").resolve(scene.colour().label()));
            squares.add(scene);
            squaresAndGray.add(scene);
            masks.addMask(scene);
        }
        GRAY.writeTo(folder.resolve("squares"));
        squares.writeTo(folder.resolve("squares.coco.json"));
        masks.writeTo(folder.resolve("squares-masks.coco.json"));
        Yolo.write(folder.resolve("squares-yolo"), SQUARES);
        Path two = folder.resolve("two-formats");
        Yolo.write(two, SQUARES);
        Voc.write(two, "red-1.png", "red", "0", "8", "12", "20");
        Coco one = new Coco();
        one.add(SQUARES.get(SQUARES.size() - 1));
        one.writeTo(folder.resolve("one-square.coco.json"));
        squaresAndGray.add(GRAY.file(), "gray").writeTo(folder.resolve("squares-and-gray.coco.json"));
        Path voc = folder.resolve("squares-voc");
        Voc.write(voc, "red-1.png", "traffic light", "0", "8", "12", "20");
        Voc.write(voc, "blue-1.png", "kangaroo", "4", "4", "16", "16");
        Voc.write(voc, "red-2.png", "0", "4", "0", "24", "20");
    }

    private static void writeMany(Path folder) throws IOException {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            scenes.add(Scene.of("%02d.png".formatted(i), Colour.RED, i % 5 * 2, i / 5 * 2, 12 + i % 3 * 2));
        }
        Coco coco = new Coco();
        for (Scene scene : scenes) {
            scene.writeTo(folder.resolve("many"));
            coco.add(scene);
        }
        coco.writeTo(folder.resolve("many.coco.json"));
        Files.createDirectories(folder.resolve("no-photos"));
        Files.writeString(folder.resolve("no-photos").resolve("readme.txt"), "The photos are elsewhere.\n");
    }
}
