package org.scorecam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes annotations that nothing can be explained with, a result that cannot be read, and a file in a folder's place. */
final class BadAnnotations {
    private BadAnnotations() {}

    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("empty.json"), "");
        Files.writeString(folder.resolve("malformed.json"), "{\"images\": [\n  {\"id\": 1,, }\n]}\n");
        Files.writeString(
                folder.resolve("no-images.json"), "{\"images\": [], \"annotations\": [], \"categories\": []}\n");
        Files.writeString(folder.resolve("cut-off.xml"), "<annotation>\n  <filename>red-1.png</filename>\n");
        Files.createDirectories(folder.resolve("result"));
        Files.writeString(folder.resolve("result").resolve("result.json"), "{\"formatVersion\": 1,");
        Files.writeString(folder.resolve("file"), "It stands where a folder should.\n");
        new Coco().add("elsewhere.png", "red", 0, 0, 12, 12).writeTo(folder.resolve("other-photos.json"));
    }
}
