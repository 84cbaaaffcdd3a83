package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

class ForwardsTest {
    private static final Method ARTICLE = new Method(Method.Variant.ARTICLE, 0);
    private static final float[] X = new float[64];

    static {
        for (int i = 0; i < X.length; i++) {
            X[i] = i % 7 / 7f;
        }
    }

    @Test
    void aBatchThatTheModelRefusesIsRunOneByOneFromThenOn() {
        BatchSize batch = BatchSize.of(3);
        Troubled refusing = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (inputs > 1) {
                throw new ExplanationException("too many");
            }
            return scores;
        });

        double[] weights = weights(new ScoreCam(refusing, ARTICLE, batch));

        assertThat(weights)
                .containsExactly(weights(new ScoreCam(new ManyChannelsClassifier(), ARTICLE, BatchSize.of(1))));
        assertThat(batch.isRefused()).isTrue();
        assertThat(batch.chosen()).isEqualTo(1);
        // one that was refused, and one for each of the 40 terms
        assertThat(refusing.forwards()).hasValue(41);
    }

    @Test
    void inputsThatPerturbAMapAreRunOneByOneToo() {
        BatchSize batch = BatchSize.of(3);
        Troubled refusing = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (inputs > 1) {
                throw new ExplanationException("too many");
            }
            return scores;
        });
        float[] other = new float[X.length];

        List<double[]> together = new ScoreCam(refusing, ARTICLE, batch).probabilities(List.of(X, other));

        ScoreCam single = new ScoreCam(new ManyChannelsClassifier(), ARTICLE, BatchSize.of(1));
        assertThat(together.get(0))
                .containsExactly(single.probabilities(List.of(X)).get(0));
        assertThat(together.get(1))
                .containsExactly(single.probabilities(List.of(other)).get(0))
                .isNotEqualTo(together.get(0));
        assertThat(batch.isRefused()).isTrue();
    }

    @Test
    void whateverSuchAForwardThrowsIsAnErrorOfThePhotoToo() {
        ScoreCam scoreCam = new ScoreCam(
                new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
                    throw new IllegalStateException("native trouble");
                }),
                ARTICLE,
                BatchSize.of(1));

        assertThatThrownBy(() -> scoreCam.probabilities(List.of(X)))
                .isInstanceOf(ExplanationException.class)
                .hasMessageContaining("native trouble");
    }

    @Test
    void aModelThatRefusesASingleInputFails() {
        BatchSize batch = BatchSize.of(3);
        Troubled failing = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            throw new ExplanationException("none at all");
        });

        assertThatThrownBy(() -> weights(new ScoreCam(failing, ARTICLE, batch)))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("none at all");
        assertThat(batch.isRefused()).isFalse();
    }

    @Test
    void aBatchThatIsBeingTriedIsNotChosenOnceItWasRefused() {
        BatchSize batch = BatchSize.tried(8);
        batch.refuse();
        for (int turn = 0; turn < 4; turn++) {
            IntStream.of(1, 2, 4, 8).forEach(size -> batch.took(size, 1));
        }

        assertThat(batch.next()).isEqualTo(1);
    }

    @Test
    void scoresOfAnotherNumberOfClassesAreAnErrorOfThePhoto() {
        assertThatThrownBy(() -> weights(new ScoreCam(
                        new Troubled(
                                new ManyChannelsClassifier(),
                                (forward, inputs, scores) -> forward < 5 ? scores : new float[inputs][3]),
                        ARTICLE,
                        BatchSize.of(1))))
                .isInstanceOf(ExplanationException.class)
                .hasMessageStartingWith("the model gave 3 scores, but has 2 classes.");
    }

    @Test
    void fewerRowsThanInputsAreAnErrorOfThePhoto() {
        assertThatThrownBy(() -> weights(new ScoreCam(
                        new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> new float[0][2]),
                        ARTICLE,
                        BatchSize.of(1))))
                .isInstanceOf(ExplanationException.class)
                .hasMessageStartingWith("the model gave 0 rows of scores for a batch of 1.");
    }

    @Test
    void activationsOfAnotherShapeAreAnErrorOfThePhoto() {
        Classifier said = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
        Classifier gives = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES).withChannelZeroAgain();

        assertThatThrownBy(() -> new ScoreCam(new Troubled(said, (forward, inputs, scores) -> scores, gives), ARTICLE)
                        .unmasked(new float[16]))
                .isInstanceOf(ExplanationException.class)
                .hasMessageStartingWith("the target layer gave 12 activations, but its shape is (2, 2, 2).");
    }

    @Test
    void whateverAForwardThrowsIsAnErrorOfThePhoto() {
        assertThatThrownBy(() -> weights(new ScoreCam(
                        new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
                            throw new IllegalStateException("native trouble");
                        }),
                        ARTICLE,
                        BatchSize.of(1))))
                .isInstanceOf(ExplanationException.class)
                .hasMessageContaining("native trouble");
    }

    @Test
    void aBrokenSetUpStaysOne() {
        assertThatThrownBy(() -> weights(new ScoreCam(
                        new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
                            throw new SetupException("no room for the model");
                        }),
                        ARTICLE,
                        BatchSize.of(1))))
                .isInstanceOf(SetupException.class);
    }

    private static double[] weights(ScoreCam scoreCam) {
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(X), 0);
        masked.run(X, masked.missing(), 0, masked.missing().length, n -> {});
        return IntStream.range(0, masked.terms().length)
                .mapToDouble(term -> masked.weight(term, 0))
                .toArray();
    }
}
