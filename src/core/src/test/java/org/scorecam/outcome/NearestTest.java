package org.scorecam.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @Test
    void aTypingErrorFindsItsName() {
        assertThat(Nearest.hint("ruls", List.of("rules", "suites"))).isEqualTo(" (did you mean rules?)");
    }

    @Test
    void whatIsNothingLikeAKnownNameGetsNoHint() {
        assertThat(Nearest.hint("zebra", List.of("rules", "suites"))).isEmpty();
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Nearest.of("MASSINBOX", List.of("lift", "mass_in_box"), 3)).containsExactly("mass_in_box");
    }

    @Test
    void equallyNearNamesComeInAlphabeticalOrder() {
        assertThat(Nearest.of("relu", List.of("relu2", "relu1"), 2)).containsExactly("relu1", "relu2");
    }

    @ParameterizedTest
    @CsvSource({
        "crp, crop", // one left out
        "strecth, stretch", // two exchanged
        "lfet, left",
        "accordian, accordion", // one replaced
        "torchvison, torchvision",
        "kangeroo, kangaroo",
        "RB, RGB"
    })
    void aSlipOfTheFingersIsNear(String slip, String meant) {
        assertThat(Nearest.of(slip, List.of(meant), 1)).containsExactly(meant);
    }

    @Test
    void aPatternsWildcardsStandForMuch() {
        assertThat(Nearest.ofPattern("animal/00*", List.of("animals/0007.jpg", "cars/1.jpg"), 2))
                .containsExactly("animals/0007.jpg");
    }

    @ParameterizedTest
    @CsvSource({"kangaroo, Angora", "green, gray", "zebra, zebra crossing", "cat, cow", "n02123045, n07745940"})
    void aNameOfWhichMoreThanAThirdDiffersIsAnother(String name, String other) {
        assertThat(Nearest.hint(name, List.of(other))).isEmpty();
    }
}
