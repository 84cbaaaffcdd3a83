package org.scorecam.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.OwnFiles;
import org.scorecam.file.Sha256;

/**
 * What is drawn in a report's folder, and of what: pictures of a photo, a page. The same is not drawn again while its files are
 * there as they were written. A list in the folder remembers it: for each unit a line with its name, the digest of all that it is drawn of, and its
 * files, each with its digest. Without the list, or where a line cannot be read, everything is drawn. Safe for use by several
 * threads.
 */
final class Drawn {
    /** The list's name. */
    static final String LIST = "scorecam-drawn.txt";

    private static final String HEADER =
            "# What is drawn here, and of what: by this list scorecam knows what it need not draw again.\n";

    private final OutputFolder folder;
    private final Map<String, Unit> earlier;
    private final Map<String, Unit> now = new ConcurrentSkipListMap<>();

    private Drawn(OutputFolder folder, Map<String, Unit> earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /**
     * What is drawn as one.
     *
     * @param key the digest of all that it is drawn of
     * @param files the digests of its files, by their names
     */
    private record Unit(String key, Map<String, String> files) {}

    /** What the list in a folder says. */
    static Drawn in(OutputFolder folder, OwnFiles files) throws IOException {
        Map<String, Unit> earlier = new HashMap<>();
        Path list = files.folder().resolve(LIST);
        if (files.has(LIST)) {
            String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split("\t", -1)).forEach(fields -> read(fields, earlier));
        }
        return new Drawn(folder, earlier);
    }

    private static void read(String[] fields, Map<String, Unit> units) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 2; i + 1 < fields.length; i += 2) {
            files.put(fields[i], fields[i + 1]);
        }
        if (fields.length % 2 == 0 && !files.isEmpty()) {
            units.put(fields[0], new Unit(fields[1], files));
        }
    }

    /**
     * The files of a unit, which are to be written.
     *
     * @param name of the unit
     * @param key the digest of all that it is drawn of; null where that is not known
     */
    Sheet sheet(String name, @Nullable String key) throws IOException {
        Unit before = earlier.get(name);
        boolean isKept = key != null && before != null && before.key().equals(key) && isThere(before);
        return new Sheet(name, key == null ? "" : key, isKept ? before : null);
    }

    private boolean isThere(Unit unit) throws IOException {
        for (Map.Entry<String, String> file : unit.files().entrySet()) {
            if (!folder.holds(file.getKey(), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Writes the list. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        now.forEach((name, unit) -> {
            text.append(name).append('\t').append(unit.key());
            unit.files()
                    .forEach((file, sha256) ->
                            text.append('\t').append(file).append('\t').append(sha256));
            text.append('\n');
        });
        folder.write(LIST, text.toString());
    }

    /** Where the files of one unit go. For one thread. */
    final class Sheet {
        private final String name;
        private final String key;
        private final @Nullable Unit kept;
        private final Map<String, String> files = new TreeMap<>();

        private Sheet(String name, String key, @Nullable Unit kept) {
            this.name = name;
            this.key = key;
            this.kept = kept;
        }

        /** Whether all is there already. */
        boolean isKept() {
            return kept != null;
        }

        /** The file of that beginning that an earlier report drew and that is still true. */
        Optional<String> kept(String beginning) {
            return kept == null
                    ? Optional.empty()
                    : kept.files().keySet().stream()
                            .filter(file -> file.startsWith(beginning))
                            .findFirst();
        }

        /** Whether all is there already, and belongs to this report, too. */
        boolean keepAll() {
            if (kept != null) {
                kept.files().keySet().forEach(folder::keep);
                files.putAll(kept.files());
            }
            return kept != null;
        }

        /** Writes a file, if it is not there. */
        void write(String file, Lazy.Maker<byte[]> content) throws IOException {
            String known = kept == null ? null : kept.files().get(file);
            if (known == null) {
                byte[] bytes = content.make();
                folder.write(file, bytes);
                known = Sha256.of(bytes);
            } else {
                folder.keep(file);
            }
            files.put(file, known);
        }

        /** Call it when all files are written: without it, they are drawn again the next time. */
        void done() {
            if (!key.isEmpty()) {
                now.put(name, new Unit(key, new TreeMap<>(files)));
            }
        }
    }
}
