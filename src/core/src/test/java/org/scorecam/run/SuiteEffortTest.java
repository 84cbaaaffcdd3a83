package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Interval;
import org.scorecam.effort.Sampled;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Judgement;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.SuiteSettings.Explain;

/** Limits on many explanations at once, settled by some of them. */
class SuiteEffortTest {
    private static final Effort VERDICT = new Effort(Effort.Kind.VERDICT, Sampled.CONFIDENCE);
    private static final int PHOTOS = 24;

    @TempDir
    private Path folder;

    private CocoSuite coco;
    private @Nullable List<Explanation> whole;

    @BeforeEach
    void writeASuite() {
        coco = new CocoSuite(folder);
        Random random = new Random(5);
        for (int i = 0; i < PHOTOS; i++) {
            String name = "%02d.png".formatted(i);
            coco.photo(name, 20 + random.nextInt(200), 20 + random.nextInt(200)).listed(name);
            coco.object(
                    i % 2, List.of(random.nextInt(3), random.nextInt(3), 1 + random.nextInt(1), 1 + random.nextInt(2)));
        }
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void whatIsSettledOfAStatisticIsWhatAFullRunFinds(Statistic statistic) throws Exception {
        for (Element element : List.of(Element.SUITE, Element.CLASS)) {
            for (String limit : List.of("0.05", "0.14", "0.23", "0.45")) {
                BigDecimal bound = new BigDecimal(limit);
                sameVerdicts(rule(element, new Limit(Metric.MASS_IN_BOX, statistic, bound, null, null)));
                sameVerdicts(rule(element, new Limit(Metric.LIFT, statistic, null, bound, null)));
            }
        }
    }

    @Test
    void whatIsSettledOfAShareIsWhatAFullRunFinds() throws Exception {
        for (String share : List.of("0.05", "0.3", "0.5", "0.7", "1.00")) {
            for (String limit : List.of("0.02", "0.1", "0.2", "0.4")) {
                sameVerdicts(share(limit, share));
            }
        }
    }

    @Test
    void severalLimitsAreSettledEachByItself() throws Exception {
        sameVerdicts(mean("0.02"), share("0.1", "0.3"), rule(Element.CLASS, minimum("0.2", Statistic.MEDIAN)));
    }

    @Test
    void onceTheMeanIsProvenPhotosAreLookedAtOnly() throws Exception {
        List<Explanation> explanations = explanations(run(VERDICT, 2, mean("0.02")));

        assertThat(explanations.get(0).metrics()).containsKey(Metric.MASS_IN_BOX);
        assertThat(explanations.get(PHOTOS - 1).cost().forwards()).isEqualTo(1);
        assertThat(requireNonNull(explanations.get(PHOTOS - 1).map().partial()).bounds())
                .containsEntry(Metric.MASS_IN_BOX, new Interval(0, 1));
        assertThat(explanations.get(PHOTOS - 1).map().heatmap()).isNull();
    }

    @Test
    void aSuiteThatFailsDoesSoEarly() throws Exception {
        RunResult failed = run(VERDICT, 2, mean("0.95"));

        assertThat(explanations(failed).get(PHOTOS - 1).cost().forwards()).isEqualTo(1);
        assertThat(failed.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.bounded()).isTrue())
                .extracting(Violation::message)
                .asString()
                .matches("suite: mean mass in box is at most 0\\.\\d+, but expected minimum is 0\\.95");
    }

    @Test
    void aShareThatIsOutOfReachIsSaidWithWhatItCanBeAtMost() throws Exception {
        RunResult failed = run(VERDICT, 2, share("0.9", "1.00"));

        assertThat(explanations(failed).get(PHOTOS - 1).cost().forwards()).isEqualTo(1);
        assertThat(failed.violations())
                .filteredOn(violation -> violation.share() != null)
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .matches("suite: mass in box is at least 0\\.9 for at most \\d+ of 24 explanations,"
                        + " but expected share is 100%");
    }

    @ParameterizedTest
    @EnumSource(Explain.class)
    void neitherWhatIsRunNorWhatIsFoundDependsOnTheThreads(Explain explain) throws Exception {
        for (Effort effort : List.of(VERDICT, new Effort(Effort.Kind.SAMPLED, Sampled.CONFIDENCE))) {
            RunResult one = run(effort, 1, explain, mean("0.1"), share("0.1", "0.4"));
            for (int threads : new int[] {2, 3, 7}) {
                RunResult many = run(effort, threads, explain, mean("0.1"), share("0.1", "0.4"));
                assertThat(many.suites()).isEqualTo(one.suites());
                assertThat(many.checks()).isEqualTo(one.checks());
            }
        }
    }

    @Test
    void predictedClassesAreSettledToo() throws Exception {
        for (String limit : List.of("0.01", "0.05", "0.2", "0.5", "0.9")) {
            Rule mean = rule(Element.CLASS, minimum(limit, Statistic.MEAN));
            assertThat(kept(run(VERDICT, 2, Explain.PREDICTED, mean).checks()))
                    .isEqualTo(
                            kept(run(Effort.full(), 2, Explain.PREDICTED, mean).checks()));
        }
    }

    /** What is explained in full does not depend on the rules: it is explained once, and judged by each. */
    private void sameVerdicts(Rule... rules) throws InterruptedException {
        whole = whole == null ? explanations(run(Effort.full(), 2)) : whole;
        Judgement full = new Judge(List.of(rules))
                .judge(whole.stream().map(Explanation::subject).toList());
        RunResult verdict = run(VERDICT, 2, rules);

        assertThat(kept(verdict.checks())).as("%s", List.of(rules)).isEqualTo(kept(full.checks()));
        assertThat(verdict.violations().isEmpty()).isEqualTo(full.violations().isEmpty());
        for (int i = 0; i < full.checks().size(); i++) {
            Check known = verdict.checks().get(i);
            if (!known.bounded()) {
                // what is drawn for the interval depends on the run's photos, of which the judge here knows nothing
                assertThat(known)
                        .usingRecursiveComparison()
                        .ignoringFields("sampling")
                        .isEqualTo(full.checks().get(i));
            }
        }
    }

    private static List<Map.Entry<String, Boolean>> kept(List<Check> checks) {
        return checks.stream()
                .map(check -> Map.entry(check.scope().subject() + check.metric(), check.kept()))
                .toList();
    }

    private static List<Explanation> explanations(RunResult findings) {
        return findings.suites().get(0).explanations();
    }

    private static Rule mean(String minimum) {
        return rule(Element.SUITE, minimum(minimum, Statistic.MEAN));
    }

    private static Limit minimum(String minimum, Statistic statistic) {
        return new Limit(Metric.MASS_IN_BOX, statistic, new BigDecimal(minimum), null, null);
    }

    private static Rule share(String minimum, String share) {
        return rule(
                Element.IMAGE,
                new Limit(Metric.MASS_IN_BOX, null, new BigDecimal(minimum), null, new BigDecimal(share)));
    }

    private static Rule rule(Element element, Limit limit) {
        return new Rule(element, List.of(), List.of(), List.of(limit));
    }

    private RunResult run(Effort effort, int threads, Rule... rules) throws InterruptedException {
        return run(effort, threads, Explain.ANNOTATED, rules);
    }

    private RunResult run(Effort effort, int threads, Explain explain, Rule... rules) throws InterruptedException {
        return GrayRun.of(new ManyChannelsClassifier())
                .batch(3)
                .rules(List.of(rules))
                .effort(effort)
                .execute(coco.settings(explain, Map.of(), Set.of()), threads);
    }
}
