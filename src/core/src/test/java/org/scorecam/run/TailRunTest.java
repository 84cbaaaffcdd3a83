package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.Channels;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;

/** Runs whose maps are made by running the part behind the layer: it reads channel 0 alone, so that the maps are its brightness. */
class TailRunTest {
    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);
    }

    private RunResult run(Variant variant, Store store) throws InterruptedException {
        return run(new TwoChannelClassifier(1, ScoreKind.LOGITS), variant, store);
    }

    private RunResult run(TwoChannelClassifier classifier, Variant variant, Store store) throws InterruptedException {
        return GrayRun.of(classifier).method(variant.method()).store(store).execute(coco.settings(), 2);
    }

    private static List<Explanation> explanations(RunResult result) {
        return result.suites().get(0).explanations();
    }

    @Test
    void onePassAChannelTellsOfAllClasses() throws Exception {
        RunResult result = run(Variant.ABLATION_CAM, Store.none());

        assertThat(explanations(result))
                .extracting(each -> each.metrics().get(Metric.MASS_IN_BOX))
                .satisfies(masses -> {
                    assertThat(masses.get(0)).isGreaterThan(0.8);
                    assertThat(masses.get(1)).isLessThan(0.2);
                });
        assertThat(result.summary().forwards()).isEqualTo(1 + 2);
    }

    @Test
    void theHeaviestChannelsAreShownAgainstTheLargest() throws Exception {
        Channels channels = Objects.requireNonNull(explanations(run(Variant.ABLATION_CAM, Store.none()))
                .get(0)
                .map()
                .channels());

        assertThat(channels.weights()).containsExactly(1.0);
        assertThat(channels.isPartial()).isFalse();
    }

    /** Cells of the layer have no weights of channels. */
    @Test
    void onePassACellTellsWhereAndShowsNoChannel() throws Exception {
        RunResult result = run(Variant.RECIPRO_CAM, Store.none());

        Explanation first = explanations(result).get(0);
        assertThat(first.metrics().get(Metric.MASS_IN_BOX)).isGreaterThan(0.8);
        assertThat(result.summary().forwards()).isEqualTo(1 + 4);
        assertThat(Objects.requireNonNull(first.map().channels()).heaviest()).isEmpty();
        assertThat(first.map().channels().isPartial()).isFalse();
    }

    @Test
    void theStoreKeepsTheTwoApart() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        run(Variant.ABLATION_CAM, store);

        RunResult other = run(Variant.RECIPRO_CAM, store);

        assertThat(other.summary().forwards()).isEqualTo(1 + 4);
        assertThat(run(Variant.RECIPRO_CAM, store).summary().forwards()).isZero();
    }

    @Test
    void thePlanCountsThePasses() throws Exception {
        long[] planned = new long[1];
        GrayRun.of(new TwoChannelClassifier(1, ScoreKind.LOGITS))
                .method(Variant.ABLATION_CAM.method())
                .progress(new Progress() {
                    @Override
                    public void begin(RunPlan plan) {
                        planned[0] = plan.forwards();
                    }
                })
                .execute(coco.settings(), 1);

        assertThat(planned[0]).isEqualTo(1 + 2);
    }

    @Test
    void whatWasLearnedIsKept() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        RunResult before = run(Variant.ABLATION_CAM, store);

        RunResult again = run(Variant.ABLATION_CAM, store);

        assertThat(again.summary().forwards()).isZero();
        assertThat(explanations(again))
                .extracting(Explanation::metrics)
                .isEqualTo(
                        explanations(before).stream().map(Explanation::metrics).toList());
    }

    /** Its activations were kept, but not what else the part behind the layer may need. */
    @Test
    void aPhotoThatAnotherMethodHasSeenCostsItsForwardOnceMore() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        run(Variant.GRAD_CAM, store);

        RunResult result = run(Variant.ABLATION_CAM, store);

        assertThat(result.summary().forwards()).isEqualTo(1 + 2);
        assertThat(explanations(result).get(0).metrics().get(Metric.MASS_IN_BOX))
                .isEqualTo(explanations(run(Variant.ABLATION_CAM, Store.none()))
                        .get(0)
                        .metrics()
                        .get(Metric.MASS_IN_BOX));
    }

    @Test
    void aScoreBelowNothingIsNoted() throws Exception {
        RunResult result =
                run(new TwoChannelClassifier(1, ScoreKind.LOGITS).withOffset(-3), Variant.ABLATION_CAM, Store.none());

        assertThat(explanations(result).get(0).assessment().notes())
                .anySatisfy(note -> assertThat(note).contains("below 0 that turns the signs"));
    }

    @Test
    void aClassifierThatRunsAsAWholeAloneIsASetUpError() {
        assertThatThrownBy(() -> GrayRun.of(new ManyChannelsClassifier())
                        .method(Variant.ABLATION_CAM.method())
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "The part behind the layer of this kind of classifier cannot be run alone: choose a <variant> of"
                                + " Score-CAM.");
    }
}
