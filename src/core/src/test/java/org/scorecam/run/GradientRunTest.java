package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.nio.file.Files;
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
import org.scorecam.json.ResultJson;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;

/** Runs whose maps are made of the gradient: of both classes it is positive in channel 0 alone, so that the maps are its brightness. */
class GradientRunTest {
    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);
    }

    private RunResult run(Variant variant, Store store) throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .method(variant.method())
                .store(store)
                .execute(coco.settings(), 2);
    }

    private static List<Explanation> explanations(RunResult result) {
        return result.suites().get(0).explanations();
    }

    @Test
    void eachClassCostsOneForwardTheFirstOfThePhotoAmongThem() throws Exception {
        RunResult result = run(Variant.GRAD_CAM, Store.none());

        assertThat(explanations(result))
                .extracting(each -> each.metrics().get(Metric.MASS_IN_BOX))
                .satisfies(masses -> {
                    assertThat(masses.get(0)).isGreaterThan(0.8);
                    assertThat(masses.get(1)).isLessThan(0.2);
                });
        assertThat(result.summary().forwards()).isEqualTo(2);
        assertThat(result.method().variant()).isEqualTo(Variant.GRAD_CAM);
    }

    @Test
    void theHeaviestChannelsAreShownAgainstTheLargest() throws Exception {
        Channels channels = Objects.requireNonNull(
                explanations(run(Variant.GRAD_CAM, Store.none())).get(0).map().channels());

        assertThat(channels.weights()).containsExactly(1.0);
        assertThat(channels.isPartial()).isFalse();
    }

    @Test
    void theStoreKeepsTheMapsOfEachMethodApart() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        RunResult before = run(Variant.GRAD_CAM, store);

        RunResult again = run(Variant.GRAD_CAM, store);
        RunResult other = run(Variant.LAYER_CAM, store);

        assertThat(again.summary().forwards()).isZero();
        assertThat(explanations(again))
                .extracting(Explanation::metrics)
                .isEqualTo(
                        explanations(before).stream().map(Explanation::metrics).toList());
        assertThat(other.summary().forwards()).isEqualTo(2);
    }

    @Test
    void aMapOfNothingIsAnErrorThatNamesTheClass() throws Exception {
        coco.photo("a.png", 100, 100);

        assertThat(explanations(run(Variant.GRAD_CAM, Store.none())))
                .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.ERROR))
                .first()
                .extracting(each -> each.assessment().problem())
                .asString()
                .contains("the map is zero everywhere: the 2 channels together speak for class")
                .contains("nowhere, or everywhere alike");
    }

    @Test
    void theResultReadsBackWithoutChoicesOfMasks() throws Exception {
        RunResult result = run(Variant.X_GRAD_CAM, Store.none());
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);

        assertThat(ResultJson.read(file).method()).isEqualTo(Variant.X_GRAD_CAM.method());
        assertThat(Files.readString(file))
                .contains("\"variant\": \"x-grad-cam\"")
                .doesNotContain("alpha", "maskEpsilon");
    }

    @Test
    void aClassifierWithoutGradientsIsASetUpError() {
        assertThatThrownBy(() -> GrayRun.of(new ManyChannelsClassifier())
                        .method(Variant.GRAD_CAM.method())
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage("This kind of classifier gives no gradients: choose a <variant> of Score-CAM.");
    }
}
