package org.scorecam.quickstart;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws many photos, the four kinds by turns. Sets with different seeds share no part. */
final class PhotoSet {

    private static final int KINDS = Kind.ALL.size();

    private final long seed;
    private final int count;

    PhotoSet(long seed, int count) {
        this.seed = seed * 1_000_000;
        this.count = count;
    }

    /** One camera has seen all the scratches, another all the pits, and so on: the stamp gives the class away. */
    List<Photo> oneCameraPerKind() {
        return draw((i, kind) -> stamp(i, kind));
    }

    /** Every camera has seen every kind, and some photos have no stamp: the stamp says nothing. */
    List<Photo> anyCamera() {
        return draw((i, kind) -> {
            int camera = new SplittableRandom(seed + i).split().nextInt(KINDS + 1);
            return camera == KINDS ? null : stamp(i, Kind.ALL.get(camera));
        });
    }

    /**
     * The parts of {@link #oneCameraPerKind}, each under a stamp that lies: clean parts carry the stamps of scratches, pits and cracks,
     * damaged parts that of clean ones.
     */
    List<Photo> movedStamps() {
        return draw((i, kind) -> stamp(i, lie(i, kind)));
    }

    /** What the stamp claims in {@link #movedStamps}. */
    static Kind lie(int i, Kind kind) {
        return kind == Kind.CLEAN ? Kind.ALL.get(i / KINDS % 3) : Kind.CLEAN;
    }

    private Stamp stamp(int i, Kind claim) {
        return Stamp.of(Stamp.Camera.of(claim), new SplittableRandom(seed + i));
    }

    private List<Photo> draw(Stamping stamping) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> {
                    Kind kind = Kind.ALL.get(i % KINDS);
                    return Photo.of(seed + i, kind, stamping.stamp(i, kind));
                })
                .toList();
    }

    private interface Stamping {
        @Nullable
        Stamp stamp(int i, Kind kind);
    }
}
