package org.scorecam.spark;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A photo's file, by what it holds.
 *
 * @param path as {@link Rooted} names it
 * @param sha256 lower-case hex; null where it cannot be read
 * @param uri where executors read it; null where it travels
 */
record PhotoFileDigest(
        String path, @Nullable String sha256, @Nullable String uri) {
    private static final String NONE = "-";

    /** A line each, by tabs. */
    static String lines(List<PhotoFileDigest> photos) {
        return photos.stream()
                .map(each -> text(each.sha256) + "\t" + text(each.uri) + "\t" + each.path.replace("\n", "\n "))
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #lines} wrote: a path's own line break is followed by a blank. */
    static List<PhotoFileDigest> read(String lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(lines.split("\n(?! )")).stream()
                        .map(line -> line.split("\t", 3))
                        .map(parts ->
                                new PhotoFileDigest(parts[2].replace("\n ", "\n"), value(parts[0]), value(parts[1])))
                        .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? NONE : value;
    }

    private static @Nullable String value(String text) {
        return text.equals(NONE) ? null : text;
    }
}
