package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Interval;
import org.scorecam.effort.Sampled;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;

/** Verdicts from a part of the forwards, held against those of all. */
class EffortRunTest {
    private static final Effort VERDICT = new Effort(Effort.Kind.VERDICT, Sampled.CONFIDENCE);
    private static final Effort SAMPLED = new Effort(Effort.Kind.SAMPLED, Sampled.CONFIDENCE);
    private static final int DISTINCT = 40;

    @TempDir
    private Path folder;

    private final Map<Rule, List<Explanation>> verdicts = new HashMap<>();
    private CocoSuite coco;

    @BeforeEach
    void writeASuite() {
        coco = new CocoSuite(folder);
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            String name = i + ".png";
            coco.photo(name, 20 + random.nextInt(200), 20 + random.nextInt(200)).listed(name);
            coco.object(0, List.of(random.nextInt(3), random.nextInt(3), 1 + random.nextInt(1), 1 + random.nextInt(2)));
            if (i % 3 == 0) {
                coco.object(1, CocoSuite.RIGHT_HALF);
            }
        }
    }

    @Test
    void aProvenVerdictIsTheFullOne() throws Exception {
        assertProvenVerdictsAreTheFullOnes();
    }

    @Test
    void aProvenVerdictOnMasksIsTheFullOne() throws Exception {
        coco = new CocoSuite(folder).masks();
        Random random = new Random(8);
        for (int i = 0; i < 8; i++) {
            coco.listed(i + ".png");
            int before = random.nextInt(8);
            int in = 1 + random.nextInt(8);
            coco.object(
                    0,
                    CocoSuite.LEFT_HALF,
                    "{\"size\": [4, 4], \"counts\": " + List.of(before, in, 16 - before - in) + "}");
        }
        assertProvenVerdictsAreTheFullOnes();
    }

    private void assertProvenVerdictsAreTheFullOnes() throws InterruptedException {
        for (Explanation full : run(Effort.full(), Store.none(), minimum(Metric.MASS_IN_BOX, 0.5))) {
            double mass = requireNonNull(full.metrics().get(Metric.MASS_IN_BOX));
            for (double limit : new double[] {mass, Math.nextUp(mass), mass - 0.01, mass + 0.01, 0.1, 0.3, 0.5}) {
                Rule rule = minimum(Metric.MASS_IN_BOX, limit);
                assertThat(verdict(full, rule))
                        .as(
                                "%s of class %s, mass %s, limit %s",
                                full.id().image(), full.id().explained(), mass, limit)
                        .isEqualTo(mass >= limit ? Outcome.PASSED : Outcome.FAILED);
            }
        }
    }

    @Test
    void aLimitOnLiftIsOneOnMass() throws Exception {
        for (Explanation full : run(Effort.full(), Store.none(), minimum(Metric.LIFT, 1))) {
            double lift = requireNonNull(full.metrics().get(Metric.LIFT));
            for (double limit : new double[] {lift, Math.nextUp(lift), lift - 0.05, lift + 0.05, 0.8, 1}) {
                assertThat(verdict(full, minimum(Metric.LIFT, limit)))
                        .as("%s, lift %s, limit %s", full.id().image(), lift, limit)
                        .isEqualTo(lift >= limit ? Outcome.PASSED : Outcome.FAILED);
            }
        }
    }

    @Test
    void boundsHoldTheFullValueAndForwardsAreSaved() throws Exception {
        Rule rule = minimum(Metric.MASS_IN_BOX, 0.6);
        List<Explanation> full = run(Effort.full(), Store.none(), rule);
        List<Explanation> proven = run(VERDICT, Store.none(), rule);

        int partial = 0;
        for (int i = 0; i < full.size(); i++) {
            Partial known = proven.get(i).map().partial();
            if (known != null) {
                partial++;
                Interval mass = requireNonNull(known.bounds().get(Metric.MASS_IN_BOX));
                assertThat(full.get(i).metrics().get(Metric.MASS_IN_BOX)).isBetween(mass.low(), mass.high());
                assertThat(proven.get(i).metrics()).doesNotContainKey(Metric.MASS_IN_BOX);
                assertThat(requireNonNull(proven.get(i).map().channels()).isPartial())
                        .isTrue();
            }
        }
        assertThat(partial).isPositive();
        assertThat(forwards(proven)).isLessThan(forwards(full));
    }

    @Test
    void aBrokenLimitSaysHowMuchItCanBeAtMost() throws Exception {
        Explanation broken = run(VERDICT, Store.none(), minimum(Metric.MASS_IN_BOX, 0.9)).stream()
                .filter(each -> each.map().partial() != null)
                .findFirst()
                .orElseThrow();

        assertThat(findings(VERDICT, Store.none(), 2, minimum(Metric.MASS_IN_BOX, 0.9))
                        .violations())
                .anySatisfy(violation -> assertThat(violation.message())
                        .startsWith("suite/" + broken.id().image())
                        .containsPattern("mass in box is at most 0\\.\\d\\d, but expected minimum is 0\\.9"));
    }

    @Test
    void anotherLimitOnTheMapNeedsAllOfIt() throws Exception {
        Rule pointing = minimum(Metric.POINTING_GAME, 0);

        assertThat(run(VERDICT, Store.none(), pointing))
                .allSatisfy(each -> assertThat(each.map().partial()).isNull());
    }

    @Test
    void limitsOnScoresAloneNeedNoMaskedForward() throws Exception {
        assertThat(run(VERDICT, Store.none(), minimum(Metric.PROBABILITY, 0)))
                .extracting(each -> each.cost().forwards())
                .containsOnly(0, 1);
    }

    @Test
    void aVerdictRunIsCompletedToAFullOne() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        Rule rule = minimum(Metric.MASS_IN_BOX, 0.6);
        List<Explanation> cold = run(Effort.full(), Store.none(), rule);
        int proven = forwards(run(VERDICT, store, rule));
        List<Explanation> completed = run(Effort.full(), store, rule);

        assertThat(proven + forwards(completed)).isEqualTo(forwards(cold));
        assertThat(completed)
                .extracting(each -> each.map().heatmap())
                .isEqualTo(cold.stream().map(each -> each.map().heatmap()).toList());
        assertThat(run(VERDICT, store, rule))
                .allSatisfy(each -> assertThat(each.map().partial()).isNull());
    }

    @Test
    void theNumberOfThreadsChangesNeitherForwardsNorBounds() throws Exception {
        Rule rule = minimum(Metric.MASS_IN_BOX, 0.6);

        assertThat(findings(VERDICT, Store.none(), 1, rule).suites())
                .isEqualTo(findings(VERDICT, Store.none(), 4, rule).suites());
        assertThat(findings(SAMPLED, Store.none(), 1, rule).suites())
                .isEqualTo(findings(SAMPLED, Store.none(), 4, rule).suites());
    }

    @Test
    void equalMasksAreRunOnce() throws Exception {
        assertThat(run(Effort.full(), Store.none(), minimum(Metric.MASS_IN_BOX, 0)))
                .allSatisfy(each -> assertThat(requireNonNull(each.map().channels()))
                        .satisfies(channels -> assertThat(channels.evaluated()).isEqualTo(DISTINCT))
                        .satisfies(channels -> assertThat(channels.equal()).isEqualTo(60 - DISTINCT)));
    }

    private static Rule minimum(Metric metric, double value) {
        return new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(new Limit(metric, null, BigDecimal.valueOf(value), null, null)));
    }

    private Outcome verdict(Explanation wanted, Rule rule) throws InterruptedException {
        if (!verdicts.containsKey(rule)) {
            verdicts.put(rule, run(VERDICT, Store.none(), rule));
        }
        return requireNonNull(verdicts.get(rule)).stream()
                .filter(each -> each.id().equals(wanted.id()))
                .map(Explanation::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static int forwards(List<Explanation> explanations) {
        return explanations.stream().mapToInt(each -> each.cost().forwards()).sum();
    }

    private List<Explanation> run(Effort effort, Store store, Rule rule) throws InterruptedException {
        return new ArrayList<>(findings(effort, store, 2, rule).suites().get(0).explanations());
    }

    private RunResult findings(Effort effort, Store store, int threads, Rule rule) throws InterruptedException {
        return GrayRun.of(new ManyChannelsClassifier())
                .batch(3)
                .rules(List.of(rule))
                .effort(effort)
                .store(store)
                .execute(coco.settings(), threads);
    }
}
