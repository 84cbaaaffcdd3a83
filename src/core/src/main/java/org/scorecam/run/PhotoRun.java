package org.scorecam.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Look;
import org.scorecam.cam.MaskedScores;
import org.scorecam.cam.Scored;
import org.scorecam.image.Geometry;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.PhotoHeader;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.rule.Outlook;
import org.scorecam.rule.Settled;
import org.scorecam.store.PhotoEntry;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;
import org.scorecam.suite.Target;

/**
 * One photo's way: {@link #look} decodes it and makes the first forward, or remembers what an earlier run saw; {@link #next}
 * plans a round of masked ones, at last of those that probe the maps, and {@link #score} makes them in parts that may run on any threads; {@link #finish} keeps
 * them for later runs, and measures. What goes wrong on the way becomes the outcome of this photo alone.
 */
final class PhotoRun {
    /** Nanoseconds of work that a build that is killed may lose: 10 s. */
    private static final long KEEP_EVERY = 10_000_000_000L;

    private final SuitePhoto photo;
    private final Explain explain;
    private final Explainer explainer;
    private final AtomicInteger forwards = new AtomicInteger();
    private final AtomicLong keptAt = new AtomicLong();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private volatile Settled settled = Settled.nothing();
    private volatile @Nullable String sha256;
    private volatile @Nullable View view;
    private volatile float @Nullable [] x;
    private volatile int[] round = {};
    private volatile @Nullable Probing probing;
    private volatile List<Measured> explanations = List.of();

    PhotoRun(SuitePhoto photo, Explain explain, Explainer explainer) {
        this.photo = photo;
        this.explain = explain;
        this.explainer = explainer;
    }

    /** What is known of the photo once it was looked at. */
    private record View(
            PhotoFile file,
            PhotoHeader header,
            List<String> damages,
            Geometry geometry,
            Look look,
            List<Target> targets,
            MaskedScores scores,
            Plan plan) {}

    /** Which forward failed first in channel order, so that the message does not depend on the threads. */
    private record Failure(int forward, String message) {}

    /** Tells what other photos have settled: it need not be asked of this one. */
    void begin(Settled others) {
        settled = others;
    }

    /** Tells what became of this photo, once it is finished. */
    void teach(Outlook outlook) {
        outlook.learn(
                photo.suite(),
                explanations.stream()
                        .map(measured -> measured.explanation().subject())
                        .toList(),
                explain == Explain.ANNOTATED ? 0 : explanationsAtMost(photo));
    }

    /** Where the predicted class is explained: one, or an ERROR for each annotated class if the photo cannot be read. */
    static int explanationsAtMost(SuitePhoto photo) {
        return Math.max(1, photo.targets().size());
    }

    /** Looks at the photo, or remembers it. */
    void look() {
        keptAt.set(System.nanoTime());
        try {
            PhotoFile file = PhotoFile.read(photo.file());
            String digest = file.sha256();
            sha256 = digest;
            PhotoHeader header = file.header(explainer.input().orientation(), photo.size());
            Optional<PhotoEntry> kept = explainer.store().read(digest, header.orientation());
            view = kept.isPresent() ? remembered(file, header, kept.get()) : fresh(file, header);
        } catch (ExplanationException e) {
            fail(-1, e.getMessage());
        }
    }

    private View fresh(PhotoFile file, PhotoHeader header) {
        Photo decoded = file.decode(header);
        float[] input = explainer.preprocessor().apply(decoded).x();
        x = input;
        Look look = explainer.scoreCam().look(input);
        countForwards(1);
        return view(file, header, decoded.damages(), look, null);
    }

    private View remembered(PhotoFile file, PhotoHeader header, PhotoEntry entry) {
        Look look = explainer.scoreCam().remember(entry.features());
        return view(file, header, entry.damages(), look, entry.scored());
    }

    private View view(PhotoFile file, PhotoHeader header, List<String> damages, Look look, @Nullable Scored earlier) {
        Geometry geometry = explainer.preprocessor().geometry(header.size());
        List<Target> targets = targets(look);
        MaskedScores scores = explainer.scoreCam().maskedScores(look, earlier, classes(targets));
        Plan plan = explainer.plan(photo, file.sha256(), geometry, targets, scores, settled);
        return new View(file, header, damages, geometry, look, targets, scores, plan);
    }

    private List<Target> targets(Look look) {
        return explain == Explain.PREDICTED ? List.of(explainer.predicted(look, photo)) : photo.targets();
    }

    private static int[] classes(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.problem() == null)
                .mapToInt(Explainer::index)
                .toArray();
    }

    /** Plans the next round; how many masked forwards it has, 0 at the end or after a failure. */
    int next() {
        View seen = view;
        if (seen == null || failure.get() != null) {
            return 0;
        }
        try {
            int planned = probing == null ? plan(seen) : 0;
            if (planned > 0 && x == null) {
                x = explainer
                        .preprocessor()
                        .apply(seen.file().decode(seen.header()))
                        .x();
            }
            return planned;
        } catch (ExplanationException e) {
            fail(-1, e.getMessage());
            return 0;
        }
    }

    /** The next masked forwards; after the last of them those that probe the maps. */
    private int plan(View seen) {
        round = seen.plan().next();
        if (round.length > 0) {
            return round.length;
        }
        Probing last = probing(seen);
        probing = last;
        return last.missing();
    }

    private Probing probing(View seen) {
        if (seen.plan().isPartial()) {
            return Probing.none(explainer);
        }
        Map<Target, Set<Metric>> asked = new LinkedHashMap<>();
        seen.targets().stream()
                .filter(target -> target.problem() == null)
                .forEach(target -> asked.put(target, explainer.forwards(photo, target)));
        return Probing.of(
                explainer, seen.file().sha256(), seen.header().orientation(), seen.look(), seen.scores(), asked);
    }

    /**
     * Makes the masked forwards {@code from} to {@code to - 1} of the round.
     *
     * @param isOver asked after each forward, whether no more are wanted
     * @throws CancellationException if no more are
     */
    void score(int from, int to, BooleanSupplier isOver) {
        View seen = view;
        float[] input = x;
        if (seen == null || input == null) {
            throw new IllegalStateException("look first");
        }
        Probing last = probing;
        if (last != null) {
            probe(last, input, from, to, isOver);
            return;
        }
        AtomicInteger done = new AtomicInteger(from);
        try {
            seen.scores().run(input, round, from, to, n -> counted(done, n, isOver));
        } catch (ExplanationException e) {
            fail(round[done.get()], e.getMessage());
        }
        long now = System.nanoTime();
        long before = keptAt.get();
        if (now - before > KEEP_EVERY && keptAt.compareAndSet(before, now)) {
            keep();
        }
    }

    private void probe(Probing last, float[] input, int from, int to, BooleanSupplier isOver) {
        AtomicInteger done = new AtomicInteger(from);
        try {
            last.run(input, from, to, n -> counted(done, n, isOver));
        } catch (ExplanationException e) {
            fail(done.get(), e.getMessage());
        }
    }

    /** Keeps what the forwards have told so far; on any thread. */
    void keep() {
        View seen = view;
        String digest = sha256;
        if (seen != null && digest != null && forwards.get() > 0) {
            explainer
                    .store()
                    .write(
                            digest,
                            seen.header().orientation(),
                            new PhotoEntry(
                                    seen.damages(),
                                    seen.look().features(),
                                    seen.scores().scored()));
        }
    }

    /** Measures, after the last forward, and lets go of everything else: a suite may have many photos. */
    void finish() {
        keep();
        View seen = view;
        Probing last = probing;
        if (last != null && failure.get() == null) {
            last.keep();
        }
        List<Target> targets = seen == null ? photo.targets() : seen.targets();
        List<Measured> found = new ArrayList<>();
        for (Target target : targets) {
            found.add(explanation(seen, target, found.isEmpty() ? forwards.get() : 0));
        }
        explanations = List.copyOf(found);
        view = null;
        x = null;
        probing = null;
        explainer.progress().photo();
    }

    /** One explanation a target, the photo's forwards counted at the first. */
    List<Measured> explanations() {
        return explanations;
    }

    private Measured explanation(@Nullable View seen, Target target, int forwards) {
        ExplanationBuilder builder = new ExplanationBuilder(photo, sha256, target, forwards, isReused(seen));
        Failure failed = failure.get();
        try {
            if (seen != null) {
                builder.photo(seen.header(), seen.damages(), seen.geometry());
                builder.scores(seen.look(), explainer.labels());
            }
            if (target.problem() != null) {
                throw new ExplanationException(target.problem());
            }
            if (failed != null || seen == null) {
                throw new ExplanationException(failed == null ? "it was not looked at" : failed.message());
            }
            return seen.plan().isPartial()
                    ? new Measured(
                            explainer.explainPartly(
                                    builder,
                                    seen.geometry(),
                                    seen.look(),
                                    seen.scores(),
                                    target,
                                    photo,
                                    seen.plan().asked(target)),
                            null)
                    : explainer.explain(
                            builder, seen.geometry(), seen.look(), seen.scores(), target, photo, measured(target));
        } catch (ExplanationException e) {
            return new Measured(builder.error(e.getMessage()), null);
        }
    }

    private Map<Metric, Double> measured(Target target) {
        Probing last = probing;
        return last == null ? Map.of() : last.measured(target);
    }

    private boolean isReused(@Nullable View seen) {
        return seen != null && forwards.get() == 0;
    }

    private void counted(AtomicInteger done, int n, BooleanSupplier isOver) {
        done.addAndGet(n);
        countForwards(n);
        if (isOver.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private void countForwards(int n) {
        forwards.addAndGet(n);
        for (int i = 0; i < n; i++) {
            explainer.progress().forward();
        }
    }

    private static @Nullable Failure earlier(@Nullable Failure old, @Nullable Failure now) {
        return old == null || (now != null && now.forward() < old.forward()) ? now : old;
    }

    private void fail(int forward, String message) {
        failure.accumulateAndGet(new Failure(forward, message), PhotoRun::earlier);
    }
}
