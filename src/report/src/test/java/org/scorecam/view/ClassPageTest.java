package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;

class ClassPageTest {
    @Test
    void theClassOfTheLargestShareOfFailuresComesFirstThenTheSmallestMassInBox() {
        RunResult run = of(
                a("half", 0.1).failed(),
                a("half", 0.1),
                a("all", 0.9).failed(),
                a("none", 0.6),
                a("background", null),
                a("less", 0.5));

        assertThat(ClassPage.of(run).get(0).rows())
                .extracting(row -> String.valueOf(row.explained()))
                .containsExactly("null", "all", "half", "less", "none", "background");
    }

    @Test
    void whatIsEqualElseIsSortedByRightAnswers() {
        RunResult run =
                of(a("right", 0.5).measured(Metric.TOP1, 1), a("wrong", 0.5).measured(Metric.TOP1, 0));

        assertThat(ClassPage.of(run).get(0).rows())
                .extracting(row -> String.valueOf(row.explained()))
                .containsExactly("null", "wrong", "right");
    }

    @Test
    void aHundredClassesAreAPageAndWhatIsOfAllStandsOnTheFirst() {
        List<ClassPage> pages = ClassPage.of(SampleResults.manyClasses(200));

        assertThat(pages).extracting(page -> page.rows().size()).containsExactly(101, 100, 1);
        assertThat(pages.get(0).rows().get(0).explained()).isNull();
        assertThat(pages.get(2).first(3)).isEqualTo(201);
        assertThat(pages.get(2).last(3)).isEqualTo(201);
    }

    @Test
    void eachClassHasAnAddressOfItsOwnOnWhateverPage() {
        List<ClassPage> pages = ClassPage.of(SampleResults.manyClasses(100));
        List<ClassRow> rows = pages.stream()
                .flatMap(page -> page.rows().stream())
                .filter(row -> row.id() != null)
                .toList();

        assertThat(rows).extracting(ClassRow::id).doesNotHaveDuplicates().hasSize(101);
        assertThat(ClassPage.of(SampleResults.manyClasses(100)).get(0).links().toList())
                .extracting(ClassRow::id, ClassRow::explained, ClassRow::suiteNumber)
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> org.assertj.core.groups.Tuple.tuple(row.id(), row.explained(), row.suiteNumber()))
                        .toList());
    }

    @Test
    void whatIsJudgedHasAColumnAndAnswersHaveOneOfTheirOwn() {
        assertThat(ClassPage.of(SampleResults.drifted()).get(0).columns())
                .containsExactly(Metric.MASS_IN_BOX, Metric.LIFT, Metric.MAP_CORRELATION, Metric.CLASS_CHANGED);
    }

    @Test
    void meansHaveTheirIntervals() {
        RunResult run = of(a("one", 0.5), a("one", 0.7), a("other", 0.2));
        RunResult known = SampleResults.withSuites(
                run,
                List.of(run.suites()
                        .get(0)
                        .withIntervals(run.method().variant(), run.metrics().iou())));
        List<ClassRow> rows = ClassPage.of(known).get(0).rows();

        ClassRow.Mean mean = Objects.requireNonNull(rows.get(2).mean(Metric.MASS_IN_BOX));
        assertThat(mean.value()).isEqualTo("60\u202f%");
        assertThat(mean.range()).isNotNull();
        assertThat(Objects.requireNonNull(rows.get(1).mean(Metric.MASS_IN_BOX)).range())
                .as("of one explanation there is none")
                .isNull();
    }

    private static SampleExplanation a(String label, @org.jspecify.annotations.Nullable Double massInBox) {
        SampleExplanation sample = anExplanation().of(new ClassLabel(null, label));
        return massInBox == null ? sample : sample.measured(Metric.MASS_IN_BOX, massInBox);
    }

    private static RunResult of(SampleExplanation... samples) {
        List<Explanation> explanations = new ArrayList<>();
        for (SampleExplanation sample : samples) {
            explanations.add(sample.on(explanations.size() + ".jpg").make());
        }
        RunResult failed = SampleResults.failed();
        return SampleResults.withSuites(failed, List.of(failed.suites().get(0).with(explanations)));
    }
}
