package org.scorecam.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Effort;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;

/**
 * What a baseline adds to a run's judgement.
 *
 * @param name the file's, as people are to read it
 * @param baseline null if nothing was approved yet
 * @param failOnAdded whether explanations that were not approved fail the build
 * @param failOnGone whether approved explanations that are missing fail the build
 * @param limits on drift, as the user sets them; null if there are none
 * @param approve the command by which a person accepts new explanations
 */
public record Gate(
        String name,
        @Nullable Baseline baseline,
        boolean failOnAdded,
        boolean failOnGone,
        @Nullable Rule limits,
        String approve) {
    private static final int NAMED = 5;

    /** Nothing was approved, and nothing is said of drift. */
    public static Gate open() {
        return new Gate("baseline.json", null, false, false, null, "mvn scorecam:approve");
    }

    /**
     * The rules, and where there is a baseline the limits that the user sets for it; where there are none and no rule limits
     * drift, the default ones.
     */
    public List<Rule> rules(List<Rule> rules) {
        if (baseline == null || (limits == null && rules.stream().anyMatch(Rule::needsBaseline))) {
            return rules;
        }
        Rule drift = limits == null ? DriftDefaults.rule() : limits;
        return Stream.concat(rules.stream(), Stream.of(drift)).toList();
    }

    /** How much of each map is computed: a baseline is compared with whole maps, whatever is asked. */
    public Effort effort(Effort asked) {
        return baseline == null ? asked : Effort.full();
    }

    /** What to do where a rule limits drift and nothing was approved: a sentence without its end. */
    public String cureOfMissing() {
        return "Take the limit out, run a check, approve what it found with " + approve + ", then put it back";
    }

    /**
     * Call it before any forward: a limit on a fall or a rise needs what was approved.
     *
     * @param rules that will be judged
     * @param planned what will be explained
     * @throws org.scorecam.outcome.SetupException naming the first limit without its approved values, and the cure
     */
    public void requireApproved(List<Rule> rules, List<Subject> planned) {
        if (baseline == null) {
            new Judge(rules).requireNoBaselineNeeded(cureOfMissing());
        } else {
            new ApprovedValues(baseline, name, cureOfMissing()).require(rules, planned);
        }
    }

    /** The comparison; null where there is nothing to compare with. */
    public @Nullable Comparison compare(BaselineHeader header, List<SuiteResult> suites) {
        return baseline == null ? null : Comparison.of(baseline, header, suites);
    }

    /** What fails the build, in sentences. */
    public List<String> problems(@Nullable Comparison comparison) {
        if (comparison == null) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        if (comparison.difference() != null) {
            problems.add("The baseline " + name + " was measured in another way, so nothing was compared: "
                    + comparison.difference());
        }
        problems.addAll(oneSided(comparison, true));
        return List.copyOf(problems);
    }

    /** What is worth a word, in sentences. */
    public List<String> warnings(Comparison comparison) {
        List<String> warnings = new ArrayList<>(comparison.notes());
        Journey.of(comparison, limits).warning(name, approve).ifPresent(warnings::add);
        warnings.addAll(oneSided(comparison, false));
        return List.copyOf(warnings);
    }

    /** How far approved maps have come from the first ones approved: a sentence; empty where none has moved. */
    public Optional<String> journey(Comparison comparison) {
        return Journey.of(comparison, limits).sentence();
    }

    /** Explanations that only one of baseline and run has, where that is to fail, or where it is not. */
    private List<String> oneSided(Comparison comparison, boolean fails) {
        List<String> sentences = new ArrayList<>();
        if (failOnAdded == fails && !comparison.added().isEmpty()) {
            sentences.add(
                    sentence(comparison.added(), " not in the baseline " + name + ", so nothing was compared there: "));
        }
        if (failOnGone == fails && !comparison.gone().isEmpty()) {
            sentences.add(sentence(comparison.gone(), " in the baseline " + name + ", but not explained any more: "));
        }
        return sentences;
    }

    private static String sentence(List<Approved> explanations, String what) {
        int count = explanations.size();
        return count
                + (count == 1 ? " explanation is" : " explanations are")
                + what
                + String.join(
                        ", ",
                        explanations.stream()
                                .limit(NAMED)
                                .map(each -> each.id().toString())
                                .toList())
                + (count > NAMED ? ", ... and " + (count - NAMED) + " more" : "");
    }
}
