package org.scorecam.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

/**
 * Limits for each suite, or why none are proposed.
 *
 * @param suites in the configuration's order
 */
public record ProposedRules(List<OfSuite> suites) {
    /** Those that the default rules limit. */
    private static final List<Metric> METRICS = List.of(Metric.MASS_IN_BOX, Metric.LIFT);

    /** Heat that is spread evenly over the photo. */
    private static final double EVEN = 1;

    /**
     * What is proposed for one suite.
     *
     * @param limits none where a reason stands against them
     * @param reason what was measured and what follows from it, or why there is no limit: whole sentences
     */
    public record OfSuite(String name, List<ProposedLimit> limits, String reason) {}

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
            return without(
                    suite,
                    "maps were computed only as far as the limits needed: run mvn verify -Dscorecam.effort=full first");
        }
        List<Double> lifts = values(suite, Metric.LIFT);
        return lifts.isEmpty() ? ofAnswers(suite, isWhole) : ofMaps(suite, lifts, isWhole);
    }

    private static OfSuite ofAnswers(SuiteResult suite, boolean isWhole) {
        List<Double> answers = values(suite, Metric.TOP1);
        if (answers.isEmpty()) {
            return without(suite, "nothing was explained");
        }
        ProposedLimit limit = ProposedLimit.onAnswers(answers, isWhole);
        return new OfSuite(
                suite.name(),
                List.of(limit),
                suite.name() + ", " + answers.size()
                        + " explanations measured, none with boxes: nothing says where heat"
                        + " should lie. A share of " + number(limit.measured()) + " of the answers is right"
                        + (isWhole ? "" : ", of all photos hardly less than " + number(limit.base()))
                        + "; the limit is a tenth lower. Look at the report and approve the maps (mvn scorecam:approve):"
                        + " from then on drift from them fails the build, too.");
    }

    private static OfSuite ofMaps(SuiteResult suite, List<Double> lifts, boolean isWhole) {
        double median = Statistics.percentile(lifts, 50);
        if (median < EVEN) {
            return without(
                    suite,
                    "half of " + lifts.size() + " explanations have a LIFT below " + number(median)
                            + ", less heat in their boxes than a map that is spread evenly has: the model does not look at what is"
                            + " annotated. A limit that it keeps would hide that, so the default ones stay; look at the report");
        }
        List<ProposedLimit> limits = METRICS.stream()
                .flatMap(metric -> ProposedLimit.onMaps(metric, values(suite, metric), isWhole).stream())
                .filter(ProposedRules::saysSomething)
                .toList();
        return limits.isEmpty()
                ? without(
                        suite,
                        "the worst maps have hardly any heat in their boxes, or fewer than five were made; look at the report")
                : new OfSuite(suite.name(), limits, meaning(suite, limits));
    }

    private static OfSuite without(SuiteResult suite, String why) {
        return new OfSuite(suite.name(), List.of(), "No limits for " + suite.name() + ": " + why + ".");
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
        suites.stream().filter(suite -> suite.limits().isEmpty()).forEach(suite -> xml.comment(suite.reason()));
        if (!hasLimits()) {
            return;
        }
        xml.open("rules");
        suites.stream().filter(suite -> !suite.limits().isEmpty()).forEach(suite -> write(xml, suite));
        xml.close();
    }

    private void write(XmlLines xml, OfSuite suite) {
        xml.comment(suite.reason());
        xml.open("rule").element("element", "SUITE");
        if (suites.size() > 1) {
            xml.element("includes", suite.name());
        }
        xml.open("limits");
        for (ProposedLimit limit : suite.limits()) {
            xml.line("<limit>"
                    + XmlLines.text("metric", limit.metric())
                    + XmlLines.text("statistic", limit.statistic())
                    + XmlLines.text("minimum", limit.minimum())
                    + "</limit>");
        }
        xml.close().close();
    }

    /** What was measured, what follows from it, and what does not. */
    private static String meaning(SuiteResult suite, List<ProposedLimit> limits) {
        List<String> parts = new ArrayList<>();
        for (ProposedLimit limit : limits) {
            List<Double> values = values(suite, limit.metric());
            parts.add(limit.metric() + ": a tenth below " + number(Statistic.P10.of(values)) + " (P10), half below "
                    + number(Statistic.MEDIAN.of(values))
                    + (limit.base() == limit.measured()
                            ? ""
                            : "; of all photos " + limit.statistic() + " lies above " + number(limit.base())
                                    + " in 95 of 100 such samples"));
        }
        boolean isOfWorst = limits.get(0).statistic() == Statistic.P10;
        return suite.name() + ", " + values(suite, Metric.LIFT).size() + " explanations measured. "
                + String.join("; ", parts)
                + ". A limit is a tenth lower: the build fails where "
                + (isOfWorst ? "the worst tenth of the explanations" : "the median explanation")
                + " becomes clearly worse. It says what this model does on these photos, and proves nothing about others: look at"
                + " the report, and raise it to what you ask of a model."
                + (isOfWorst ? "" : " After a check, scorecam:calibrate proposes limits on the worst tenth of all.");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
