package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

/**
 * Judges explanations by rules. The same subjects in another order get the same verdicts, violations and checks.
 *
 * <ul>
 *   <li>{@link Element#IMAGE}: an explanation that breaks a limit is FAILED. With a share, counted in each suite: where
 *       the share is kept, explanations below the limit pass and are listed as below; where it is not, the suite has a
 *       violation and so has each of them. An ERROR counts as not kept.
 *   <li>{@link Element#CLASS} and {@link Element#SUITE}: a statistic in each suite over what has a value; it fails no
 *       single explanation. Where all are ERRORs it is not taken.
 *   <li>A metric that a suite has as a whole is judged there, in the place of a statistic.
 *   <li>Metrics that need boxes do not apply to background classes; metrics that need a baseline do not apply to
 *       explanations that were not approved.
 * </ul>
 */
public final class Judge {
    private final List<Rule> rules;

    /** @param rules without any, everything passes here: who judges must tell that nothing was judged */
    public Judge(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Call it before any forward: a rule that applies to nothing is a mistake in the set-up, not a pass.
     *
     * @param subjects without metrics
     * @throws SetupException naming the rule, its patterns and the names that come nearest
     */
    public void requireMatches(List<Subject> subjects) {
        for (int i = 0; i < rules.size(); i++) {
            new Matches(rules.get(i), PlacedLimit.ofRule(i)).require(subjects);
        }
    }

    /**
     * Call it before any forward where there is no baseline: a limit that cannot be broken is a mistake in the set-up.
     *
     * @param cure what to do, a sentence
     * @throws SetupException naming the first limit that needs a baseline
     */
    public void requireNoBaselineNeeded(String cure) {
        for (PlacedLimit each : PlacedLimit.of(rules)) {
            Limit limit = each.limit();
            if (limit.needsBaseline()) {
                throw new SetupException(each.place() + ": "
                        + (limit.isRelative()
                                ? "a " + (limit.fall() == null ? "<rise>" : "<fall>") + " of " + limit.metric()
                                : limit.metric())
                        + " compares with a baseline, but there is none. " + cure);
            }
        }
    }

    /**
     * Limits on explanations that had nothing to judge, as no photo allowed what they limit: they would pass with any model.
     *
     * @param subjects as measured
     * @return whole sentences
     */
    public List<String> unjudged(List<Subject> subjects) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Selection selection = new Selection(rules.get(i));
            List<Subject> selected = subjects.stream()
                    .filter(subject -> !subject.error() && selection.has(subject))
                    .toList();
            for (Limit limit : rules.get(i).limits()) {
                Metric metric = limit.metric();
                if (metric.mayBeMissing()
                        && !metric.isOfSuite()
                        && !selected.isEmpty()
                        && selected.stream().noneMatch(subject -> Selection.applies(metric, subject))) {
                    found.add(PlacedLimit.ofRule(i) + ": " + metric
                            + " was measured on none of the explanations that it matches, so the"
                            + " limit judged nothing and would pass with any model. Each explanation's notes say why; choose"
                            + " other photos, or remove the limit.");
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Judges what was measured. Of explanations that had no part in what a limit on many came to, bounds are enough.
     *
     * @throws IllegalStateException if a metric that is limited and applies is missing or is not finite, or bounds do not
     *     decide a limit
     */
    public Judgement judge(List<Subject> subjects) {
        return judge(subjects, Grounds.NONE);
    }

    /**
     * Judges what was measured, on suites too.
     *
     * @param grounds what is known of suites
     * @throws IllegalStateException if a metric that is limited and applies is missing or is not finite
     */
    public Judgement judge(List<Subject> subjects, Grounds grounds) {
        List<Case> cases = subjects.stream().map(Case::new).toList();
        JudgementBuilder judgement = new JudgementBuilder();
        for (Rule rule : rules) {
            Selection selection = new Selection(rule);
            List<Case> selected =
                    cases.stream().filter(each -> selection.has(each.subject())).toList();
            for (Limit limit : rule.limits()) {
                judge(rule.element(), limit, selected, grounds, judgement);
            }
        }
        return new Judgement(
                cases.stream().map(Case::verdict).toList(), judgement.worstFirst(), judgement.checks(), List.of());
    }

    private static void judge(
            Element element, Limit limit, List<Case> selected, Grounds grounds, JudgementBuilder judgement) {
        List<Case> cases = selected.stream()
                .filter(each -> Selection.applies(limit, each.subject()))
                .toList();
        BigDecimal share = limit.share();
        if (element == Element.IMAGE && share == null) {
            new ImageLimit(limit).judge(cases, judgement);
            return;
        }
        bySuite(cases).forEach((suite, inSuite) -> {
            Scope whole = new Scope.OfSuite(suite);
            if (limit.metric().isOfSuite()) {
                new SuiteLimit(limit)
                        .judge(
                                whole,
                                grounds.values().get(suite),
                                grounds.approved().get(suite),
                                inSuite,
                                judgement);
            } else if (share != null) {
                new ShareLimit(limit, share).judge(suite, inSuite, judgement);
            } else if (element == Element.SUITE) {
                new StatisticLimit(limit, grounds.seed(whole)).judge(whole, inSuite, judgement);
            } else {
                byClass(inSuite).forEach((explained, ofClass) -> {
                    Scope of = new Scope.OfClass(suite, explained);
                    new StatisticLimit(limit, grounds.seed(of)).judge(of, ofClass, judgement);
                });
            }
        });
    }

    private static Map<String, List<Case>> bySuite(List<Case> cases) {
        return group(cases, ExplanationId::suite, Comparator.naturalOrder());
    }

    private static Map<ClassLabel, List<Case>> byClass(List<Case> cases) {
        return group(cases, ExplanationId::explained, Severity.byClass());
    }

    private static <K> Map<K, List<Case>> group(
            List<Case> cases, Function<ExplanationId, K> key, Comparator<? super K> order) {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        each -> key.apply(each.subject().id()), () -> new TreeMap<>(order), Collectors.toList()));
    }
}
