package org.scorecam.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** Photos in their places for as long as a slice needs them: several slices, of suites that share a folder, may need the same file at once. */
final class ArrivedPhotos {
    private final Map<String, Path> places;
    private final Map<Path, Integer> used = new HashMap<>();
    private final Configuration hadoop;

    ArrivedPhotos(List<Suite> suites, Configuration hadoop) {
        places = suites.stream()
                .flatMap(suite -> suite.photos().stream())
                .collect(Collectors.toMap(photo -> photo.suite() + "/" + photo.name(), SuitePhoto::file));
        this.hadoop = hadoop;
    }

    /** The photos of one slice, until it is closed. */
    final class Slice implements AutoCloseable {
        private final List<Path> files = new ArrayList<>();

        @Override
        public void close() {
            synchronized (used) {
                files.forEach(ArrivedPhotos.this::leave);
            }
        }
    }

    /**
     * Puts photos where the suites have them.
     *
     * @throws SetupException if one is another than the driver's
     */
    Slice place(SentSlice slice) {
        Slice placed = new Slice();
        try {
            for (SentPhoto photo : slice.photos()) {
                String sha256 = photo.sha256();
                if (sha256 != null) {
                    Path file = Objects.requireNonNull(places.get(photo.path()));
                    enter(file, arrived(photo, sha256));
                    placed.files.add(file);
                }
            }
            return placed;
        } catch (RuntimeException e) {
            placed.close();
            throw e;
        }
    }

    private byte[] arrived(SentPhoto photo, String sha256) {
        String uri = photo.uri();
        byte[] content = uri == null ? Objects.requireNonNull(photo.content()) : HadoopPhotos.read(uri, hadoop);
        if (!Sha256.of(content).equals(sha256)) {
            throw new SetupException((uri == null ? photo.path() : uri)
                    + " has other bytes than when the run began: it was changed or removed meanwhile. Start the run again,"
                    + " and leave the photos alone until it ends");
        }
        return content;
    }

    private void enter(Path file, byte[] content) {
        synchronized (used) {
            if (used.merge(file, 1, Integer::sum) == 1) {
                write(file, content);
            }
        }
    }

    /** What stays is a name. */
    private void leave(Path file) {
        if (Objects.requireNonNull(used.merge(file, -1, Integer::sum)) == 0) {
            used.remove(file);
            write(file, new byte[0]);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException e) {
            throw new SetupException(
                    file + " cannot be written (" + e + "): make room there, or name another folder in spark.local.dir",
                    e);
        }
    }

    /** Puts all photos there for good that executors read themselves: some measures need others than those of a slice. */
    void placeAll(List<PhotoFileDigest> photos, Path root) {
        for (PhotoFileDigest photo : photos) {
            if (photo.uri() != null) {
                write(root.resolve(photo.path()), HadoopPhotos.read(photo.uri(), hadoop));
            }
        }
    }
}
