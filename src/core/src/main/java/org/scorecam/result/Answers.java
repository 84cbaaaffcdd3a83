package org.scorecam.result;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.metric.Metric;

/**
 * How many answers of a run are right, and how many of those look elsewhere.
 *
 * @param answered explanations that are no ERROR
 * @param right those of them where one of the photo's classes is predicted
 * @param counted what is known of where they look
 * @param least from which mass in box on an explanation looks at its class: of all that are counted, where they differ each of them
 */
public record Answers(int answered, int right, Map<Answered, Integer> counted, List<BigDecimal> least) {
    public Answers {
        counted = Map.copyOf(counted);
        least = List.copyOf(least);
    }

    /** Of all suites. */
    public static Answers of(RunResult run) {
        Map<Answered, Integer> counted = new EnumMap<>(Answered.class);
        List<Explanation> looking = run.explanations()
                .filter(each -> Answered.of(each, run.rules()).isPresent())
                .toList();
        looking.forEach(
                each -> Answered.of(each, run.rules()).ifPresent(answered -> counted.merge(answered, 1, Integer::sum)));
        List<Double> top = run.explanations()
                .flatMap(each -> Stream.ofNullable(each.metrics().get(Metric.TOP1)))
                .toList();
        return new Answers(
                top.size(),
                (int) top.stream().filter(right -> right == 1).count(),
                counted,
                looking.stream()
                        .map(each -> Answered.least(each, run.rules()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Whether fewer than half are right. */
    public boolean isMostlyWrong() {
        return 2 * right < answered;
    }

    /** How many there are of a kind. */
    public int count(Answered kind) {
        return counted.getOrDefault(kind, 0);
    }

    /** Whether anything is known of where answers look. */
    public boolean isLooking() {
        return !counted.isEmpty();
    }

    /** {@code 28 of 40 answers are right; in 8 of these the heat lies elsewhere (mass in box below 0.50)}. */
    public String sentence() {
        String rightOnes = right + " of " + answered + (answered == 1 ? " answer is right" : " answers are right");
        if (!isLooking()) {
            return rightOnes;
        }
        int elsewhere = count(Answered.RIGHT_ELSEWHERE);
        String of =
                elsewhere == 0 ? "in none of these does the heat lie" : "in " + elsewhere + " of these the heat lies";
        return rightOnes + (right == 0 ? "" : "; " + of + " elsewhere (mass in box below " + text() + ")");
    }

    private String text() {
        String first = least.get(0).toPlainString();
        return least.size() == 1
                ? first
                : first + " to " + least.get(least.size() - 1).toPlainString() + ", as limited";
    }
}
