package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    /** {@code Double.toString} of Java 17 gives 4.9E-324 and 1.9999999999999998E23. */
    @Test
    void doublesHaveTheFewestDigitsThatTellThemApart() {
        assertThat(Values.digits(Double.parseDouble("2e23"))).isEqualTo("2.0E23");
        assertThat(Values.digits(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Values.digits(-0.0)).isEqualTo("0.0");
    }

    @Test
    void floatsHaveTheFewestDigitsThatTellThemApart() {
        assertThat(Values.digits(0.1f)).isEqualTo("0.1");
        assertThat(Values.digits(1 / 3f)).isEqualTo("0.33333334");
    }

    @Test
    void baselinesHaveNumbersOfTheSameDigitsInTheirOwnForm() {
        assertThat(JsonStyle.LINES.digits(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(JsonStyle.LINES.digits(9.999e-5)).isEqualTo("0.00009999");
        assertThat(JsonStyle.LINES.digits(1e-8)).isEqualTo("1.0E-8");
        assertThat(JsonStyle.LINES.digits(1.5e10)).isEqualTo("1.5E+10");
        assertThat(JsonStyle.LINES.digits(-0.0)).isEqualTo("0.0");
    }

    @Test
    void everyFloatReadsBack() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            float value = random.nextFloat();
            assertThat(Float.parseFloat(Values.digits(value))).isEqualTo(value);
        }
    }
}
