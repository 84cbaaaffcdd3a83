package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.PhotoFile;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.rule.Outlook;
import org.scorecam.rule.Settled;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;
import org.scorecam.suite.Target;

/**
 * A photo is explained: first the masked forwards, then those of other methods, then those that the maps are measured by. What goes wrong on the way becomes
 * the outcome of this photo alone.
 */
final class PhotoRun implements PhotoWork {
    /** Nanoseconds of work that a build that is killed may lose: 10 s. */
    private static final long KEEP_EVERY = 10_000_000_000L;

    private final SuitePhoto photo;
    private final Explain explain;
    private final RunContext context;
    private final AtomicInteger forwards = new AtomicInteger();
    private final AtomicLong keptAt = new AtomicLong();
    private final FirstFailure failure = new FirstFailure();
    private volatile Settled settled = Settled.nothing();
    private volatile @Nullable String sha256;
    private volatile @Nullable PreparedPhoto prepared;
    private volatile @Nullable MaskedRounds masked;
    private volatile @Nullable ComparedForwards compared;
    private volatile @Nullable LaterForwards later;
    private volatile List<MeasuredExplanation> explanations = List.of();

    PhotoRun(SuitePhoto photo, Explain explain, RunContext context) {
        this.photo = photo;
        this.explain = explain;
        this.context = context;
    }

    @Override
    public void settled(Settled others) {
        settled = others;
    }

    @Override
    public void addTo(Outlook outlook) {
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

    @Override
    public void prepare() {
        keptAt.set(System.nanoTime());
        context.progress().opens(photo);
        try {
            guard(() -> {
                PhotoFile file = PhotoFile.read(photo.file());
                sha256 = file.sha256();
                PreparedPhoto found = new PreparedPhoto(photo, file, explain, context);
                if (found.isNew()) {
                    countForwards(1);
                }
                masked = MaskedRounds.of(photo, found, settled, context);
                prepared = found;
            });
        } catch (ExplanationException e) {
            fail(-1, e.getMessage());
        }
    }

    @Override
    public int next() {
        PreparedPhoto found = prepared;
        MaskedRounds first = masked;
        if (found == null || first == null || failure.any()) {
            return 0;
        }
        AtomicInteger planned = new AtomicInteger();
        try {
            guard(() -> planned.set(plan(found, first)));
        } catch (ExplanationException e) {
            fail(-1, e.getMessage());
        }
        return planned.get();
    }

    private int plan(PreparedPhoto found, MaskedRounds first) {
        int planned = compared == null ? first.next() : 0;
        if (planned == 0 && later == null) {
            planned = compared(found, first).next();
        }
        if (planned == 0) {
            planned = later(found, first).next();
        }
        if (planned > 0) {
            found.input();
        }
        return planned;
    }

    private void guard(PhotoTrouble.Work work) {
        PhotoTrouble.guard(photo.file().toString(), work);
    }

    private ComparedForwards compared(PreparedPhoto found, MaskedRounds first) {
        ComparedForwards next = compared;
        if (next == null) {
            next = ComparedForwards.of(found, first.isPartial(), context);
            compared = next;
        }
        return next;
    }

    private LaterForwards later(PreparedPhoto found, MaskedRounds first) {
        LaterForwards last = later;
        if (last == null) {
            last = LaterForwards.of(photo, found, first.isPartial(), compared(found, first), context);
            later = last;
        }
        return last;
    }

    @Override
    public void run(int from, int to, BooleanSupplier isOver) {
        PreparedPhoto found = prepared;
        Rounds rounds = later != null ? later : compared != null ? compared : masked;
        if (found == null || rounds == null) {
            throw new IllegalStateException("not prepared");
        }
        AtomicInteger done = new AtomicInteger(from);
        try {
            run(rounds, found.input(), from, to, n -> counted(done, n, isOver));
        } catch (ExplanationException e) {
            fail(rounds.order(done.get()), e.getMessage());
        }
        long now = System.nanoTime();
        long before = keptAt.get();
        if (now - before > KEEP_EVERY && keptAt.compareAndSet(before, now)) {
            keep();
        }
    }

    private void run(Rounds rounds, float[] x, int from, int to, IntConsumer after) {
        if (rounds instanceof MaskedRounds) {
            context.costs().of(context.settings().method().variant(), to - from, () -> {
                rounds.run(x, from, to, after);
                return true;
            });
        } else {
            rounds.run(x, from, to, after);
        }
    }

    @Override
    public void keep() {
        PreparedPhoto found = prepared;
        if (found != null && forwards.get() > 0) {
            found.keep();
        }
    }

    /** Measures, and lets go of everything else: a suite may have many photos. */
    @Override
    public void finish() {
        try {
            guard(this::measure);
        } catch (ExplanationException e) {
            // the first that failed says why; without what was prepared, nothing is measured again
            fail(Integer.MAX_VALUE, e.getMessage());
            explainAll(null);
        }
        prepared = null;
        masked = null;
        compared = null;
        later = null;
        context.progress().closes(photo);
    }

    private void measure() {
        keep();
        ComparedForwards next = compared;
        if (next != null && !failure.any()) {
            next.keep();
        }
        LaterForwards last = later;
        if (last != null && !failure.any()) {
            last.keep();
        }
        explainAll(prepared);
    }

    private void explainAll(@Nullable PreparedPhoto found) {
        List<PhotoClass> classes = found == null ? unprepared() : found.classes();
        List<MeasuredExplanation> all = new ArrayList<>();
        for (PhotoClass each : classes) {
            all.add(explanation(found, each, all.isEmpty() ? forwards.get() : 0));
        }
        explanations = List.copyOf(all);
    }

    private List<PhotoClass> unprepared() {
        return photo.targets().stream()
                .map(target -> new PhotoClass(target, null))
                .toList();
    }

    /** One explanation a class, the photo's forwards counted at the first. */
    List<MeasuredExplanation> explanations() {
        return explanations;
    }

    private MeasuredExplanation explanation(@Nullable PreparedPhoto found, PhotoClass of, int forwards) {
        boolean isReused = found != null && this.forwards.get() == 0;
        Target target = of.target();
        ExplanationBuilder builder = new ExplanationBuilder(photo, sha256, target, forwards, isReused);
        String failed = failure.message();
        try {
            if (found != null) {
                found.describe(builder);
            }
            if (target.problem() != null) {
                throw new ExplanationException(target.problem());
            }
            if (failed != null || found == null) {
                throw new ExplanationException(failed == null ? "it was not looked at" : failed);
            }
            return measured(new ClassMeasuring(context, photo, found, of, builder), of);
        } catch (ExplanationException e) {
            return new MeasuredExplanation(builder.error(e.getMessage()), null);
        }
    }

    private MeasuredExplanation measured(ClassMeasuring measuring, PhotoClass of) {
        MaskedRounds first = Objects.requireNonNull(masked);
        LaterForwards last = later;
        AskedOfModel asked = last == null ? AskedOfModel.NOTHING : last.told(of);
        return first.isPartial() ? measuring.part(first.inquiry(of), asked) : measuring.whole(asked);
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
            context.progress().forward();
        }
    }

    private void fail(int forward, String message) {
        failure.add(forward, message);
    }
}
