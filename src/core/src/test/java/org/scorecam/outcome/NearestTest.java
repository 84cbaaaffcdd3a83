package org.scorecam.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
