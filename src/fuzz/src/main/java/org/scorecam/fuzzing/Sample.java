package org.scorecam.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.scorecam.fuzz.Target;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoReader;
import org.scorecam.outcome.ExplanationException;

/** Changed photos as files, with a list of what is said of each: {@code pillow.py}, beside the pom, has Pillow read them, too. */
record Sample(Path folder, Target target, long seed) {
    void write(int first, int trials) throws IOException {
        if (!target.name().startsWith("photo.")) {
            return;
        }
        Files.createDirectories(folder);
        StringBuilder list = new StringBuilder();
        for (int i = first; i < first + trials; i++) {
            String name = seed + "-" + i + target.name().substring("photo".length());
            Path file = Files.write(folder.resolve(name), target.file(seed, i));
            list.append(name).append('\t').append(said(file)).append('\n');
        }
        Files.writeString(
                folder.resolve("said.tsv"),
                list,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String said(Path file) {
        try {
            Photo photo = PhotoReader.read(file, Orientation.IGNORE, null);
            return photo.damages().isEmpty() ? "read" : "note\t" + oneLine(String.join("; ", photo.damages()));
        } catch (ExplanationException e) {
            return "error\t" + oneLine(e.getMessage());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]", " ");
    }
}
