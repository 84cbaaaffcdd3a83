package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "tabby, tabby, true",
        "tabby, tabby cat, false",
        "tabby, a tabby, false",
        "tabby, Tabby, false",
        "*, '', true",
        "*, animals/night/7.jpg, true",
        "animals/*, animals/night/7.jpg, true",
        "*.jpg, animals/7.png, false",
        "animals/000?.jpg, animals/0007.jpg, true",
        "animals/000?.jpg, animals/000.jpg, false",
        "animals/000?.jpg, animals/00012.jpg, false",
        "?, 😀, true",
        "a.c, abc, false",
        "*ab, aab, true",
        "*ab*ab, abab, true",
        "*ab*ab, aba, false",
        "a*b?d*e, abcbXdbYde, true",
        "**, a, true",
        "?*?, a, false",
        "?*?, 😀a, true",
        "a(b)[c]$, a(b)[c]$, true",
        "'tabby? tabby cat', 'tabby, tabby cat', true",
        "'', tabby, false"
    })
    void aPatternMatchesTheWholeName(String pattern, String name, boolean matches) {
        assertThat(new Wildcards(List.of(pattern)).matchOne(List.of(name))).isEqualTo(matches);
    }

    /** With every way of sharing the name out among the stars tried, this would take longer than there are stars in the sky. */
    @Test
    void manyStarsOverALongNameAreNoMoreThanOne() {
        String name = "a_".repeat(20_000) + ".png";

        assertThat(new Wildcards(List.of("*_".repeat(40) + "*night.png")).matchOne(List.of(name)))
                .isFalse();
        assertThat(new Wildcards(List.of("*_".repeat(40) + "*.png")).matchOne(List.of(name)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"kangaroo, true", "7.jpg, true", "wallaby, false"})
    void onePatternThatMatchesOneNameIsEnough(String name, boolean matches) {
        assertThat(new Wildcards(List.of("kangaroo", "*.jpg")).matchOne(List.of("none", name)))
                .isEqualTo(matches);
    }
}
