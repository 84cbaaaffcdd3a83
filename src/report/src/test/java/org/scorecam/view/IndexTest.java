package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.result.SampleResult.aViolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.Pending;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Scope;

class IndexTest {
    private final Index index = index(SampleResults.drifted());

    @Test
    void theFailedOnesComeFirstThenErrorsThenWhatIsNearestToALimit() {
        assertThat(index.table().rows())
                .extracting(row -> row.item().explanation().id().image())
                .containsExactly(
                        "field/0015.jpg",
                        "0007.jpg",
                        "0003 broken.jpg",
                        "field/0015.jpg",
                        "0009.jpg",
                        "0012 a meadow.jpg",
                        "crossing/été #1.png");
    }

    @Test
    void eachJudgedMetricHasAHistogramUnlessItIsAYesOrNo() {
        assertThat(index.histograms())
                .extracting(Histogram::metric)
                .containsExactly(Metric.MASS_IN_BOX, Metric.LIFT, Metric.MAP_CORRELATION);
    }

    @Test
    void listsWhatIsTakenForWhat() {
        assertThat(index.accuracy()).isEqualTo("60\u202f%");
        assertThat(index.confusions())
                .extracting(
                        confusion -> confusion.explained().label(),
                        confusion -> confusion.predicted().label(),
                        confusion -> confusion.rows().size())
                .containsExactly(tuple("wallaby", "alp", 1), tuple("traffic light", "street sign", 1));
    }

    @Test
    void countsWhatHasBecomeOfExplanationsSinceTheBaseline() {
        assertThat(List.of(
                        index.table().since("MOVED"),
                        index.table().since("ADDED"),
                        index.table().since("ALIKE")))
                .as("errors are none of these")
                .containsExactly(1L, 2L, 2L);
    }

    @Test
    void asManyHaveDriftedAsThereAreToReview() {
        RunResult run = SampleResults.withViolations(
                SampleResults.drifted(),
                List.of(aViolation(
                        new Scope.OfSuite("animals"), Metric.MAP_CORRELATION, 0.4, "0.9", "the suite has drifted")));

        assertThat(index(run).table().since("MOVED"))
                .isEqualTo(Pending.of(run).drifted().size())
                .isEqualTo(3);
    }

    @Test
    void aLimitThatAllHaveStandsInTheColumnsHead() {
        assertThat(index.table().columns().get(0).metric()).isEqualTo(Metric.MASS_IN_BOX);
        assertThat(index.table().columns().get(0).limits()).isNotNull();
    }

    @Test
    void suitesAreCountedFromOne() {
        assertThat(index.table().rows()).extracting(index.table()::suite).containsExactly(1, 1, 1, 1, 1, 1, 2);
    }

    private static Index index(RunResult run) {
        List<Item> items = new ArrayList<>();
        run.suites()
                .forEach(suite -> suite.explanations()
                        .forEach(explanation -> items.add(new Item(suite, explanation, "item" + items.size()))));
        Map<String, Figures> figures = new LinkedHashMap<>();
        items.forEach(item -> figures.put(item.name(), Figures.without(Figures.State.UNREADABLE, List.of())));
        return Index.of(
                run, WorstFirst.of(run, items), figures, ClassPage.of(run).get(0));
    }
}
