package org.scorecam.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Look;
import org.scorecam.cam.MaskedScores;
import org.scorecam.file.Sha256;
import org.scorecam.image.Geometry;
import org.scorecam.image.ModelInput;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoReader;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Explanation;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;
import org.scorecam.suite.Target;

/**
 * One photo's way: {@link #look} decodes it and makes the first forward; {@link #score} makes the masked ones, in parts
 * that may run on any threads; {@link #finish} measures. What goes wrong on the way becomes the outcome of this
 * photo alone.
 */
final class PhotoRun {
    private final SuitePhoto photo;
    private final Explain explain;
    private final Explainer explainer;
    private final AtomicInteger forwards = new AtomicInteger();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private volatile @Nullable String sha256;
    private volatile @Nullable View view;
    private volatile List<Explanation> explanations = List.of();

    PhotoRun(SuitePhoto photo, Explain explain, Explainer explainer) {
        this.photo = photo;
        this.explain = explain;
        this.explainer = explainer;
    }

    /** What was learnt from the first forward. */
    private record View(PhotoFacts photo, Geometry geometry, Look look, List<Target> targets, MaskedScores scores) {}

    /** Which forward failed first in channel order, so that the message does not depend on the threads. */
    private record Failure(int forward, String message) {}

    /** Decodes the photo and makes the first forward; how many masked forwards are to be made, 0 after a failure. */
    int look() {
        try {
            if (Files.isRegularFile(photo.file())) {
                sha256 = Sha256.of(photo.file());
            }
            Photo decoded = PhotoReader.read(photo.file(), explainer.input().orientation(), photo.size());
            ModelInput input = explainer.preprocessor().apply(decoded);
            Look look = explainer.scoreCam().look(input.x());
            countForward();
            List<Target> targets = explain == Explain.PREDICTED
                    ? List.of(explainer.predicted(look, photo.targets()))
                    : photo.targets();
            int[] classes = targets.stream()
                    .filter(target -> target.problem() == null)
                    .mapToInt(Explainer::index)
                    .toArray();
            MaskedScores scores = explainer.scoreCam().maskedScores(look, classes);
            view = new View(PhotoFacts.of(decoded), input.geometry(), look, targets, scores);
            return classes.length == 0 ? 0 : scores.total();
        } catch (ExplanationException e) {
            fail(-1, e.getMessage());
        } catch (IOException e) {
            fail(
                    -1,
                    photo.name() + " cannot be read (" + e.getClass().getSimpleName()
                            + "); check the file and its permissions");
        }
        return 0;
    }

    /** Makes the masked forwards {@code from} to {@code to - 1}. */
    void score(int from, int to) {
        View seen = view;
        if (seen == null) {
            throw new IllegalStateException("look first");
        }
        int i = from;
        try {
            for (; i < to; i++) {
                seen.scores().run(i, i + 1);
                countForward();
            }
        } catch (ExplanationException e) {
            fail(i, e.getMessage());
        }
    }

    /** Measures, after the last forward, and lets go of everything else: a suite may have many photos. */
    void finish() {
        View seen = view;
        List<Target> targets = seen == null ? photo.targets() : seen.targets();
        List<Explanation> found = new ArrayList<>();
        for (Target target : targets) {
            found.add(explanation(seen, target, found.isEmpty() ? forwards.get() : 0));
        }
        explanations = List.copyOf(found);
        view = null;
        explainer.progress().photo();
    }

    /** One explanation a target, the photo's forwards counted at the first. */
    List<Explanation> explanations() {
        return explanations;
    }

    private Explanation explanation(@Nullable View seen, Target target, int forwards) {
        ExplanationBuilder builder = new ExplanationBuilder(photo.name(), sha256, target, forwards);
        Failure failed = failure.get();
        try {
            if (seen != null) {
                builder.photo(seen.photo(), seen.geometry());
                builder.scores(seen.look(), explainer.labels());
            }
            if (target.problem() != null) {
                throw new ExplanationException(target.problem());
            }
            if (failed != null || seen == null) {
                throw new ExplanationException(failed == null ? "it was not looked at" : failed.message());
            }
            return explainer.explain(builder, seen.geometry(), seen.look(), seen.scores(), target, photo);
        } catch (ExplanationException e) {
            return builder.error(e.getMessage());
        }
    }

    private void countForward() {
        forwards.incrementAndGet();
        explainer.progress().forward();
    }

    private static @Nullable Failure earlier(@Nullable Failure old, @Nullable Failure now) {
        return old == null || (now != null && now.forward() < old.forward()) ? now : old;
    }

    private void fail(int forward, String message) {
        failure.accumulateAndGet(new Failure(forward, message), PhotoRun::earlier);
    }
}
