package org.scorecam.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies and compares folders, for the projects' scripts. */
public final class Folder {
    private Folder() {}

    /** Copies these files and folders of {@code from}, by name. */
    public static void copy(File from, File to, String... names) throws IOException {
        for (String name : names) {
            Path root = from.toPath();
            try (Stream<Path> files = Files.walk(root.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.toPath().resolve(root.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** What a folder holds, by the files' names in it. */
    public static Map<String, byte[]> content(File folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.toPath().relativize(file).toString().replace('\\', '/');
                content.put(name, Files.readAllBytes(file));
            }
        }
        return content;
    }
}
