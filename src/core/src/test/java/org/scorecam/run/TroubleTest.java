package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Features;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.cam.Troubled;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;

/** Forwards that fail, memory that runs out, builds that are ended. */
class TroubleTest {
    private static final int TERMS = 40;

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void writeThreePhotos() {
        coco = new CocoSuite(folder);
        for (String name : List.of("a.png", "b.png", "c.png")) {
            coco.photo(name, 100 + name.charAt(0), 100).listed(name).object(0, CocoSuite.LEFT_HALF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aForwardThatFailsHalfWayIsTheErrorOfItsPhotoAlone(int threads) throws Exception {
        Troubled failing = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (forward == TERMS + 20) {
                throw new IllegalStateException("native trouble");
            }
            return scores;
        });

        List<Explanation> found = execute(run(failing, Store.none(), threads));

        assertThat(found).filteredOn(each -> each.outcome() == Outcome.ERROR).hasSize(1);
        assertThat(found)
                .filteredOn(each -> each.outcome() == Outcome.ERROR)
                .allSatisfy(each -> assertThat(each.assessment().problem()).contains("native trouble"));
        assertThat(found)
                .filteredOn(each -> each.outcome() != Outcome.ERROR)
                .allSatisfy(each -> assertThat(each.map().heatmap()).isNotNull());
    }

    @Test
    void scoresOfTheWrongShapeHalfWayAreTheErrorOfTheirPhotoAlone() throws Exception {
        Troubled odd = new Troubled(
                new ManyChannelsClassifier(),
                (forward, inputs, scores) -> forward == TERMS + 20 ? new float[inputs][5] : scores);

        List<Explanation> found = execute(run(odd, Store.none(), 1));

        assertThat(found.get(1).assessment().problem()).startsWith("the model gave 5 scores, but has 2 classes");
        assertThat(found).filteredOn(each -> each.outcome() == Outcome.ERROR).hasSize(1);
    }

    @Test
    void memoryThatRunsOutEndsTheRun() {
        Troubled starved = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            throw new OutOfMemoryError("Cannot reserve 4816896 bytes of direct buffer memory");
        });

        assertThatThrownBy(() -> execute(run(starved, Store.none(), 3)))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessageContaining("direct buffer memory");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void memoryThatRunsOutWhileAPhotoIsReadIsTheErrorOfThatPhotoAlone(int threads) throws Exception {
        Classifier sound = new ManyChannelsClassifier();
        AtomicInteger looked = new AtomicInteger();
        Classifier starved = new Looking(sound, () -> {
            if (looked.incrementAndGet() == 2) {
                throw new OutOfMemoryError("Java heap space");
            }
        });

        List<Explanation> found = execute(run(
                new Troubled(sound, (forward, inputs, scores) -> scores, starved, new AtomicInteger()),
                Store.none(),
                threads));

        assertThat(found)
                .filteredOn(each -> each.outcome() == Outcome.ERROR)
                .singleElement()
                .satisfies(each -> assertThat(each.assessment().problem())
                        .startsWith("not enough memory for it (Java heap space). Give Maven more"));
    }

    /** A classifier that first does something else, when it sees a photo. */
    private record Looking(Classifier classifier, Runnable first) implements Classifier {
        @Override
        public Features features(float[] x) {
            first.run();
            return classifier.features(x);
        }

        @Override
        public float[][] scores(FloatBuffer batch, int n) {
            return classifier.scores(batch, n);
        }

        @Override
        public ClassifierFacts facts() {
            return classifier.facts();
        }

        @Override
        public String identity() {
            return classifier.identity();
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "3, 10", "1, 45"})
    void aRunThatIsStoppedEndsWithinOneForwardAThread(int threads, int at) throws Exception {
        AtomicReference<@Nullable Run> run = new AtomicReference<>();
        AtomicInteger afterwards = new AtomicInteger();
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Troubled stopper = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (forward == at) {
                Thread hook = new Thread(() -> {
                    requireNonNull(run.get()).stop();
                    stopped.countDown();
                });
                hook.start();
                // until the stop is known, as the others' next forwards shall be
                while (hook.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                stopping.countDown();
            }
            if (stopping.getCount() == 0) {
                afterwards.incrementAndGet();
            }
            return scores;
        });
        run.set(GrayRun.of(stopper)
                .metrics(insertion())
                .store(store())
                .build(threads)); // 40 masked forwards a photo, then those of insertion

        assertThatThrownBy(() -> execute(requireNonNull(run.get()))).isInstanceOf(InterruptedException.class);

        stopped.await();
        assertThat(afterwards.get()).isLessThanOrEqualTo(threads);
    }

    @Test
    void whatAStoppedRunHasToldIsKeptWholeAndNotRunAgain() throws Exception {
        AtomicReference<@Nullable Run> run = new AtomicReference<>();
        AtomicReference<@Nullable Thread> ending = new AtomicReference<>();
        Troubled stopper = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (forward == TERMS + 10) {
                Thread hook = new Thread(() -> requireNonNull(run.get()).stop());
                ending.set(hook);
                hook.start();
                while (hook.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
            return scores;
        });
        run.set(run(stopper, store(), 1));
        assertThatThrownBy(() -> execute(requireNonNull(run.get()))).isInstanceOf(InterruptedException.class);
        requireNonNull(ending.get()).join();

        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
        List<Explanation> resumed = execute(run(new ManyChannelsClassifier(), store(), 1));
        assertThat(resumed).extracting(each -> each.cost().forwards()).containsExactly(0, 30, TERMS + 1);
    }

    @Test
    void aThreadThatIsInterruptedEndsTheRun() {
        Troubled interrupting = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> scores);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> execute(run(interrupting, Store.none(), 2))).isInstanceOf(InterruptedException.class);
    }

    private static MetricSettings insertion() {
        return new MetricSettings(
                Set.of(Metric.INSERTION),
                0.15,
                15,
                List.of(0.5),
                MetricSettings.Form.FULL,
                50,
                MetricSettings.Fill.ZERO,
                MetricSettings.Fill.ZERO,
                RegionFill.SURROUNDINGS,
                3);
    }

    private Store store() {
        return Store.in(folder.resolve("store"), warning -> {});
    }

    private List<Explanation> execute(Run run) throws InterruptedException {
        return GrayRun.execute(run, coco.settings()).suites().get(0).explanations();
    }

    private static Run run(Classifier classifier, Store store, int threads) {
        return GrayRun.of(classifier).store(store).build(threads);
    }
}
