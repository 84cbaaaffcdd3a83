package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Waivers;
import org.scorecam.run.GrayRun;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;

/** Parts of a suite that several processes explain are concluded once, to the bytes of one run. */
class PartsOfARunTest {
    private static final int PARTS = 3;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Element.IMAGE,
                    List.of("suite/4.png"), // which one part alone has
                    List.of(),
                    List.of(limit(Metric.MASS_IN_BOX, null, "0.2"))),
            new Rule(
                    Element.SUITE,
                    List.of(),
                    List.of(),
                    List.of(limit(Metric.MAX_BOX_ACC, null, "0.9"), limit(Metric.LIFT, Statistic.MEDIAN, "0.9"))));

    @TempDir
    private Path folder;

    private Suite suite;

    @BeforeEach
    void writeASuite() {
        CocoSuite coco = new CocoSuite(folder);
        for (int i = 0; i < 7; i++) {
            String name = i + ".png";
            coco.photo(name, 20 + 30 * i, 220 - 25 * i).listed(name).object(0, List.of(i % 3, i % 2, 2, 2));
            if (i % 3 == 0) {
                coco.object(1, CocoSuite.RIGHT_HALF);
            }
        }
        coco.photo("not-annotated.png", 1, 2);
        coco.listed("missing.png").object(0, CocoSuite.LEFT_HALF);
        suite = Suite.plan(coco.settings(Explain.ANNOTATED, Map.of(), Set.of()), Labels.none(2));
    }

    @Test
    void concludedTogetherTheyHaveTheBytesOfOneRun() throws Exception {
        assertThat(bytes(concluded(inParts(Gate.open()), Gate.open())))
                .isEqualTo(bytes(concluded(explain(photo -> true, Gate.open()), Gate.open())));
    }

    @Test
    void soTheyHaveBesideABaseline() throws Exception {
        RunResult before = concluded(explain(photo -> !photo.name().equals("2.png"), Gate.open()), Gate.open());
        Gate gate = new Gate(
                "baseline.json",
                Approval.of(
                                before,
                                ModelSettings.AUTO,
                                null,
                                new Approval.Request(Approval.What.CHANGED, List.of(), true))
                        .baseline(),
                false,
                true,
                null,
                "mvn scorecam:approve");

        assertThat(bytes(concluded(inParts(gate), gate)))
                .isEqualTo(bytes(concluded(explain(photo -> true, gate), gate)));
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() throws Exception {
        Measurements measured = explain(photo -> true, Gate.open());

        assertThat(throughAFile(measured)).isEqualTo(measured);
    }

    @Test
    void partsOfDifferentRunsAreNotBroughtTogether() throws Exception {
        Measurements other =
                build(new MetricSettings(0.2, 15, List.of(0.5))).explain(List.of(suite), isOfPart(1), Gate.open());

        assertThatThrownBy(() -> Measurements.together(List.of(explain(isOfPart(0), Gate.open()), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parts of different runs");
    }

    @Test
    void anotherFormIsRefused() throws Exception {
        Path file = folder.resolve("part.json");
        MeasurementsJson.write(explain(isOfPart(0), Gate.open()), file);
        Files.writeString(file, Files.readString(file).replace("\"formatVersion\": 1", "\"formatVersion\": 2"));

        assertThatThrownBy(() -> MeasurementsJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ", formatVersion: is 2, this version of scorecam reads 1. Explain that part of the"
                        + " suites again.");
    }

    @Test
    void aPartThatLacksAMetricIsRefused() throws Exception {
        Path file = folder.resolve("part.json");
        MeasurementsJson.write(explain(photo -> photo.name().equals("1.png"), Gate.open()), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"LIFT\": [^,]*,", ""));

        assertThatThrownBy(() -> MeasurementsJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ", suites[0].explanations[0]: suite/1.png (class 0 left) has no LIFT. Explain that"
                        + " part of the suites again.");
    }

    private Measurements inParts(Gate gate) throws InterruptedException {
        List<Measurements> parts = new ArrayList<>();
        for (int i = PARTS - 1; i >= 0; i--) {
            parts.add(throughAFile(explain(isOfPart(i), gate)));
        }
        return Measurements.together(parts);
    }

    private static Predicate<SuitePhoto> isOfPart(int part) {
        return photo -> Math.floorMod(photo.name().hashCode(), PARTS) == part;
    }

    private Measurements explain(Predicate<SuitePhoto> isWanted, Gate gate) throws InterruptedException {
        return build(MetricSettings.DEFAULT).explain(List.of(suite), isWanted, gate);
    }

    private static Run build(MetricSettings metrics) {
        return GrayRun.of(new ManyChannelsClassifier())
                .rules(RULES)
                .metrics(metrics)
                .build(2);
    }

    private Measurements throughAFile(Measurements measured) {
        Path file = folder.resolve("part.json");
        MeasurementsJson.write(measured, file);
        return MeasurementsJson.read(file);
    }

    private static RunResult concluded(Measurements measured, Gate gate) {
        return Run.conclude(measured, RULES, Waivers.NONE, gate).result();
    }

    /** Without the seconds, which differ from run to run. */
    private String bytes(RunResult result) throws Exception {
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);
        return Files.readString(file).replaceAll("\"seconds\": [0-9.E-]+", "");
    }

    private static Limit limit(Metric metric, @Nullable Statistic statistic, String minimum) {
        return new Limit(metric, statistic, new BigDecimal(minimum), null, null);
    }
}
