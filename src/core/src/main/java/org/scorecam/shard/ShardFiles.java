package org.scorecam.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scorecam.file.FileTree;
import org.scorecam.outcome.SetupException;

/** Where the files of shards lie. */
public final class ShardFiles {
    private static final Pattern NAME = Pattern.compile("(?:.*/)?shard-[0-9]+-of-[0-9]+\\.json");

    private ShardFiles() {}

    /**
     * The files in some folders, and in the folders below, that are named as those of shards are; and files that are named themselves. Each
     * once, though it be named twice.
     *
     * @throws SetupException if there is no such file or folder
     */
    public static List<Path> in(List<Path> places) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                FileTree.of("<shards>", place).files().forEach((name, file) -> {
                    if (NAME.matcher(name).matches()) {
                        add(files, file);
                    }
                });
            } else if (Files.isRegularFile(place)) {
                add(files, place);
            } else {
                throw new SetupException("<shards> " + place + " is neither a file nor a folder: correct the path, or"
                        + " explain shards first, with mvn verify -Dscorecam.shard=1/4");
            }
        }
        return List.copyOf(files.values());
    }

    private static void add(Map<Path, Path> files, Path file) {
        try {
            files.putIfAbsent(file.toRealPath(), file);
        } catch (IOException gone) {
            throw new SetupException("<shards> " + file + " cannot be read (" + gone + "). Make it readable.", gone);
        }
    }
}
