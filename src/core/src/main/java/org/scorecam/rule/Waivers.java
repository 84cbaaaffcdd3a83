package org.scorecam.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;

/**
 * Exceptions that end. A limit that an explanation breaks is listed as waived and passes while a waiver of it is in force; after
 * its day it fails again.
 *
 * @param waivers as written
 * @param today the day on which is judged
 */
public record Waivers(List<Waiver> waivers, LocalDate today) {
    /** Nothing is waived. */
    public static final Waivers NONE = new Waivers(List.of(), LocalDate.MIN);

    private static final int NAMES = 3;

    public Waivers {
        waivers = List.copyOf(waivers);
    }

    /**
     * Call it before any forward: a waiver that no explanation or no limit matches is a mistake in the set-up.
     *
     * @param rules that will be judged
     * @param planned what will be explained
     * @throws SetupException naming the waiver and what it lacks
     */
    public void require(List<Rule> rules, List<Subject> planned) {
        for (Waiver waiver : waivers) {
            List<Subject> of = planned.stream()
                    .filter(subject -> waiver.isFor(subject.id()))
                    .toList();
            if (of.isEmpty()) {
                throw new SetupException(waiver.place() + ": " + unknown(waiver, planned)
                        + ". Correct <photo> and <class>, or remove the waiver");
            }
            if (of.stream().noneMatch(subject -> isLimited(waiver, rules, subject))) {
                throw new SetupException(
                        waiver.place() + ": no rule on <element>IMAGE</element> limits " + waiver.what()
                                + ", so that there is nothing to waive. Correct <metric>, or remove the waiver");
            }
        }
    }

    private static boolean isLimited(Waiver waiver, List<Rule> rules, Subject subject) {
        return rules.stream()
                .filter(rule -> rule.element() == Element.IMAGE && rule.has(subject))
                .flatMap(rule -> rule.limits().stream())
                .anyMatch(limit -> limit.metric() == waiver.metric());
    }

    private static String unknown(Waiver waiver, List<Subject> planned) {
        Set<String> classes = planned.stream()
                .map(Subject::id)
                .filter(id -> id.path().equals(waiver.photo()))
                .map(id -> id.explained().label())
                .collect(Collectors.toSet());
        if (!classes.isEmpty()) {
            return waiver.explained() + " is none of the classes of " + waiver.photo() + " that are explained: "
                    + classes.stream().sorted().limit(NAMES).collect(Collectors.joining(", "))
                    + (classes.size() > NAMES ? " and " + (classes.size() - NAMES) + " more" : "");
        }
        Set<String> photos =
                planned.stream().map(subject -> subject.id().path()).collect(Collectors.toSet());
        return waiver.photo() + " is no suite/photo that is explained" + Nearest.hint(waiver.photo(), photos);
    }

    /**
     * The judgement without what is waived today.
     *
     * @param subjects that were judged, in the order of the verdicts
     */
    public Judgement apply(Judgement judged, List<Subject> subjects) {
        if (waivers.isEmpty()) {
            return judged;
        }
        List<Violation> left = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        for (Violation violation : judged.violations()) {
            Optional<Waiver> waiver = covering(violation);
            if (waiver.filter(this::isInForce).isPresent()) {
                waived.add(
                        new Waived(violation, waiver.get().until(), waiver.get().reason()));
            } else {
                left.add(waiver.map(ended ->
                                violation.and("its waiver ended on " + ended.until() + " (" + ended.reason() + ")"))
                        .orElse(violation));
            }
        }
        return new Judgement(verdicts(judged.verdicts(), subjects, left), left, judged.checks(), waived);
    }

    private Optional<Waiver> covering(Violation violation) {
        return waivers.stream().filter(waiver -> waiver.covers(violation)).findFirst();
    }

    private boolean isInForce(Waiver waiver) {
        return !today.isAfter(waiver.until());
    }

    private static List<Verdict> verdicts(List<Verdict> verdicts, List<Subject> subjects, List<Violation> left) {
        Set<Scope> failing = left.stream().map(Violation::scope).collect(Collectors.toCollection(HashSet::new));
        List<Verdict> now = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            boolean passes = verdict.outcome() == Outcome.FAILED
                    && !failing.contains(subjects.get(i).id());
            now.add(passes ? new Verdict(Outcome.PASSED, verdict.below()) : verdict);
        }
        return now;
    }

    /**
     * Waivers that were needed by no explanation: they would hide what breaks next.
     *
     * @param judged what {@link #apply} gave
     * @param subjects as measured
     * @return whole sentences
     */
    public List<String> unneeded(Judgement judged, List<Subject> subjects) {
        List<Violation> broken = Stream.concat(
                        judged.violations().stream(), judged.waived().stream().map(Waived::violation))
                .toList();
        return waivers.stream()
                .filter(waiver -> broken.stream().noneMatch(waiver::covers))
                .filter(waiver -> subjects.stream().noneMatch(subject -> subject.error() && waiver.isFor(subject.id())))
                .map(waiver -> waiver.place() + " waives nothing: " + waiver.what()
                        + " keeps its limits. Remove the waiver, as it would hide what breaks them next.")
                .toList();
    }
}
