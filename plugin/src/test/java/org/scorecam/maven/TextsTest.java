package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void aTruthIsTrueOrFalseAndNothingElse() {
        assertThatThrownBy(() -> Texts.truth("skip", "ture", false))
                .hasMessage("<skip> is ture, but must be true or false");
    }

    @Test
    void anEmptyElementIsAnAbsentOne() {
        assertThat(Texts.truth("haltOnFailure", " ", true)).isTrue();
    }

    @Test
    void aCountIsAtLeastOne() {
        assertThatThrownBy(() -> Texts.count("threads", "0", 2))
                .hasMessage("<threads> is 0, but must be a whole number of at least 1");
    }

    @Test
    void aCountHasABound() {
        assertThatThrownBy(() -> Texts.count("threads", "2000000000", 2))
                .hasMessage("<threads> is 2000000000, but must be at most 1024");
    }

    @Test
    void aCountIsAWholeNumber() {
        assertThatThrownBy(() -> Texts.count("threads", "two", 2))
                .hasMessage("<threads> is two, but must be a whole number of at least 1");
    }
}
