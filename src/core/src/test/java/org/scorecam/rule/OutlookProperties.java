package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.rule.Subjects.KANGAROO;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.measured;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Answer;
import org.scorecam.metric.Metric;

/** Whatever is said before the last explanation has come stays true when it has. */
class OutlookProperties {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatIsSettledIsWhatTheJudgeFindsAtTheEnd(
            @ForAll("rules") Rule rule, @ForAll @Size(min = 1, max = 12) List<@From("subjects") Subject> come) {
        Outlook outlook = new Outlook(
                List.of(rule), come.stream().map(OutlookProperties::planned).toList(), Map.of());

        List<Check> checks = checks(rule, come);
        for (Subject subject : come) {
            outlook.learn(subject.id().suite(), List.of(subject), 0);
            for (Subject each : come) {
                requireTrue(rule, each, outlook, checks);
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void soItIsWhereClassesAreNotKnownBefore(
            @ForAll("rules") Rule rule, @ForAll @Size(min = 1, max = 12) List<@From("subjects") Subject> come) {
        Outlook outlook = new Outlook(List.of(rule), List.of(), Map.of("animals", come.size()));

        List<Check> checks = checks(rule, come);
        List<Subject> known = new ArrayList<>();
        for (Subject subject : come) {
            outlook.learn(subject.id().suite(), List.of(subject), 1);
            known.add(subject);
            for (Subject each : known) {
                requireTrue(rule, each, outlook, checks);
            }
        }
    }

    private static void requireTrue(Rule rule, Subject each, Outlook outlook, List<Check> checks) {
        Answer answer = outlook.settled().answer(0, 0, rule.element(), each);
        if (answer != Answer.OPEN) {
            Check check = check(rule, each, checks);
            assertThat(check.kept() ? Answer.KEPT : Answer.BROKEN).isEqualTo(answer);
        }
    }

    private static List<Check> checks(Rule rule, List<Subject> come) {
        return new Judge(List.of(rule)).judge(come).checks();
    }

    private static Check check(Rule rule, Subject each, List<Check> checks) {
        return checks.stream()
                .filter(check -> rule.element() != Element.CLASS
                        || check.scope().subject().equals(each.id().explained().label()))
                .findFirst()
                .orElseThrow();
    }

    private static Subject planned(Subject subject) {
        return new Subject(subject.id(), subject.background(), false, Map.of());
    }

    @Provide
    Arbitrary<Subject> subjects() {
        Arbitrary<Double> mass =
                Arbitraries.oneOf(Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 0.25, 0.5, 0.75, 1.0));
        Arbitrary<Subject> measured = Combinators.combine(mass, Arbitraries.of(TABBY, KANGAROO))
                .as((value, explained) -> measured("animals", "a.jpg", explained, value));
        return Arbitraries.frequencyOf(Tuple.of(9, measured), Tuple.of(1, Arbitraries.of(error("a.jpg"))));
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<BigDecimal> bound = Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.ONE)
                        .ofScale(3),
                Arbitraries.of(new BigDecimal("0.25"), new BigDecimal("0.5")));
        Arbitrary<Limit> statistic = Combinators.combine(
                        Arbitraries.of(Metric.MASS_IN_BOX, Metric.LIFT),
                        Arbitraries.of(Statistic.class),
                        bound,
                        Arbitraries.of(true, false))
                .as((metric, of, limit, minimum) -> limit(metric, of, limit, minimum, null));
        Arbitrary<Rule> statistics = Combinators.combine(Arbitraries.of(Element.SUITE, Element.CLASS), statistic)
                .as((element, limit) -> new Rule(element, List.of(), List.of(), List.of(limit)));
        Arbitrary<Rule> shares = Combinators.combine(
                        bound, Arbitraries.of("0.01", "0.3", "0.50", "0.75", "0.9", "1"), Arbitraries.of(true, false))
                .as((limit, share, minimum) -> new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        List.of(limit(Metric.MASS_IN_BOX, null, limit, minimum, new BigDecimal(share)))));
        return Arbitraries.oneOf(statistics, shares);
    }

    private static Limit limit(
            Metric metric,
            @Nullable Statistic statistic,
            BigDecimal bound,
            boolean minimum,
            @Nullable BigDecimal share) {
        return new Limit(metric, statistic, minimum ? bound : null, minimum ? null : bound, share);
    }
}
