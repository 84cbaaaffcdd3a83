package org.scorecam.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Check;

/** Texts are held against what Prometheus' own client for Java (prometheus-metrics-exposition-textformats 1.4.3) writes. */
class OpenMetricsTest {
    private static final String HOSTILE = "a \\ \"b\" {c=\"d\"} # שלום 猫";

    @Test
    void whatIsWrittenIsWhatPrometheusClientWrites() throws IOException {
        GaugeText text = new GaugeText();
        text.family("scorecam_verdict", "1 where \\ it\npassed.");
        text.gauge(new TreeMap<>(), 1);
        text.family("scorecam_mean", "The \"mean\".");
        text.gauge(labels("suite", HOSTILE, "metric", "LIFT"), 0.1234);
        text.gauge(labels("suite", "", "metric", "LIFT"), -1e-7);
        text.family("scorecam_nothing", "Of which there is none.");

        assertThat(families(text.end()))
                .isEqualTo(families(reference(
                        GaugeSnapshot.builder()
                                .name("scorecam_verdict")
                                .help("1 where \\ it\npassed.")
                                .dataPoint(point(Labels.EMPTY, 1))
                                .build(),
                        GaugeSnapshot.builder()
                                .name("scorecam_mean")
                                .help("The \"mean\".")
                                .dataPoint(point(Labels.of("suite", HOSTILE, "metric", "LIFT"), 0.1234))
                                .dataPoint(point(Labels.of("suite", "", "metric", "LIFT"), -1e-7))
                                .build())));
    }

    @Test
    void aRunIsItsCountsItsFiguresAndItsLimits() {
        assertThat(OpenMetrics.of(SampleResults.doubted()).lines())
                .startsWith(
                        "# TYPE scorecam_verdict gauge",
                        "# HELP scorecam_verdict 1 where the run passed, else 0.",
                        "scorecam_verdict 0")
                .contains(
                        "scorecam_explanations{outcome=\"failed\",suite=\"animals\"} 2",
                        "scorecam_violations 2",
                        "scorecam_value{metric=\"STAMP_GAP\",suite=\"animals\"} -0.25",
                        "scorecam_mean{metric=\"MASS_IN_BOX\",suite=\"traffic\"} 0.784",
                        "scorecam_limit_value{confidence=\"0.95\",metric=\"MASS_IN_BOX\",minimum=\"0.60\",statistic=\"MEAN\","
                                + "suite=\"animals\"} 0.59",
                        "scorecam_limit_kept{confidence=\"0.95\",metric=\"MASS_IN_BOX\",minimum=\"0.60\",statistic=\"MEAN\","
                                + "suite=\"animals\"} 0",
                        "scorecam_limit_kept{fall=\"0.03\",metric=\"MASS_IN_BOX\",share=\"0.70\",suite=\"animals\"} 1")
                .anyMatch(line -> line.matches("scorecam_low\\{metric=\"LIFT\",suite=\"animals\"} [0-9.]+"))
                .anyMatch(line -> line.matches("scorecam_high\\{metric=\"LIFT\",suite=\"animals\"} [0-9.]+"))
                .endsWith("# EOF");
    }

    @Test
    void aLimitOnAClassNamesIt() {
        assertThat(OpenMetrics.of(SampleResults.failed()))
                .contains("\nscorecam_limit_kept{class=\"wallaby\",metric=\"TOP1\",minimum=\"0.5\",statistic=\"MEAN\","
                        + "suite=\"animals\"} 0\n");
    }

    @Test
    void equalLimitsOfTwoRulesAreTwoGauges() {
        RunResult run = SampleResults.failed();
        Check check = run.checks().get(0);

        assertThat(OpenMetrics.of(SampleResults.withChecks(run, List.of(check, check, check)))
                        .lines()
                        .filter(line -> line.startsWith("scorecam_limit_kept")))
                .doesNotHaveDuplicates()
                .hasSize(3)
                .anyMatch(line -> line.contains("{again=\"3\","));
    }

    @Test
    void noFamilyIsBrokenUpAndNoGaugeIsThereTwice() {
        List<String> gauges = OpenMetrics.of(SampleResults.doubted())
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
        List<String> names =
                gauges.stream().map(gauge -> gauge.replaceAll("\\{.*", "")).toList();

        assertThat(gauges).doesNotHaveDuplicates();
        assertThat(names.stream().distinct().flatMap(name -> names.stream().filter(name::equals)))
                .containsExactlyElementsOf(names);
    }

    @Test
    void whatIsNoSignInANameIsShown() {
        SuiteResult suite = SampleResults.passed().suites().get(0);

        assertThat(OpenMetrics.of(SampleResults.withSuites(
                        SampleResults.passed(), List.of(SampleResults.renamed(suite, "a\nb\u001b\u202e")))))
                .contains("{outcome=\"passed\",suite=\"a\\\\nb\\\\u001b\\\\u202e\"} 1\n");
    }

    @Test
    void whatOnlyBoundsAreKnownOfHasNoMean() {
        assertThat(OpenMetrics.of(SampleResults.partial()))
                .contains("scorecam_mean{metric=\"PROBABILITY\",suite=\"traffic\"} 0.9\n")
                .doesNotContain("MASS_IN_BOX");
    }

    private static GaugeSnapshot.GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build();
    }

    private static String reference(GaugeSnapshot... gauges) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenMetricsTextFormatWriter.create().write(out, MetricSnapshots.of(gauges));
        return out.toString(StandardCharsets.UTF_8).replaceAll("(?m)( -?\\d+)\\.0$", "$1");
    }

    /** Each family's lines in their order; the families are in any. */
    private static Set<List<String>> families(String text) {
        return Arrays.stream(text.replace("# EOF\n", "\n").split("(?m)^(?=# TYPE )"))
                .map(family -> family.strip().lines().sorted().toList())
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, String> labels(String name, String value, String other, String otherValue) {
        return new TreeMap<>(Map.of(name, value, other, otherValue));
    }
}
