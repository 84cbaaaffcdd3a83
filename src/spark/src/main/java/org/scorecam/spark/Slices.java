package org.scorecam.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Photos shared out among tasks by the forwards that they are expected to take: each task has about as many, and none so many that much is lost where
 * its executor is. A photo is never cut; those too small for a task each go together.
 */
final class Slices {
    /** A core's work for a minute or so with a network of ImageNet: what is explained again after a fault. */
    static final long MOST_FORWARDS = 4_096;

    /** For each core, so that the last ones do not leave others idle for long. */
    static final int FOR_EACH_CORE = 4;

    /** Of photos that travel with a task: Spark refuses tasks above 128 MiB. */
    static final long MOST_BYTES = 32L << 20;

    static final int MOST_PHOTOS = 256;

    private Slices() {}

    /**
     * A photo to be explained.
     *
     * @param forwards at most
     * @param bytes that travel
     */
    record Load<T>(T photo, long forwards, long bytes) {}

    /**
     * Shares photos out.
     *
     * @param cores that work at once
     * @return the slices, those of most forwards first; photos of a slice in their order
     */
    static <T> List<List<T>> of(List<Load<T>> photos, int cores) {
        return of(photos, share(photos, (long) cores * FOR_EACH_CORE, MOST_FORWARDS), MOST_PHOTOS);
    }

    /** As few as keep all cores at work: where each slice makes something of its own once more. */
    static <T> List<List<T>> few(List<Load<T>> photos, int cores) {
        return of(photos, share(photos, cores, Long.MAX_VALUE), Integer.MAX_VALUE);
    }

    private static <T> long share(List<Load<T>> photos, long slices, long most) {
        long all = photos.stream().mapToLong(Load::forwards).sum();
        return Math.min(most, (all + slices - 1) / slices);
    }

    private static <T> List<List<T>> of(List<Load<T>> photos, long share, int mostPhotos) {
        List<Slice<T>> slices = new ArrayList<>();
        Slice<T> last = null;
        for (Load<T> photo : photos) {
            if (last == null || !last.hasRoom(photo, share, mostPhotos)) {
                last = new Slice<>();
                slices.add(last);
            }
            last.add(photo);
        }
        return slices.stream()
                .sorted(Comparator.comparingLong((Slice<T> slice) -> slice.forwards)
                        .reversed())
                .map(slice -> List.copyOf(slice.photos))
                .toList();
    }

    private static final class Slice<T> {
        private final List<T> photos = new ArrayList<>();
        private long forwards;
        private long bytes;

        boolean hasRoom(Load<T> photo, long share, int mostPhotos) {
            return photos.size() < mostPhotos
                    && forwards + photo.forwards() <= share
                    && bytes + photo.bytes() <= MOST_BYTES;
        }

        void add(Load<T> photo) {
            photos.add(photo.photo());
            forwards += photo.forwards();
            bytes += photo.bytes();
        }
    }
}
