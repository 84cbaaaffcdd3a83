package org.scorecam.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that become others once they are whole: how they are named, and which a killed build has left. */
final class Temporaries {
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.[0-9]+\\.tmp", Pattern.DOTALL);

    /** What is being written: a build that is ended now must not leave it. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Temporaries::deleteUnfinished, "scorecam-tidy"));
    }

    private Temporaries() {}

    /** A new name beside {@code target}; deleted with the virtual machine if it is not forgotten before. */
    static Path beside(Path target) {
        long digits = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        Path temporary = target.toAbsolutePath().resolveSibling("." + target.getFileName() + "." + digits + ".tmp");
        UNFINISHED.add(temporary);
        return temporary;
    }

    static void forget(Path temporary) {
        UNFINISHED.remove(temporary);
    }

    /** The name of the file that a temporary one of that name is to become. */
    static Optional<String> target(String name) {
        Matcher temporary = NAME.matcher(name);
        return temporary.matches() ? Optional.of(temporary.group(1)) : Optional.empty();
    }

    /** What looks like a temporary file of {@code target}, and is not being written by this virtual machine. */
    static List<Path> abandonedBeside(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        String name = String.valueOf(target.getFileName());
        List<Path> abandoned = new ArrayList<>(folder == null ? List.of() : abandonedIn(folder));
        abandoned.removeIf(file ->
                !target(String.valueOf(file.getFileName())).filter(name::equals).isPresent());
        return abandoned;
    }

    /** What looks like a temporary file, and is not being written by this virtual machine. */
    static List<Path> abandonedIn(Path folder) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.toAbsolutePath(), ".*.tmp")) {
                for (Path file : files) {
                    boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                    if (isFile && !UNFINISHED.contains(file)) {
                        abandoned.add(file);
                    }
                }
            }
        }
        return abandoned;
    }

    static void deleteUnfinished() {
        for (Path temporary : UNFINISHED) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // the virtual machine is on its way down: nobody is left to be told
            }
        }
    }
}
