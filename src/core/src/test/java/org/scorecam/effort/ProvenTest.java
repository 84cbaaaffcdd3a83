package org.scorecam.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.MassWeights;

class ProvenTest {
    private static final int CASES = 4000;

    /** Thresholds anywhere, at round values, and as near to the true one as one likes. */
    private static double threshold(RandomCase each, double mass) {
        Random random = each.random;
        return switch (random.nextInt(4)) {
            case 0 -> random.nextDouble() * 1.2 - 0.1;
            case 1 -> random.nextInt(5) / 4.0;
            case 2 -> mass + random.nextGaussian() * 1e-6;
            default -> mass + random.nextGaussian() * Math.pow(10, -16 * random.nextDouble());
        };
    }

    @Test
    void whatIsProvenIsWhatTheFullRunSays() {
        int early = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase each = new RandomCase(seed);
            double mass = each.fullMass();
            Threshold threshold =
                    new Threshold(threshold(each, Double.isNaN(mass) ? 0.5 : mass), each.random.nextBoolean());
            Proven proven = new Proven(each.question(threshold));
            boolean isKept = threshold.minimum() ? mass >= threshold.mass() : mass <= threshold.mass();
            Answer truth = Double.isNaN(mass) ? Answer.OPEN : isKept ? Answer.KEPT : Answer.BROKEN;

            int left = each.w.length;
            for (int[] block = proven.next(); block.length > 0; block = proven.next()) {
                for (int term : block) {
                    proven.add(term, each.w[term]);
                    left--;
                    early += left > 0 && proven.isSettled() ? 1 : 0;
                    assertThat(proven.answer(0))
                            .as("seed %d, %s, mass %s, %s", seed, each, mass, threshold)
                            .isIn(Answer.OPEN, truth);
                }
            }
            if (Math.abs(mass - threshold.mass()) > 1e-4) {
                assertThat(proven.answer(0)).as("seed %d, %s", seed, each).isEqualTo(truth);
            }
        }
        assertThat(early).isGreaterThan(CASES);
    }

    @Test
    void theIntervalAlwaysHoldsTheFullRunsMassAndOnlyShrinks() {
        for (long seed = 0; seed < 300; seed++) {
            RandomCase each = new RandomCase(seed);
            double mass = each.fullMass();
            Proven proven = new Proven(each.question(Threshold.minimum(0.5)));
            Interval before = new Interval(0, 1);
            for (int term = 0; term < each.w.length && !Double.isNaN(mass); term++) {
                proven.add(term, each.w[term]);
                Interval now = proven.mass();
                assertThat(mass).as("seed %d, %s", seed, each).isBetween(now.low(), now.high());
                assertThat(now.low()).as("seed %d", seed).isGreaterThanOrEqualTo(before.low() - 1e-4);
                assertThat(now.high()).as("seed %d", seed).isLessThanOrEqualTo(before.high() + 1e-4);
                before = now;
            }
            if (!Double.isNaN(mass)) {
                assertThat(before.high() - before.low()).as("seed %d", seed).isLessThan(3e-4);
            }
        }
    }

    @Test
    void severalThresholdsAreAnsweredEachForItself() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCase each = new RandomCase(seed);
            Threshold low = Threshold.minimum(0.2);
            Threshold high = Threshold.maximum(0.6);
            Proven both = new Proven(each.question(low, high));
            Proven one = new Proven(each.question(low));
            Proven other = new Proven(each.question(high));
            for (int term = 0; term < each.w.length; term++) {
                for (Proven proven : List.of(both, one, other)) {
                    proven.add(term, each.w[term]);
                }
                assertThat(both.answer(0)).isEqualTo(one.answer(0));
                assertThat(both.answer(1)).isEqualTo(other.answer(0));
            }
        }
    }

    @Test
    void nothingIsProvenOfAMapThatIsZeroEverywhere() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCase each = new RandomCase(seed);
            Proven proven = new Proven(each.question(
                    Threshold.minimum(0), Threshold.maximum(1), Threshold.minimum(0.3), Threshold.maximum(0.9)));
            for (int term = 0; term < each.w.length; term++) {
                proven.add(term, 0);
            }
            assertThat(LongStream.range(0, 4).mapToObj(i -> proven.answer((int) i)))
                    .as("seed %d", seed)
                    .containsOnly(Answer.OPEN);
        }
    }

    @Test
    void evenWeightsOfMasksThatAddUpToAConstantProveNothing() {
        Proven proven = new Proven(new Question(
                Terms.ofEach(new float[] {1, 0, 0, 1}, 2, new int[] {0, 1}),
                new MassWeights(new Size(8, 4), List.of(new Box(0, 0, 3, 4)), 1, 2),
                List.of(Threshold.minimum(0))));
        proven.add(0, 0.7);
        proven.add(1, 0.7);

        assertThat(proven.isSettled()).isFalse();
    }

    @Test
    void thatAMassIsAtLeastZeroIsProvenAsSoonAsTheMapHasAnyMass() {
        Proven proven = new Proven(new Question(
                Terms.ofEach(new float[] {1, 0, 0, 0, 0.25f, 0}, 3, new int[] {0, 1}),
                new MassWeights(new Size(12, 4), List.of(new Box(8, 0, 12, 4)), 1, 3),
                List.of(Threshold.minimum(0), Threshold.maximum(1))));
        assertThat(proven.isSettled()).isFalse();
        proven.add(0, 0.9);

        assertThat(proven.isSettled()).isTrue();
        assertThat(proven.answer(0)).isEqualTo(Answer.KEPT);
        assertThat(proven.answer(1)).isEqualTo(Answer.KEPT);
    }

    @Test
    void theFirstTermsAreThoseThatCouldChangeTheAnswerMost() {
        float[] masks = {0, 0.5f, 1, 1, 0, 0.1f};
        Question question = new Question(
                new Terms(masks, 2, new int[][] {{0}, {1}, {2}}),
                new MassWeights(new Size(4, 2), List.of(new Box(0, 0, 2, 2)), 1, 2),
                List.of(Threshold.minimum(0.1)));

        assertThat(new Proven(question).next()).containsExactly(1, 0, 2);
    }

    @Test
    void aTermThatIsKnownIsNotAskedForAndCountsOnce() {
        RandomCase each = new RandomCase(7, 30);
        Proven once = new Proven(each.question(Threshold.minimum(0.5)));
        Proven twice = new Proven(each.question(Threshold.minimum(0.5)));
        once.add(3, each.w[3]);
        twice.add(3, each.w[3]);
        twice.add(3, 1);

        assertThat(Arrays.stream(once.next())).doesNotContain(3).isNotEmpty();
        assertThat(twice.mass()).isEqualTo(once.mass());
    }

    @Test
    void aWeightThatIsNoProbabilityIsRefused() {
        Proven proven = new Proven(new RandomCase(1).question(Threshold.minimum(0.5)));

        for (double weight : new double[] {-0.1, 1.0000001, Double.NaN}) {
            assertThatThrownBy(() -> proven.add(0, weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the weight of channel 0 (" + weight
                            + ") is no probability: nothing follows from some weights for the others");
        }
    }
}
