package org.scorecam.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledTest {
    private static String digest(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void run(Inquiry inquiry, double[] w) {
        for (int[] block = inquiry.next(); block.length > 0 && !inquiry.isSettled(); block = inquiry.next()) {
            for (int term : block) {
                inquiry.add(term, w[term]);
            }
        }
    }

    @Test
    void anEstimateOfFewDrawsIsRightOnTheAverage() {
        RandomCase each = new RandomCase(5, 120);
        double[] s = each.s();
        double[] mean = new double[s.length];
        double[] squares = new double[s.length];
        int runs = 4000;
        Question question = each.question(Threshold.minimum(0.5));
        for (int seed = 0; seed < runs; seed++) {
            TermSampler sampler = new TermSampler(question, seed);
            Estimate estimate = new Estimate(question);
            for (int blocks = 0; blocks < 3; blocks++) {
                for (TermSampler.Draw draw : sampler.next()) {
                    estimate.add(draw.term(), each.w[draw.term()], draw.probability());
                    sampler.learn(draw.term(), each.w[draw.term()]);
                }
            }
            double[] map = estimate.map();
            for (int i = 0; i < s.length; i++) {
                mean[i] += map[i] / runs;
                squares[i] += map[i] * map[i] / runs;
            }
        }
        for (int i = 0; i < s.length; i++) {
            double error = Math.sqrt((squares[i] - mean[i] * mean[i]) / runs);
            assertThat(mean[i]).isCloseTo(s[i], within(5 * error));
            assertThat(5 * error).as("sharp enough to see a bias").isLessThan(0.1 * s[i]);
        }
    }

    @Test
    void theStandardErrorIsThatOfTheEstimates() {
        RandomCase each = new RandomCase(5, 200);
        double t = 0.4;
        Question question = each.question(Threshold.minimum(t));
        List<Double> differences = new ArrayList<>();
        double claimed = 0;
        int runs = 600;
        for (int seed = 0; seed < runs; seed++) {
            TermSampler sampler = new TermSampler(question, seed);
            Estimate estimate = new Estimate(question);
            while (estimate.draws() < 64) {
                for (TermSampler.Draw draw : sampler.next()) {
                    estimate.add(draw.term(), each.w[draw.term()], draw.probability());
                    sampler.learn(draw.term(), each.w[draw.term()]);
                }
            }
            differences.add(estimate.difference(t));
            claimed += estimate.error(t) * estimate.error(t) / runs;
        }
        double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
        double variance = differences.stream()
                .mapToDouble(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(claimed)).isCloseTo(Math.sqrt(variance), within(0.2 * Math.sqrt(variance)));
    }

    @Test
    void whenAllTermsWereDrawnTheLastProbabilityIsOneAndEachWasDrawnOnce() {
        RandomCase each = new RandomCase(8, 60);
        TermSampler sampler = new TermSampler(each.question(Threshold.minimum(0.5)), 3);
        List<Integer> drawn = new ArrayList<>();
        double last = 0;
        for (TermSampler.Draw[] block = sampler.next(); block.length > 0; block = sampler.next()) {
            for (TermSampler.Draw draw : block) {
                drawn.add(draw.term());
                sampler.learn(draw.term(), each.w[draw.term()]);
                last = draw.probability();
            }
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).boxed().toList());
        assertThat(last).isCloseTo(1, within(1e-9));
    }

    @Test
    void theSameDigestGivesTheSameAnswersWhateverTheOrderOfAddingAndWhateverWasKnown() {
        for (long seed = 0; seed < 100; seed++) {
            RandomCase each = new RandomCase(seed, 150);
            Threshold[] thresholds = {Threshold.minimum(0.45), Threshold.maximum(0.5)};
            Sampled one = new Sampled(each.question(thresholds), digest(seed), 2, 20);
            run(one, each.w);
            Sampled other = new Sampled(each.question(thresholds), digest(seed), 2, 20);
            for (int term = 149; term >= 0; term--) {
                other.add(term, each.w[term]);
            }

            assertThat(other.draws()).as("seed %d", seed).isEqualTo(one.draws());
            assertThat(other.mass()).isEqualTo(one.mass());
            assertThat(other.map()).isEqualTo(one.map());
            assertThat(other.answer(0)).isEqualTo(one.answer(0));
            assertThat(other.answer(1)).isEqualTo(one.answer(1));
        }
    }

    @Test
    void anotherDigestDrawsOtherTerms() {
        RandomCase each = new RandomCase(4, 150);
        Question question = each.question(Threshold.minimum(0.5));

        assertThat(new Sampled(question, digest(1), 4, 20).next())
                .isNotEqualTo(new Sampled(question, digest(2), 4, 20).next());
    }

    @Test
    void nothingIsAnsweredFromFewerDrawsThanAskedForUnlessItIsProven() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCase each = new RandomCase(seed, 150);
            Sampled sampled = new Sampled(each.question(Threshold.minimum(0.1)), digest(seed), 0.001, 70);
            run(sampled, each.w);

            assertThat(sampled.draws() >= 70 || sampled.isProven(0))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void answersAreMostlyThoseOfTheFullRunFromAPartOfItsForwards() {
        int wrong = 0;
        int draws = 0;
        int answered = 0;
        for (long seed = 0; seed < 400; seed++) {
            RandomCase each = new RandomCase(seed, 200);
            Sampled sampled = new Sampled(each.question(Threshold.minimum(0.4)), digest(seed), 4, 30);
            run(sampled, each.w);
            Answer truth = each.fullMass() >= 0.4 ? Answer.KEPT : Answer.BROKEN;
            wrong += sampled.answer(0) == Answer.OPEN || sampled.answer(0) == truth ? 0 : 1;
            answered += sampled.answer(0) == Answer.OPEN ? 0 : 1;
            draws += sampled.draws();
        }
        assertThat(answered).isGreaterThan(390);
        assertThat(wrong).isLessThanOrEqualTo(2);
        assertThat(draws).isLessThan(400 * 200 * 6 / 10);
    }

    @Test
    void theIntervalIsOnTheSideThatTheAnswerSays() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCase each = new RandomCase(seed, 200);
            Sampled sampled = new Sampled(each.question(Threshold.minimum(0.4)), digest(seed), 3, 30);
            run(sampled, each.w);
            Interval mass = sampled.mass();
            if (sampled.answer(0) == Answer.KEPT) {
                assertThat(mass.low()).as("seed %d", seed).isGreaterThanOrEqualTo(0.4 - 1e-4);
            } else if (sampled.answer(0) == Answer.BROKEN) {
                assertThat(mass.high()).as("seed %d", seed).isLessThanOrEqualTo(0.4 + 1e-4);
            }
        }
    }

    @Test
    void theMapIsScaledAsTheFullOne() {
        RandomCase each = new RandomCase(3, 200);
        Sampled sampled = new Sampled(each.question(Threshold.minimum(0.9)), digest(3), 4, 40);
        run(sampled, each.w);
        float[] map = sampled.map();
        float[] sorted = map.clone();
        Arrays.sort(sorted);

        assertThat(map).hasSize(each.cells());
        assertThat(sorted[0]).isZero();
        assertThat(sorted[sorted.length - 1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void noConfidenceIsRefused() {
        Question question = new RandomCase(1).question(Threshold.minimum(0.5));

        assertThatThrownBy(() -> new Sampled(question, digest(1), 0, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("z (0.0) must be above 0");
    }
}
