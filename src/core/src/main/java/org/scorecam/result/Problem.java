package org.scorecam.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * What fails a run beside its explanations, read from its sentence: results keep no more of it.
 *
 * @param sentence whole
 * @param kind what it is about
 * @param metric whose limit or waiver it is about; null where it is about none
 */
public record Problem(String sentence, Kind kind, @Nullable Metric metric) {
    private static final String METRIC = "(?<metric>[A-Z][A-Z0-9_]*)";

    /** The sentences that name a metric, each with the metric before any name that a user chose. */
    private static final List<Pattern> ON_METRICS = Stream.of(
                    "<rules>, rule \\d+: " + METRIC + " was measured on none .*",
                    METRIC + " of suite .* could not be measured, so that .*",
                    ".*? waives nothing: " + METRIC + " of .*")
            .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL))
            .toList();

    /** What a problem is about. */
    public enum Kind {
        /** The baseline was measured in another way. */
        MEASURED_IN_ANOTHER_WAY("The baseline .* was measured in another way.*"),
        /** There are explanations that were not approved. */
        NEW_EXPLANATIONS("\\d+ explanations? (is|are) not in the baseline .*"),
        /** Approved explanations are missing. */
        GONE_EXPLANATIONS("\\d+ explanations? (is|are) in the baseline .*"),
        /** A limit or a waiver stands for nothing. */
        RULES("(?!)");

        private final Pattern sentence;

        Kind(String sentence) {
            this.sentence = Pattern.compile(sentence, Pattern.DOTALL);
        }

        /** Whether the run differs from what was approved. */
        public boolean isOfBaseline() {
            return this != RULES;
        }
    }

    /** The problem that a sentence of {@link RunResult#problems()} tells. */
    public static Problem of(String sentence) {
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.sentence.matcher(sentence).matches())
                .findFirst()
                .orElse(Kind.RULES);
        return new Problem(
                sentence, kind, kind.isOfBaseline() ? null : metric(sentence).orElse(null));
    }

    private static Optional<Metric> metric(String sentence) {
        return ON_METRICS.stream()
                .map(pattern -> pattern.matcher(sentence))
                .filter(Matcher::matches)
                .map(found -> found.group("metric"))
                .flatMap(name ->
                        Stream.of(Metric.values()).filter(each -> each.name().equals(name)))
                .findFirst();
    }

    /** The metric, else {@code BASELINE} or {@code RULES}. */
    public String subject() {
        if (metric != null) {
            return metric.name();
        }
        return kind.isOfBaseline() ? "BASELINE" : "RULES";
    }

    /** A name that is the same in each run that has it, whatever photos it is about. */
    public String title() {
        return kind.isOfBaseline() ? kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') : sentence;
    }
}
