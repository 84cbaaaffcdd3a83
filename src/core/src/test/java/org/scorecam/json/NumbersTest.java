package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void aNumberHasTheDigitsItHas() {
        assertThat(Numbers.of(0.3104)).isEqualTo("0.3104");
        assertThat(Numbers.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Double.parseDouble(Numbers.of(1e-9))).isEqualTo(1e-9);
    }

    @Test
    void aWholeNumberHasNoPoint() {
        assertThat(Numbers.of(1)).isEqualTo("1");
        assertThat(Numbers.of(-0.0)).isEqualTo("0");
    }

    @Test
    void whatIsNoNumberIsNotWritten() {
        assertThatThrownBy(() -> Numbers.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
