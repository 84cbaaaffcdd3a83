package org.scorecam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes room in a store that other builds use meanwhile: what one of them deletes first is no error.
 *
 * @param folder the store's
 */
record Shrinking(Path folder) {
    /** Names of entries, and of what a killed build left half written. Nothing else is touched. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}|\\.[0-9a-f]{64}.*\\.tmp");

    /** No write takes that long: the build that began it is dead. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private record Kept(Path file, long bytes, Instant used) {
        boolean isTemporary() {
            return file.getFileName().toString().startsWith(".");
        }
    }

    void to(long bytes) {
        List<Kept> files = new ArrayList<>(files());
        files.removeIf(this::deleteAbandoned);
        long total = files.stream().mapToLong(Kept::bytes).sum();
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

    private List<Kept> files() {
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            return walk.filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .flatMap(Shrinking::kept)
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private static Stream<Kept> kept(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
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

    private boolean deleteAbandoned(Kept kept) {
        return kept.isTemporary() && kept.used().isBefore(Instant.now().minus(ABANDONED)) && delete(kept.file());
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
