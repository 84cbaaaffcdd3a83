package org.scorecam.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteBoundsTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void aMeanLiesBetweenTheMeansOfTheBounds() {
        assertThat(SuiteBounds.mean(List.of(Interval.of(0.5), new Interval(0, 1), new Interval(0.25, 0.75))))
                .isEqualTo(new Interval(0.25, 0.75));
    }

    @Test
    void aLimitOnAMeanIsOpenUntilTheBoundsAreOnOneSide() {
        Interval value = new Interval(0.25, 0.75);

        assertThat(SuiteBounds.answer(value, Threshold.minimum(0.2))).isEqualTo(Answer.KEPT);
        assertThat(SuiteBounds.answer(value, Threshold.minimum(0.25))).isEqualTo(Answer.OPEN);
        assertThat(SuiteBounds.answer(value, Threshold.minimum(0.8))).isEqualTo(Answer.BROKEN);
        assertThat(SuiteBounds.answer(value, Threshold.maximum(0.8))).isEqualTo(Answer.KEPT);
        assertThat(SuiteBounds.answer(value, Threshold.maximum(0.75))).isEqualTo(Answer.OPEN);
        assertThat(SuiteBounds.answer(value, Threshold.maximum(0.2))).isEqualTo(Answer.BROKEN);
    }

    @Test
    void anAnswerOnAMeanIsThatOfWhateverTheValuesTurnOutToBe() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            List<Interval> values = Stream.generate(() -> {
                        double low = random.nextDouble();
                        return new Interval(low, low + random.nextDouble() * (1 - low) * random.nextInt(2));
                    })
                    .limit(1 + random.nextInt(5))
                    .toList();
            Threshold limit = new Threshold(random.nextDouble(), random.nextBoolean());
            double mean = values.stream()
                    .mapToDouble(each -> each.low() + random.nextDouble() * (each.high() - each.low()))
                    .average()
                    .orElseThrow();
            Answer truth = limit.answer(mean > limit.mass());

            assertThat(SuiteBounds.answer(SuiteBounds.mean(values), limit)).isIn(truth, Answer.OPEN);
        }
    }

    @Test
    void aShareIsKeptOnceEnoughKeepTheLimit() {
        assertThat(SuiteBounds.share(List.of(Answer.KEPT, Answer.KEPT, Answer.OPEN, Answer.BROKEN), HALF))
                .isEqualTo(Answer.KEPT);
    }

    @Test
    void aShareIsBrokenOnceTooFewCanKeepTheLimit() {
        assertThat(SuiteBounds.share(List.of(Answer.KEPT, Answer.BROKEN, Answer.BROKEN, Answer.BROKEN), HALF))
                .isEqualTo(Answer.BROKEN);
    }

    @Test
    void aShareIsOpenWhileTheOpenOnesDecide() {
        assertThat(SuiteBounds.share(List.of(Answer.KEPT, Answer.OPEN, Answer.BROKEN, Answer.BROKEN), HALF))
                .isEqualTo(Answer.OPEN);
    }

    @Test
    void aShareIsTakenAsTheDecimalThatItIs() {
        assertThat(SuiteBounds.share(
                        Stream.concat(
                                        Stream.generate(() -> Answer.KEPT).limit(7),
                                        Stream.generate(() -> Answer.BROKEN).limit(3))
                                .toList(),
                        new BigDecimal("0.70")))
                .isEqualTo(Answer.KEPT);
    }
}
