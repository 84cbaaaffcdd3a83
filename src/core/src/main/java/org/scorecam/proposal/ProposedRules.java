package org.scorecam.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;
import org.scorecam.result.SuiteResult;

/**
 * Limits for each suite, or why none are proposed.
 *
 * @param suites in the configuration's order
 */
public record ProposedRules(List<OfSuite> suites) {
    /** Heat that is spread evenly over the photo. */
    private static final double EVEN = 1;

    /**
     * What is proposed for one suite.
     *
     * @param limits none where a reason stands against them
     * @param obstacle why there is none; null where there are some
     */
    public record OfSuite(
            String name,
            List<ProposedLimit> limits,
            @Nullable String obstacle) {}

    /**
     * Of what was measured.
     *
     * @param isWhole whether each suite was explained whole
     */
    public static ProposedRules of(List<SuiteResult> suites, boolean isWhole) {
        return new ProposedRules(
                suites.stream().map(suite -> of(suite, isWhole)).toList());
    }

    private static OfSuite of(SuiteResult suite, boolean isWhole) {
        if (suite.explanations().stream()
                .anyMatch(explanation -> explanation.map().partial() != null)) {
            return new OfSuite(
                    suite.name(),
                    List.of(),
                    "maps were computed only as far as the limits needed: run mvn verify -Dscorecam.effort=full first");
        }
        List<Double> lifts = values(suite, Metric.LIFT);
        if (lifts.isEmpty()) {
            return new OfSuite(
                    suite.name(),
                    List.of(),
                    "no explanation has boxes, so that nothing says where heat should lie: approve what you have looked at"
                            + " (scorecam:approve), and drift from it fails the build");
        }
        double median = Statistics.percentile(lifts, 50);
        if (median < EVEN) {
            return new OfSuite(
                    suite.name(),
                    List.of(),
                    "half of " + lifts.size() + " explanations have a LIFT below " + number(median)
                            + ", less heat in their boxes than a map that is spread evenly has: the model does not look at what is"
                            + " annotated. A limit that it keeps would hide that, so the default ones stay; look at the report");
        }
        return new OfSuite(
                suite.name(),
                ProposedLimit.METRICS.stream()
                        .map(metric -> ProposedLimit.of(metric, values(suite, metric), isWhole))
                        .filter(ProposedRules::saysSomething)
                        .toList(),
                null);
    }

    /** A lift below 1 asks for less than a map that is spread evenly has, and so does a mass of 0. */
    private static boolean saysSomething(ProposedLimit limit) {
        double least = limit.metric() == Metric.LIFT ? EVEN : 0.01;
        return limit.minimum().doubleValue() >= least;
    }

    private static List<Double> values(SuiteResult suite, Metric metric) {
        return suite.explanations().stream()
                .flatMap(explanation -> Stream.ofNullable(explanation.metrics().get(metric)))
                .toList();
    }

    /** Whether any limit is proposed. */
    public boolean hasLimits() {
        return suites.stream().anyMatch(suite -> !suite.limits().isEmpty());
    }

    /** {@code <rules>} with what the limits mean; a comment for each suite that has none. */
    public void write(XmlLines xml) {
        suites.stream()
                .filter(suite -> suite.obstacle() != null)
                .forEach(suite -> xml.comment("No limits for " + suite.name() + ": " + suite.obstacle() + "."));
        if (!hasLimits()) {
            return;
        }
        xml.open("rules");
        for (OfSuite suite : suites) {
            if (!suite.limits().isEmpty()) {
                write(xml, suite);
            }
        }
        xml.close();
    }

    private void write(XmlLines xml, OfSuite suite) {
        xml.comment(meaning(suite));
        xml.open("rule").element("element", "SUITE");
        if (suites.size() > 1) {
            xml.element("includes", suite.name());
        }
        xml.open("limits");
        for (ProposedLimit limit : suite.limits()) {
            xml.line("<limit>"
                    + XmlLines.text("metric", limit.metric())
                    + XmlLines.text("statistic", "P10")
                    + XmlLines.text("minimum", limit.minimum())
                    + "</limit>");
        }
        xml.close().close();
    }

    /** What was measured, what follows from it, and what does not. */
    private static String meaning(OfSuite suite) {
        List<String> parts = new ArrayList<>();
        for (ProposedLimit limit : suite.limits()) {
            boolean isTenth = limit.base() == limit.tenth();
            parts.add(limit.metric() + ": a tenth below " + number(limit.tenth()) + " (P10), half below "
                    + number(limit.median())
                    + (isTenth ? "" : ", the smallest " + number(limit.base()) + ", which the limit is made of"));
        }
        return suite.name() + ", " + suite.limits().get(0).explanations() + " explanations measured. "
                + String.join("; ", parts)
                + ". A limit is a tenth lower: the build fails where the worst tenth of the explanations becomes clearly"
                + " worse. It says what this model does on these photos, and proves nothing about others: look at the"
                + " report, and raise it to what you ask of a model.";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
