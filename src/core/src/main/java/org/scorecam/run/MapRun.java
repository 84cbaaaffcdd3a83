package org.scorecam.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.PhotoHeader;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.store.PhotoEntry;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.SuitePhoto;

/** The whole map of one class of a photo, by a model that may be another one than the run's: nothing is measured or judged. */
final class MapRun implements PhotoWork {
    private final SuitePhoto photo;
    private final int classIndex;
    private final ScoreCam scoreCam;
    private final PhotoStore store;
    private final RunContext context;
    private final AtomicInteger forwards = new AtomicInteger();
    private final FirstFailure failure = new FirstFailure();
    private volatile @Nullable Prepared prepared;
    private int[] missing = {};
    private boolean isPlanned;
    private volatile @Nullable ClassMap map;

    /** What the photo brings. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Prepared(
            String sha256,
            int orientation,
            PhotoEntry entry,
            float @Nullable [] x,
            PhotoHeader header,
            PhotoFile file,
            MapForwards forwards) {}

    /**
     * @param scoreCam of the model
     * @param store of what that model has told
     * @param context of the run: how a photo becomes an input, and who is told of forwards
     */
    MapRun(SuitePhoto photo, int classIndex, ScoreCam scoreCam, PhotoStore store, RunContext context) {
        this.photo = photo;
        this.classIndex = classIndex;
        this.scoreCam = scoreCam;
        this.store = store;
        this.context = context;
    }

    @Override
    public void prepare() {
        guarded(-1, () -> prepared = read());
    }

    private Prepared read() {
        PhotoFile file = PhotoFile.read(photo.file());
        PhotoHeader header = file.header(context.settings().input().orientation(), photo.size());
        Optional<PhotoEntry> kept = store.read(file.sha256(), header.orientation());
        float[] x = kept.isPresent()
                ? null
                : context.preprocessor().apply(file.decode(header)).x();
        UnmaskedForward unmasked;
        KnownScores earlier = null;
        if (x == null) {
            PhotoEntry entry = kept.orElseThrow();
            unmasked = scoreCam.unmasked(entry.features());
            earlier = entry.scores();
        } else {
            unmasked = scoreCam.unmasked(x, classIndex);
            count(1);
        }
        MapForwards forwards = scoreCam.forwards(unmasked, earlier, new int[] {classIndex});
        kept(file.sha256(), header.orientation()).tell(forwards);
        PhotoEntry entry =
                new PhotoEntry(kept.map(PhotoEntry::damages).orElse(List.of()), unmasked.features(), forwards.known());
        return new Prepared(file.sha256(), header.orientation(), entry, x, header, file, forwards);
    }

    private KeptClasses kept(String sha256, int orientation) {
        return new KeptClasses(store, scoreCam.method(), sha256, orientation);
    }

    @Override
    public int next() {
        Prepared found = prepared;
        if (found == null || isPlanned || failure.any()) {
            return 0;
        }
        isPlanned = true;
        missing = found.forwards().missing();
        if (missing.length > 0 && found.x() == null) {
            guarded(-1, () -> prepared = withInput(found));
        }
        return failure.any() ? 0 : missing.length;
    }

    private Prepared withInput(Prepared found) {
        float[] x = context.preprocessor()
                .apply(found.file().decode(found.header()))
                .x();
        return new Prepared(
                found.sha256(), found.orientation(), found.entry(), x, found.header(), found.file(), found.forwards());
    }

    @Override
    public void run(int from, int to, BooleanSupplier isOver) {
        Prepared found = prepared;
        float[] x = found == null ? null : found.x();
        if (found == null || x == null) {
            throw new IllegalStateException("not prepared");
        }
        AtomicInteger done = new AtomicInteger(from);
        try {
            found.forwards().run(x, missing, from, to, n -> {
                done.addAndGet(n);
                count(n);
                if (isOver.getAsBoolean()) {
                    throw new CancellationException();
                }
            });
        } catch (ExplanationException e) {
            failure.add(missing[done.get()], e.getMessage());
        }
    }

    @Override
    public void keep() {
        Prepared found = prepared;
        if (found != null && forwards.get() > 0) {
            PhotoEntry entry = found.entry();
            store.write(
                    found.sha256(),
                    found.orientation(),
                    new PhotoEntry(
                            entry.damages(), entry.features(), found.forwards().known()));
            kept(found.sha256(), found.orientation()).keep(found.forwards());
        }
    }

    @Override
    public void finish() {
        keep();
        Prepared found = prepared;
        if (found != null && !failure.any()) {
            guarded(Integer.MAX_VALUE, () -> map = scoreCam.map(found.forwards(), classIndex));
        }
        prepared = null;
    }

    /** A model that is not the user's is no reason to end the run, whatever it does. */
    private void guarded(int order, PhotoTrouble.Work work) {
        try {
            PhotoTrouble.guard(photo.file().toString(), work);
        } catch (ExplanationException | SetupException e) {
            failure.add(order, String.valueOf(e.getMessage()));
        }
    }

    private void count(int n) {
        forwards.addAndGet(n);
        for (int i = 0; i < n; i++) {
            context.progress().forward();
        }
    }

    /** How many were made. */
    int forwards() {
        return forwards.get();
    }

    /** What came out, once it is finished; null after a failure. */
    @Nullable
    ClassMap map() {
        return map;
    }

    /** Why there is no map. */
    @Nullable
    String problem() {
        return failure.message();
    }
}
