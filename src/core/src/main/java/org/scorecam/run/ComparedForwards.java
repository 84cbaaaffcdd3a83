package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.store.PhotoEntry;

/** The forwards of one photo that maps by other methods are made of, all in one round. Nothing where its judged maps are not whole. */
final class ComparedForwards implements Rounds {
    private final PreparedPhoto photo;
    private final MethodCosts costs;
    private final List<Part> parts = new ArrayList<>();
    private boolean isPlanned;

    /** What one method asks. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(ComparedMethod method, MapForwards forwards, int[] missing) {}

    private ComparedForwards(PreparedPhoto photo, MethodCosts costs) {
        this.photo = photo;
        this.costs = costs;
    }

    static ComparedForwards of(PreparedPhoto photo, boolean isPartial, RunContext context) {
        ComparedForwards forwards = new ComparedForwards(photo, context.costs());
        if (!isPartial && !photo.explained().isEmpty()) {
            context.compared().forEach(forwards::add);
        }
        return forwards;
    }

    private void add(ComparedMethod method) {
        UnmaskedForward unmasked = method.scoreCam().unmasked(photo.unmasked().features());
        KnownScores earlier = method.store()
                .read(photo.sha256(), photo.orientation())
                .map(PhotoEntry::scores)
                .orElse(null);
        int[] classes = photo.explained().stream()
                .mapToInt(PhotoClass::index)
                .distinct()
                .toArray();
        MapForwards forwards = method.scoreCam().forwards(unmasked, earlier, classes);
        kept(method).tell(forwards);
        parts.add(new Part(method, forwards, forwards.missing()));
    }

    private KeptClasses kept(ComparedMethod method) {
        return new KeptClasses(method.store(), method.scoreCam().method(), photo.sha256(), photo.orientation());
    }

    @Override
    public int next() {
        int planned = isPlanned
                ? 0
                : parts.stream().mapToInt(part -> part.missing().length).sum();
        isPlanned = true;
        return planned;
    }

    @Override
    public void run(float[] x, int from, int to, IntConsumer after) {
        int first = 0;
        for (Part part : parts) {
            int start = Math.max(from - first, 0);
            int end = Math.min(to - first, part.missing().length);
            if (start < end) {
                costs.of(part.method().variant(), end - start, () -> {
                    part.forwards().run(x, part.missing(), start, end, after);
                    return true;
                });
            }
            first += part.missing().length;
        }
    }

    @Override
    public int order(int i) {
        return i;
    }

    /** Keeps for later runs what was found. */
    void keep() {
        parts.stream().filter(part -> part.missing().length > 0).forEach(part -> {
            MapForwards forwards = part.forwards();
            kept(part.method()).keep(forwards);
            if (part.method().scoreCam().method().isMasked()) {
                part.method().store().write(photo.sha256(), photo.orientation(), photo.entry(forwards.known()));
            }
        });
    }

    /** The maps of one class, in the methods' order; none where nothing is compared. */
    List<Made> maps(int classIndex) {
        return parts.stream()
                .map(part -> new Made(part.method(), part.method().scoreCam().map(part.forwards(), classIndex)))
                .toList();
    }

    /** A map, and what made it. */
    record Made(ComparedMethod method, ClassMap map) {}
}
