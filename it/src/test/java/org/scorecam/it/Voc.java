package org.scorecam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a Pascal VOC file. */
final class Voc {
    private Voc() {}

    /** @param edges xmin, ymin, xmax, ymax, as texts: some are no numbers */
    static void write(Path folder, String photo, String className, String... edges) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(photo.replaceFirst("\\.\\w+$", ".xml")), """
                <annotation>
                  <filename>%s</filename>
                  <object>
                    <name>%s</name>
                    <bndbox><xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></bndbox>
                  </object>
                </annotation>
                """.formatted(
                        photo, className, edges[0], edges[1], edges[2], edges[3]));
    }
}
