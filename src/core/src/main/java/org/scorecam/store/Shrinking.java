package org.scorecam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorecam.file.Magic;

/**
 * Makes room in a store that other builds use meanwhile: what one of them deletes first is no error.
 *
 * @param folder the store's
 */
record Shrinking(Path folder) {
    /** Names of entries, and of what a killed build left half written: others may have files of such names. */
    private static final Pattern LIKE_OURS =
            Pattern.compile("([0-9a-f]{2})/(?:\\1[0-9a-f]{62}|\\.\\1[0-9a-f]{62}\\.?[0-9]+\\.tmp)");

    /** No write takes that long: the build that began it is dead. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private record Kept(Path file, long bytes, Instant used) {
        boolean isTemporary() {
            return file.getFileName().toString().startsWith(".");
        }
    }

    void to(long bytes) {
        List<Kept> files = new ArrayList<>(files());
        files.removeIf(Shrinking::deleteAbandoned);
        if (total(files) <= bytes) {
            return;
        }
        // each is opened only where something has to go
        files.removeIf(file -> !isOurs(file));
        long total = total(files);
        files.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
        for (Kept oldest : files) {
            if (total <= bytes) {
                return;
            }
            if (!oldest.isTemporary() && delete(oldest.file())) {
                total -= oldest.bytes();
            }
        }
    }

    private static long total(List<Kept> files) {
        return files.stream().mapToLong(Kept::bytes).sum();
    }

    /** Files alone, none through a link within the store; the store itself may be one. */
    private List<Kept> files() {
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> walk = Files.walk(real, 2)) {
                return walk.filter(file -> LIKE_OURS
                                .matcher(real.relativize(file).toString().replace('\\', '/'))
                                .matches())
                        .flatMap(Shrinking::kept)
                        .toList();
            }
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private static Stream<Kept> kept(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Stream.of(new Kept(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Stream.empty();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static boolean deleteAbandoned(Kept kept) {
        return kept.isTemporary()
                && kept.used().isBefore(Instant.now().minus(ABANDONED))
                && isOurs(kept)
                && delete(kept.file());
    }

    /** An entry begins as all do; one that is half written may have ended before. */
    private static boolean isOurs(Kept kept) {
        try {
            return kept.isTemporary() ? Magic.isCutOff(kept.file(), Store.MAGIC) : Magic.is(kept.file(), Store.MAGIC);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
