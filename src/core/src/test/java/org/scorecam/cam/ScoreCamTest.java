package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

class ScoreCamTest {
    /** Bright on the left, dark on the right: blocks 0.8 | 0. */
    private static final float[] LEFT = {
        0.8f, 0.8f, 0, 0,
        0.8f, 0.8f, 0, 0,
        0.8f, 0.8f, 0, 0,
        0.8f, 0.8f, 0, 0
    };

    private static final Method PLAIN = new Method(Method.Variant.ARTICLE, 0);

    /** Columns of the upsampled mask [1, 0] at four pixels, half-pixel centres: 1, 0.75, 0.25, 0. */
    private static final double LEFT_MEAN_UNDER_LEFT_MASK = 0.8 * (1 + 0.75) / 2;

    /** The mirrored mask [0, 1]: 0, 0.25, 0.75, 1. */
    private static final double LEFT_MEAN_UNDER_RIGHT_MASK = 0.8 * (0 + 0.25) / 2;

    @Test
    void aMaskWeighsAsMuchAsTheClassesProbabilityUnderIt() {
        ClassMap map = explain(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN, LEFT, 0);

        assertThat(map.weight(0)).isCloseTo(LEFT_MEAN_UNDER_LEFT_MASK, within(1e-6));
        assertThat(map.weight(1)).isCloseTo(LEFT_MEAN_UNDER_RIGHT_MASK, within(1e-6));
    }

    @Test
    void logitsBecomeProbabilitiesBySoftmax() {
        ClassMap map = explain(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN, LEFT, 0);

        double other = 0;
        double expected = Math.exp(LEFT_MEAN_UNDER_LEFT_MASK) / (Math.exp(LEFT_MEAN_UNDER_LEFT_MASK) + Math.exp(other));
        assertThat(map.weight(0)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void theMapIsTheWeightedSumOfTheMasksScaledToOne() {
        ClassMap map = explain(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN, LEFT, 0);

        // 0.7 [1, 0] + 0.1 [0, 1] = [0.7, 0.1], and (0.7 - 0.1) / (0.7 - 0.1) = 1
        assertThat(map.map().values()).containsExactly(new float[] {1, 0, 1, 0}, within(1e-6f));
    }

    @Test
    void alphaKeepsAShareOfTheInputUnmasked() {
        Method half = new Method(Method.Variant.ARTICLE, 0.5);

        ClassMap map = explain(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), half, LEFT, 0);

        assertThat(map.weight(1)).isCloseTo(0.5 * 0.8 + 0.5 * LEFT_MEAN_UNDER_RIGHT_MASK, within(1e-6));
    }

    @Test
    void aChannelThatIsConstantIsNotRun() {
        // channel 1 is max(0 - mean, 0): zero everywhere
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(0, ScoreKind.PROBABILITIES), PLAIN);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);

        assertThat(masked.terms()).isDeepEqualTo(new int[][] {{0}});
        runAll(masked, LEFT);
        assertThat(scoreCam.map(masked, 0).weight(1)).isZero();
    }

    @Test
    void aMapOfConstantChannelsIsZeroEverywhere() {
        float[] gray = new float[16];
        java.util.Arrays.fill(gray, 0.5f);

        ClassMap map = explain(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN, gray, 0);

        assertThat(map.map().values()).containsOnly(0);
    }

    @Test
    void theHeaviestChannelsComeFirst() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        runAll(masked, LEFT);

        assertThat(Channels.of(masked, scoreCam.map(masked, 0), 5, new int[0]).heaviest())
                .extracting(WeightedMask::channel)
                .containsExactly(0, 1);
    }

    @Test
    void theWeightsAreListedByFourDecimalsWithoutThoseThatRoundToZero() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        runAll(masked, LEFT);

        assertThat(Channels.of(masked, mapOf(masked, 0.00004, 0.12345), 5, new int[0])
                        .weights())
                .containsExactly(0.1234);
        assertThat(Channels.of(masked, scoreCam.map(masked, 0), 5, new int[0]).weights())
                .containsExactly(0.7, 0.1);
    }

    @Test
    void aMasksRowHasTheProbabilitiesOfTheClassesUnderIt() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        masked.run(LEFT, new int[] {0}, 0, 1, n -> {});

        assertThat(Channels.of(masked, masked.mapSoFar(0), 5, new int[] {1, 0}).masked())
                .containsExactly(List.of(0.0, 0.7));
    }

    /**
     * Under the mask 1, 2/3, 1/3, 0 of aligned corners the left half keeps 0.8 (1 + 2/3) / 2 = 0.6667 of class 0; a second softmax
     * would say 0.6608 and 0.3392.
     */
    @Test
    void aSoftmaxThatWeighsChannelsDoesNotChangeWhatTheModelSays() {
        Method softmax = Variants.method(Method.Variant.TF_KERAS_VIS);
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), softmax);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        runAll(masked, LEFT);

        assertThat(scoreCam.probabilities(List.of(LEFT)).get(0)[0])
                .isEqualTo(scoreCam.unmasked(LEFT).probability(0));
        assertThat(Channels.of(masked, scoreCam.map(masked, 0), 5, new int[] {1, 0})
                        .masked()
                        .get(0))
                .isEqualTo(List.of(0.0, 0.6667));
    }

    @ParameterizedTest
    @EnumSource(ScoreKind.class)
    void changedInputsAreReadAsTheWholePhotoIs(ScoreKind kind) {
        for (Method.Variant variant : Method.Variant.values()) {
            Method method = Variants.method(variant);
            if (method.weighting().score() == Weighting.Score.LOGIT && kind == ScoreKind.PROBABILITIES) {
                continue; // refused
            }
            ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, kind), method);

            assertThat(scoreCam.probabilities(List.of(LEFT)).get(0)[0])
                    .as("%s", variant)
                    .isEqualTo(scoreCam.unmasked(LEFT).probability(0));
        }
    }

    @Test
    void theClassesOfTheLargestProbabilitiesComeFirst() {
        float[] right = {0, 0, 0.8f, 0.8f, 0, 0, 0.8f, 0.8f, 0, 0, 0.8f, 0.8f, 0, 0, 0.8f, 0.8f};
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN);

        assertThat(scoreCam.unmasked(right).largest(5)).containsExactly(1, 0);
        assertThat(scoreCam.unmasked(right).largest(1)).containsExactly(1);
        assertThat(scoreCam.unmasked(new float[16]).largest(5)).containsExactly(0, 1);
    }

    @Test
    void theOrderOfTheForwardsDoesNotMatter() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN);
        MaskedForwards backwards = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        backwards.run(LEFT, new int[] {1, 0}, 0, 2, n -> {});

        assertThat(scoreCam.map(backwards, 0).map())
                .isEqualTo(explain(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN, LEFT, 0)
                        .map());
    }

    @Test
    void channelsOfEqualMasksShareOneForward() {
        TwoChannelClassifier twice = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES).withChannelZeroAgain();
        ScoreCam scoreCam = new ScoreCam(twice, PLAIN);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(LEFT), 0);
        runAll(masked, LEFT);

        ClassMap map = scoreCam.map(masked, 0);

        assertThat(masked.terms()).isDeepEqualTo(new int[][] {{0, 2}, {1}});
        assertThat(twice.inputs()).isEqualTo(1 + 2);
        assertThat(map.weight(2)).isEqualTo(map.weight(0)).isPositive();
    }

    @Test
    void aBatchGivesWhatItsInputsGiveOneByOne() {
        TwoChannelClassifier one = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
        TwoChannelClassifier two = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES).withBatch(2);

        ClassMap map = explain(two, PLAIN, LEFT, 0);

        assertThat(two.forwards()).isEqualTo(1 + 1);
        assertThat(map.map()).isEqualTo(explain(one, PLAIN, LEFT, 0).map());
        assertThat(one.forwards()).isEqualTo(1 + 2);
    }

    @Test
    void theTopOneIsTheFirstOfTheLargestProbabilities() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN);

        assertThat(scoreCam.unmasked(LEFT).predicted()).isZero();
    }

    @Test
    void aScoreThatIsNoNumberIsAnErrorOfItsOwn() {
        float[] broken = LEFT.clone();
        broken[2] = Float.NaN;
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.LOGITS), PLAIN);

        assertThatThrownBy(() -> scoreCam.unmasked(broken))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the model's score of class 1 is NaN: check the input settings (scale, mean, std), then the"
                        + " model's weights");
    }

    @Test
    void aScoreBeyondOneIsNoProbability() {
        float[] bright = LEFT.clone();
        java.util.Arrays.fill(bright, 3);
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), PLAIN);

        assertThatThrownBy(() -> scoreCam.unmasked(bright))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the model's score of class 0 is 3.0, which is no probability; if the model's output is not"
                        + " normalised, set <scores>logits</scores>");
    }

    @Test
    void anActivationThatIsInfiniteIsAnErrorOfItsOwn() {
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(Float.POSITIVE_INFINITY, ScoreKind.LOGITS), PLAIN);

        assertThatThrownBy(() -> scoreCam.unmasked(LEFT))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("channel 1 of the target layer has an activation that is Infinity: check the input settings"
                        + " (scale, mean, std), then the model's weights");
    }

    @Test
    void aZeroMaskIsRunOnceForAllConstantChannels() {
        TwoChannelClassifier classifier = new TwoChannelClassifier(0, ScoreKind.LOGITS);
        float[] gray = new float[16];
        java.util.Arrays.fill(gray, 0.5f);
        ScoreCam scoreCam = new ScoreCam(classifier, Method.Variant.PAPER_L.method());
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(gray), 0);
        runAll(masked, gray);

        ClassMap map = scoreCam.map(masked, 0);

        assertThat(masked.terms()).isDeepEqualTo(new int[][] {{0, 1}});
        assertThat(classifier.inputs()).isEqualTo(1 + 1);
        assertThat(masked.scores(0)).containsExactly(0, 0);
        assertThat(map.weight(0)).isEqualTo(0.5);
    }

    @Test
    void aZeroMaskThatCannotChangeTheMapIsNotRun() {
        Method method = new Method(
                Method.Variant.ARTICLE,
                PLAIN.masking(),
                new Weighting(Weighting.Score.PROBABILITY, Weighting.Weights.SCORE, Weighting.ConstantMaps.ZERO_MASK),
                PLAIN.summing());
        ScoreCam scoreCam = new ScoreCam(new TwoChannelClassifier(0, ScoreKind.PROBABILITIES), method);

        assertThat(scoreCam.masked(scoreCam.unmasked(LEFT), 0).terms()).isDeepEqualTo(new int[][] {{0}});
    }

    @Test
    void logitsCannotBeHadOfProbabilities() {
        assertThatThrownBy(() -> new ScoreCam(
                        new TwoChannelClassifier(1, ScoreKind.PROBABILITIES), Method.Variant.TORCH_CAM.method()))
                .isInstanceOf(SetupException.class)
                .hasMessage("<score>logit</score> needs the scores before the softmax, and the model's scores are"
                        + " probabilities: export the model without its last softmax, or choose"
                        + " <score>probability</score>, or <score>output</score> for the numbers as they are");
    }

    @Test
    void alphaMustBeBelowOne() {
        assertThatThrownBy(() -> new Method(Method.Variant.ARTICLE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha (1.0) must be at least 0 and below 1");
    }

    private static ClassMap mapOf(MaskedForwards masked, double... weights) {
        ClassifierFacts facts = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES).facts();
        return new ClassMap(weights, masked.channelMasks(), PLAIN.summing(), facts);
    }

    private static ClassMap explain(Classifier classifier, Method method, float[] x, int classIndex) {
        ScoreCam scoreCam = new ScoreCam(classifier, method);
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), classIndex);
        runAll(masked, x);
        return scoreCam.map(masked, classIndex);
    }

    private static void runAll(MaskedForwards masked, float[] x) {
        int[] missing = masked.missing();
        masked.run(x, missing, 0, missing.length, n -> {});
    }
}
