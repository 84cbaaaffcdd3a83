package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.proposal.InputTrial.Answer;
import org.scorecam.setting.Settings;

class InputRankingTest {
    private static final int PHOTOS = 40;

    @Test
    void theWayThatIsRightMostOftenIsFirst() {
        InputRanking ranking =
                new InputRanking(List.of(trial("unit", "stretch", 24, 0.4), trial("raw", "stretch", 38, 0.6)));

        assertThat(ranking.best().input().preset()).isEqualTo("raw");
        assertThat(ranking.rival()).isEmpty();
    }

    /** As saturated outputs have it: surer where they are right, and wrong far more often. */
    @Test
    void howSureAWrongWayIsDoesNotMakeItARival() {
        InputRanking ranking =
                new InputRanking(List.of(trial("unit", "stretch", 40, 0.8), trial("raw", "stretch", 27, 1.0)));

        assertThat(ranking.rival()).isEmpty();
    }

    @Test
    void aFewPhotosMoreAreClearWhereTheModelIsSurerToo() {
        InputRanking ranking =
                new InputRanking(List.of(trial("torchvision", "crop", 28, 0.5), trial("keras-tf", "crop", 26, 0.4)));

        assertThat(ranking.rival()).isEmpty();
    }

    @Test
    void aFewPhotosMoreAreNotClearByThemselves() {
        InputRanking ranking =
                new InputRanking(List.of(trial("torchvision", "crop", 28, 0.5), trial("keras-tf", "crop", 26, 0.5)));

        assertThat(ranking.rival().orElseThrow().input().preset()).isEqualTo("keras-tf");
    }

    /** Unit stretches by itself. */
    @Test
    void thePresetsOwnResizeIsTakenWhereAnotherIsNotRightMoreOften() {
        InputRanking ranking =
                new InputRanking(List.of(trial("unit", "crop", 40, 0.9), trial("unit", "stretch", 39, 0.7)));

        assertThat(ranking.trials().get(0).isPresetsOwn()).isFalse();
        assertThat(ranking.best().isPresetsOwn()).isTrue();
    }

    @Test
    void anotherResizeIsTakenWhereItIsRightFarMoreOften() {
        InputRanking ranking =
                new InputRanking(List.of(trial("unit", "crop", 40, 0.9), trial("unit", "stretch", 20, 0.7)));

        assertThat(ranking.best().isPresetsOwn()).isFalse();
    }

    @Test
    void theTableHasAStarAtTheBest() {
        InputRanking ranking =
                new InputRanking(List.of(trial("unit", "crop", 40, 0.9), trial("unit", "stretch", 39, 0.7)));

        assertThat(ranking.table())
                .containsExactly(
                        "  preset       resize     right       probability of the annotated class, mean",
                        "  unit         crop       40 of 40    0.900",
                        "* unit         stretch    39 of 40    0.700");
    }

    /** The first photos are right, and each has the same probability. */
    private static InputTrial trial(String preset, String resize, int right, double probability) {
        InputSettings input =
                Presets.resolve(Settings.elements("", Map.of("preset", preset, "resize", resize)), new Size(64, 64));
        boolean isOwn = resize.equals("stretch") == preset.equals("unit") || preset.equals("torchvision");
        return new InputTrial(
                input,
                isOwn,
                IntStream.range(0, PHOTOS)
                        .mapToObj(photo -> new Answer(photo < right, probability, 0))
                        .toList());
    }
}
