package org.scorecam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes scenes as YOLO's text files, with the names of their classes. */
final class Yolo {
    private Yolo() {}

    static void write(Path folder, List<Scene> scenes) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("classes.txt"), "blue\r\nred\r\n");
        for (Scene scene : scenes) {
            double across = scene.width();
            double down = scene.height();
            Files.writeString(
                    folder.resolve(scene.file().replaceFirst("\\.\\w+$", ".txt")),
                    String.format(
                            Locale.ROOT,
                            "%d %.6f %.6f %.6f %.6f\r\n",
                            scene.colour() == Colour.BLUE ? 0 : 1,
                            (scene.x() + scene.side() / 2.0) / across,
                            (scene.y() + scene.side() / 2.0) / down,
                            scene.side() / across,
                            scene.side() / down));
        }
    }
}
