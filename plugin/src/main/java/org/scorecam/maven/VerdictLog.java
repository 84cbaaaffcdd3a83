package org.scorecam.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Answers;
import org.scorecam.result.Cure;
import org.scorecam.result.Explanation;
import org.scorecam.result.FailureMessage;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/** What is said when a run is over: what is wrong, worst first, then where the report is, then the cure. */
final class VerdictLog {
    /** Lines of one kind before the rest is only counted. */
    private static final int NAMED = 20;

    /** From so many explanations on, an equal note is one line. */
    private static final int TOGETHER = 4;

    private final Log log;
    private final RunResult result;
    private final String report;
    private final String approve;
    private final @Nullable String review;

    /**
     * What is to be said.
     *
     * @param report its place, as people are to read it
     * @param approve how a person accepts new explanations
     * @param review the place of the page to review; null where none was written
     */
    VerdictLog(Log log, RunResult result, String report, String approve, @Nullable String review) {
        this.log = log;
        this.result = result;
        this.report = report;
        this.approve = approve;
        this.review = review;
    }

    void log() {
        capped(notes(), log::warn);
        List<String> wrong = new ArrayList<>();
        lines(explanation -> Stream.ofNullable(explanation.assessment().problem()))
                .forEach(wrong::add);
        wrong.addAll(result.problems());
        result.violations().stream().map(Violation::message).forEach(wrong::add);
        capped(wrong, log::warn);
        capped(result.waived().stream().map(Waived::message).toList(), log::warn);
        Answers answers = result.answers();
        if (answers.answered() > 0) {
            log.info("Score-CAM: " + answers.sentence());
        }
        if (answers.isMostlyWrong() && result.verdict() == Outcome.PASSED) {
            FailureMessage.sentence(Cure.CHECK_READING, approve).ifPresent(log::warn);
        }
        result.findings().forEach(finding -> log.info("Score-CAM: " + finding.sentence()));
        if (result.verdict() == Outcome.PASSED) {
            log.info("Score-CAM: " + kept() + ". Report: " + report);
        }
    }

    /** Ends the build, or says what would have ended it. */
    void fail(boolean halt) throws MojoFailureException {
        String failure = "Score-CAM: " + FailureMessage.failure(result) + ". Report: " + report;
        String message =
                Stream.concat(Stream.of(failure), cures()).map(VisibleLog::line).collect(Collectors.joining("\n"));
        if (halt) {
            throw new MojoFailureException(message);
        }
        message.lines().forEach(log::warn);
        log.warn("The build goes on: haltOnFailure is false.");
    }

    /** What to do; where explanations may be approved, with the page that shows them. */
    private Stream<String> cures() {
        return Cure.of(result).stream().flatMap(cure -> {
            Stream<String> sentence = FailureMessage.sentence(cure, approve).stream();
            return review == null || cure != Cure.APPROVE
                    ? sentence
                    : Stream.concat(
                            sentence,
                            Stream.of("They stand side by side, with a command for each part of them, in " + review));
        });
    }

    /** A photo below a limit whose share is kept has passed, and is named all the same. */
    private String kept() {
        int explanations = result.summary().explanations();
        List<String> below = result.explanations()
                .filter(explanation -> !explanation.assessment().below().isEmpty())
                .map(explanation -> explanation.id().toString())
                .toList();
        if (!below.isEmpty()) {
            return "the rules are kept; " + below.size() + " of " + explanations + " explanations "
                    + (below.size() == 1 ? "is" : "are") + " below a limit whose share is kept: "
                    + String.join(", ", below.subList(0, Math.min(NAMED, below.size())))
                    + (below.size() > NAMED ? ", ... and " + (below.size() - NAMED) + " more" : "");
        }
        if (!result.waived().isEmpty()) {
            int limits = result.waived().size();
            return "the rules are kept, but for " + limits + (limits == 1 ? " limit that is" : " limits that are")
                    + " waived";
        }
        return explanations == 1
                ? "the explanation keeps the rules"
                : "all " + explanations + " explanations keep the rules";
    }

    /** What is noted of many explanations in the same words is one line. */
    private List<String> notes() {
        Map<String, List<ExplanationId>> noted = new LinkedHashMap<>();
        result.explanations()
                .forEach(explanation -> explanation
                        .assessment()
                        .notes()
                        .forEach(note -> noted.computeIfAbsent(note, none -> new ArrayList<>())
                                .add(explanation.id())));
        return noted.entrySet().stream()
                .flatMap(entry -> notes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<String> notes(String note, List<ExplanationId> of) {
        return of.size() < TOGETHER
                ? of.stream().map(id -> id.message(note))
                : Stream.of(of.size() + " of " + result.summary().explanations() + " explanations, the first of them "
                        + of.get(0).message(note));
    }

    private Stream<String> lines(Function<Explanation, Stream<String>> sentences) {
        return result.explanations()
                .flatMap(explanation -> sentences.apply(explanation).map(explanation.id()::message));
    }

    private static void capped(List<String> lines, Consumer<String> log) {
        lines.stream().limit(NAMED).forEach(log);
        if (lines.size() > NAMED) {
            log.accept("... and " + (lines.size() - NAMED) + " more");
        }
    }
}
