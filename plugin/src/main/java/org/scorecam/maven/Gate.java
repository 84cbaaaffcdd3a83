package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.BaselineFile;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.baseline.Comparison;
import org.scorecam.baseline.DriftDefaults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.DriftParser;
import org.scorecam.rule.Rule;
import org.scorecam.setting.Settings;

/**
 * What a baseline adds to a check.
 *
 * @param name the file's, as people are to read it
 * @param baseline null if nothing was approved yet
 * @param failOnAdded whether explanations that were not approved fail the build
 * @param failOnGone whether approved explanations that are missing fail the build
 * @param limits on drift, as the pom sets them; null if it sets none
 */
record Gate(
        String name,
        @Nullable Baseline baseline,
        boolean failOnAdded,
        boolean failOnGone,
        @Nullable Rule limits) {
    private static final String DEFAULT_FILE = "src/test/scorecam/baseline.json";
    private static final int NAMED = 5;

    /** What becomes of explanations that only one side has. */
    private enum Reaction {
        WARN,
        FAIL
    }

    static Gate of(Settings written, Path basedir) {
        Path file = file(written, basedir);
        return new Gate(
                RelativePath.of(basedir, file),
                BaselineFile.read(file).orElse(null),
                written.get("added").word(Reaction.WARN) == Reaction.FAIL,
                written.get("gone").word(Reaction.FAIL) == Reaction.FAIL,
                DriftParser.parse(written));
    }

    static Path file(Settings written, Path basedir) {
        return basedir.resolve(written.get("file").textOr(DEFAULT_FILE));
    }

    /**
     * The rules, and where there is a baseline the limits that the pom sets for it; where it sets none and no rule limits
     * drift, the default ones.
     */
    List<Rule> rules(List<Rule> rules) {
        if (baseline == null || (limits == null && rules.stream().anyMatch(Rule::needsBaseline))) {
            return rules;
        }
        Rule drift = limits == null ? DriftDefaults.rule() : limits;
        return Stream.concat(rules.stream(), Stream.of(drift)).toList();
    }

    /** The comparison; null where there is nothing to compare with. */
    @Nullable
    Comparison compare(BaselineHeader header, List<SuiteResult> suites) {
        return baseline == null ? null : Comparison.of(baseline, header, suites);
    }

    /** What fails the build, in sentences. */
    List<String> problems(Comparison comparison) {
        List<String> problems = new ArrayList<>();
        if (comparison.difference() != null) {
            problems.add("The baseline " + name + " was measured in another way, so nothing was compared: "
                    + comparison.difference());
        }
        if (failOnAdded && !comparison.added().isEmpty()) {
            problems.add(added(comparison));
        }
        if (failOnGone && !comparison.gone().isEmpty()) {
            problems.add(gone(comparison));
        }
        return List.copyOf(problems);
    }

    /** What is worth a word, in sentences. */
    List<String> warnings(Comparison comparison) {
        List<String> warnings = new ArrayList<>(comparison.notes());
        if (!failOnAdded && !comparison.added().isEmpty()) {
            warnings.add(added(comparison));
        }
        if (!failOnGone && !comparison.gone().isEmpty()) {
            warnings.add(gone(comparison));
        }
        return List.copyOf(warnings);
    }

    private String added(Comparison comparison) {
        return sentence(comparison.added(), " not in the baseline " + name + ", so nothing was compared there: ");
    }

    private String gone(Comparison comparison) {
        return sentence(comparison.gone(), " in the baseline " + name + ", but not explained any more: ");
    }

    private static String sentence(List<Approved> explanations, String what) {
        int count = explanations.size();
        Function<Approved, String> names = Approved::name;
        return count
                + (count == 1 ? " explanation is" : " explanations are")
                + what
                + String.join(
                        ", ", explanations.stream().limit(NAMED).map(names).toList())
                + (count > NAMED ? ", ... and " + (count - NAMED) + " more" : "");
    }
}
