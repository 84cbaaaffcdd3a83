package org.scorecam.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Drift;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.WeightScope;
import org.scorecam.file.Sha256;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RandomisedMap;
import org.scorecam.store.PhotoStore;
import org.scorecam.store.Store;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/**
 * Maps of a suite's photos by the model and by the same one with other weights, compared; once all photos are explained. Of a photo
 * whose map is not whole, as the limits needed no more, it is computed to its end. One random model is loaded at a time.
 */
final class Randomisation {
    private static final String ZERO = "the random model's map is zero everywhere: it counts as not similar at all";

    private final Classifier classifier;
    private final RunContext context;
    private final Store store;
    private final Working working;

    /** Does the work on one photo, on all threads. */
    interface Working {
        void work(PhotoWork photo) throws InterruptedException;
    }

    Randomisation(Classifier classifier, RunContext context, Store store, Working working) {
        this.classifier = classifier;
        this.context = context;
        this.store = store;
        this.working = working;
    }

    /** The suite with its maps of a random model, if something asks for them. */
    MeasuredSuite of(Suite suite, MeasuredSuite measured) throws InterruptedException {
        List<Explanation> all = measured.explanations().stream()
                .map(MeasuredExplanation::explanation)
                .toList();
        if (!context.asksOfSuite(
                Metric.RANDOMISED_SIMILARITY,
                all.stream().map(Explanation::subject).toList())) {
            return measured;
        }
        MeasuredSuite compared = measured;
        for (Explanation chosen : chosen(all, context.metrics().photos())) {
            compared = with(compared, chosen, suite);
        }
        return compared;
    }

    /** One a photo, its first that is no ERROR and has a map that is not empty; of the photos those of the smallest digests. */
    static List<Explanation> chosen(List<Explanation> all, int photos) {
        Map<String, Explanation> firsts = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.outcome() != Outcome.ERROR && !isEmpty(each))
                .forEach(each -> firsts.putIfAbsent(each.id().image(), each));
        return firsts.values().stream()
                .sorted(Comparator.comparing((Explanation each) ->
                                String.valueOf(each.photo().sha256()))
                        .thenComparing(each -> each.id().image()))
                .limit(photos)
                .toList();
    }

    private static boolean isEmpty(Explanation explanation) {
        Heatmap map = explanation.map().heatmap();
        return explanation.map().partial() == null && (map == null || map.max() == 0);
    }

    private MeasuredSuite with(MeasuredSuite measured, Explanation chosen, Suite suite) throws InterruptedException {
        SuitePhoto photo = suite.photos().stream()
                .filter(each -> each.name().equals(chosen.id().image()))
                .findFirst()
                .orElseThrow();
        Made before = before(photo, chosen);
        int forwards = before.forwards();
        List<RandomisedMap> maps = new ArrayList<>();
        for (WeightScope scope : WeightScope.values()) {
            Optional<Made> after = before.map() == null
                    ? Optional.of(new Made(null, before.problem(), 0))
                    : after(photo, chosen, scope);
            if (after.isPresent()) {
                forwards += after.get().forwards();
                maps.add(compared(chosen, scope, before.map(), after.get()));
            }
        }
        return measured.randomised(chosen.id(), forwards, maps);
    }

    /** A map, or why there is none. */
    private record Made(@Nullable Heatmap map, @Nullable String problem, int forwards) {}

    private Made before(SuitePhoto photo, Explanation chosen) throws InterruptedException {
        Made before = chosen.map().partial() == null
                ? new Made(chosen.map().heatmap(), null, 0)
                : made(photo, chosen, context.scoreCam(), context.store());
        return before.map() != null && before.map().max() == 0
                ? new Made(null, "the model's own map is zero everywhere", before.forwards())
                : before;
    }

    /** Empty where there are no such weights. */
    private Optional<Made> after(SuitePhoto photo, Explanation chosen, WeightScope scope) throws InterruptedException {
        try {
            Optional<Classifier> random = classifier.randomised(scope, seed(chosen));
            if (random.isEmpty()) {
                return Optional.empty();
            }
            try (Classifier drawn = random.get()) {
                RunSettings settings = context.settings();
                ScoreCam scoreCam = new ScoreCam(
                        drawn, settings.method(), context.scoreCam().batch());
                return Optional.of(made(
                        photo, chosen, scoreCam, PhotoStore.of(store, drawn, settings.method(), settings.input())));
            }
        } catch (ExplanationException e) {
            return Optional.of(new Made(null, e.getMessage(), 0));
        }
    }

    private static long seed(Explanation chosen) {
        return Sha256.seed(String.valueOf(chosen.photo().sha256()));
    }

    private Made made(SuitePhoto photo, Explanation chosen, ScoreCam scoreCam, PhotoStore kept)
            throws InterruptedException {
        int index = Objects.requireNonNull(chosen.id().explained().index());
        MapRun run = new MapRun(photo, index, scoreCam, kept, context);
        working.work(run);
        ClassMap map = run.map();
        return new Made(map == null ? null : map.map(), run.problem(), run.forwards());
    }

    private RandomisedMap compared(Explanation chosen, WeightScope scope, @Nullable Heatmap before, Made after) {
        String image = chosen.id().image();
        Heatmap map = after.map();
        if (before == null || map == null) {
            return new RandomisedMap(image, chosen.id().explained(), scope, null, null, after.problem());
        }
        if (map.max() == 0) {
            return new RandomisedMap(image, chosen.id().explained(), scope, 0.0, 0.0, ZERO);
        }
        InputShape input = context.classifier().input();
        Drift likeness = new Drift(before, map, new Size(input.width(), input.height()));
        return new RandomisedMap(
                image, chosen.id().explained(), scope, likeness.rankCorrelation(), likeness.ssim(), null);
    }
}
