package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.result.Explanation;
import org.scorecam.result.SampleResults;

class ChanceTest {
    private static final List<Explanation> ANIMALS =
            SampleResults.failed().suites().get(0).explanations();

    @Test
    void aClassHasItsProbabilityBeforeMaskingAndUnderEachMask() {
        Chance tabby = Chance.of(ANIMALS.get(1)).get(0);

        assertThat(tabby.explained()).isTrue();
        assertThat(tabby.before()).isEqualTo("93\u202f%");
        assertThat(tabby.after()).containsExactly("91\u202f%", "44\u202f%", "8.7\u202f%", "0.01\u202f%");
    }

    @Test
    void theLikeliestClassFillsItsBar() {
        List<Chance> chances = Chance.of(ANIMALS.get(2));

        assertThat(chances.get(0).bar().value()).isEqualTo(100);
        assertThat(chances.get(1).bar().value()).isEqualTo(37.24); // (1 - 0.5731) / 2 of 0.5731
    }

    @Test
    void anExplainedClassThatIsNotAmongTheFirstComesLast() {
        List<Chance> chances = Chance.of(ANIMALS.get(4));

        assertThat(chances).hasSize(4);
        assertThat(chances.get(3).label()).hasToString("104 wallaby");
        assertThat(chances.get(3).explained()).isTrue();
        assertThat(chances.get(3).before()).isEqualTo("4.1\u202f%");
    }

    @Test
    void nothingIsSaidWhereNoForwardWasMade() {
        assertThat(Chance.of(ANIMALS.get(0))).isEmpty();
    }

    @Test
    void smallSharesHaveMoreDigits() {
        assertThat(Digits.finePercent(0.5)).isEqualTo("50\u202f%");
        assertThat(Digits.finePercent(0.0421)).isEqualTo("4.2\u202f%");
        assertThat(Digits.finePercent(0.00251)).isEqualTo("0.25\u202f%");
        assertThat(Digits.finePercent(0)).isEqualTo("0\u202f%");
    }
}
