package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricsPage;
import org.scorecam.result.Explanation;
import org.scorecam.suite.CocoSuite;

/** The example on scores of the documentation's page on metrics. The classifier gives a class the brightness of its half. */
class DocumentedScoresTest {
    private static final int DOG = 1;

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void writeAPhotoOfFourFifthsCat() {
        coco = new CocoSuite(folder);
        coco.photo("a.png", 204, 51).listed("a.png");
    }

    @Test
    void theScoresAreThoseOfThePage() throws Exception {
        coco.object(DOG, CocoSuite.RIGHT_HALF);

        Map<Metric, Double> measured = new EnumMap<>(explanations().get(0).metrics());
        measured.keySet().retainAll(List.of(Metric.PROBABILITY, Metric.TOP1));

        assertThat(MetricsPage.written(MetricsPage.section("## The metrics of scores, by example")))
                .isEqualTo(MetricsPage.inWords(measured));
    }

    @Test
    void annotatedAsBothItIsRightTwice() throws Exception {
        coco.object(0, CocoSuite.LEFT_HALF).object(DOG, CocoSuite.RIGHT_HALF);

        assertThat(explanations())
                .extracting(
                        each -> MetricsPage.inWords(each.metrics()).get("PROBABILITY"),
                        each -> each.metrics().get(Metric.TOP1))
                .containsExactly(tuple("0.8000", 1.0), tuple("0.2000", 1.0));
    }

    private List<Explanation> explanations() throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .execute(coco.settings(), 1)
                .suites()
                .get(0)
                .explanations();
    }
}
