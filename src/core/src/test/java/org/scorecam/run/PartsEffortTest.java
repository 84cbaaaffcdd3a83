package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Sampled;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Waivers;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** A suite of which one half has all of its mass in the boxes and the other little, each half explained apart. */
class PartsEffortTest {
    private static final int OF_A_HALF = 12;

    @TempDir
    private Path folder;

    private List<Suite> suites;

    @BeforeEach
    void writeASuite() {
        CocoSuite coco = new CocoSuite(folder);
        for (int i = 0; i < OF_A_HALF; i++) {
            heat(coco, "all%02d.png".formatted(i), i, List.of(0, 0, 4, 4));
            heat(coco, "little%02d.png".formatted(i), i, List.of(3, 3, 1, 1));
        }
        suites = List.of(Suite.plan(coco.settings(), Labels.none(2)));
    }

    private static void heat(CocoSuite coco, String name, int i, List<Integer> box) {
        coco.photo(name, 20 + 3 * i, 200 - 7 * i).listed(name).object(0, box);
    }

    /** The one half alone would soon prove its mean, and leave the rest of it uncomputed. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 0.01})
    void whatAHalfHasIsNotTheSuites(double above) throws Exception {
        double mean = explain(Effort.full(), 0, photo -> true).suites().get(0).explanations().stream()
                .mapToDouble(each -> mass(each.explanation()))
                .average()
                .orElseThrow();

        assertThat(Run.conclude(
                                Measurements.together(List.of(half("all", mean + above), half("little", mean + above))),
                                mean(mean + above),
                                Waivers.NONE,
                                Gate.open())
                        .result()
                        .checks())
                .singleElement()
                .satisfies(check -> assertThat(check.kept()).isEqualTo(above < 0));
    }

    /** What it proves of the suite it does prove. */
    @Test
    void aHalfThatProvesTheSuitesMeanStops() throws Exception {
        MeasuredSuite half = half("all", 0.2).suites().get(0);

        assertThat(half.explanations().get(OF_A_HALF - 1).explanation().cost().forwards())
                .isEqualTo(1);
    }

    private Measurements half(String name, double minimum) throws InterruptedException {
        return explain(
                new Effort(Effort.Kind.VERDICT, Sampled.CONFIDENCE),
                minimum,
                photo -> photo.name().startsWith(name));
    }

    private Measurements explain(Effort effort, double minimum, Predicate<SuitePhoto> isWanted)
            throws InterruptedException {
        return GrayRun.of(new ManyChannelsClassifier())
                .rules(mean(minimum))
                .effort(effort)
                .build(2)
                .explain(suites, isWanted, Gate.open());
    }

    private static List<Rule> mean(double minimum) {
        Limit limit = new Limit(Metric.MASS_IN_BOX, Statistic.MEAN, BigDecimal.valueOf(minimum), null, null);
        return List.of(new Rule(Element.SUITE, List.of(), List.of(), List.of(limit)));
    }

    private static double mass(Explanation explanation) {
        return requireNonNull(explanation.metrics().get(Metric.MASS_IN_BOX));
    }
}
