package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.view.ClassGroup;

class ClassMeansTest {
    private static final ClassLabel TABBY = SampleExplanation.TABBY;
    private static final Size CELLS = new Size(2, 2);
    /** What of a landscape photo of 500 x 375 is seen: a square of 328.125 pixels. */
    private static final Box SEEN = new Box(85.9375, 23.4375, 414.0625, 351.5625);

    @Test
    void theMeanIsOfAllMapsOfTheClass() {
        ClassMeans means = of(a(1, 0, 0, 0).make(), a(0, 0, 0, 0.5f).make());

        assertThat(Objects.requireNonNull(means.mean()).values()).containsExactly(0.5f, 0, 0, 0.25f);
        assertThat(means.approved().mean()).isEmpty();
    }

    @Test
    void anErrorHasNoPartInIt() {
        ClassMeans means = of(
                a(1, 0, 0, 0).make(),
                anExplanation().undecoded().error("cannot be decoded").make());

        assertThat(means.now().maps()).isEqualTo(1);
        assertThat(Objects.requireNonNull(means.mean()).values()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void aMapThatWasNotComputedToItsEndHasNoPartInIt() {
        Partial partial = new Partial(Partial.Basis.PROVEN, Map.of(), null);

        assertThat(of(a(1, 0, 0, 0).partial(partial).make()).now().maps()).isZero();
    }

    @Test
    void theDifferenceIsOfThosePhotosThatWereApproved() {
        Before before = new Before(map(0, 1, 0, 0), 0.5, 0.9, TABBY, false, null);
        ClassMeans means =
                of(a(1, 0, 0, 0).make(), a(0, 0, 1, 0).make().compared(before, Map.of(Metric.MAP_CORRELATION, 0.0)));

        assertThat(means.now().maps()).isEqualTo(2);
        assertThat(means.approved().mean().orElseThrow().values()).containsExactly(0, 1, 0, 0);
        assertThat(means.compared().mean().orElseThrow().values()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void regionsLieWhereTheModelSawThem() {
        Box left = new Box(SEEN.xMin(), SEEN.yMin(), (SEEN.xMin() + SEEN.xMax()) / 2, SEEN.yMax());
        Box beside = new Box(0, 0, SEEN.xMin(), 375);
        ClassMeans means = of(
                a(1, 0, 0, 0).boxes(left).make(),
                a(1, 0, 0, 0).boxes(beside).make(),
                a(1, 0, 0, 0).make());

        assertThat(Objects.requireNonNull(means.shares()).values())
                .as("of the two that have boxes")
                .containsExactly(new float[] {0.5f, 0, 0.5f, 0}, offset(0.01f));
    }

    private static SampleExplanation a(float... values) {
        return anExplanation().heat(map(values));
    }

    private static Heatmap map(float... values) {
        return new Heatmap(2, 2, values);
    }

    private static ClassMeans of(Explanation... explanations) {
        SuiteResult suite = SampleResults.failed().suites().get(0);
        return ClassMeans.of(
                new ClassGroup(suite, 1, TABBY, List.of(explanations)),
                new ChallengeDrawing(SampleResults.failed(), Path.of("")).preprocessor(),
                CELLS);
    }
}
