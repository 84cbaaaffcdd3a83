package org.scorecam.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "animals/0007.jpg (class 281 tabby)",
                "C:\\photos\\é.jpg",
                "写真 写.png",
                "👩‍🔬.png",
                "می‌خواهم"
            })
    void whatIsWrittenStays(String text) {
        assertThat(Visible.of(text)).isEqualTo(text);
    }

    @Test
    void aLineBreakBeginsNoLine() {
        assertThat(Visible.of("a\n[INFO] BUILD SUCCESS\r\nb\u2028c\u2029d\u0085e\u000bf"))
                .isEqualTo("a\\n[INFO] BUILD SUCCESS\\r\\nb\\u2028c\\u2029d\\u0085e\\u000bf");
    }

    @Test
    void anEscapeMovesNoCursor() {
        assertThat(Visible.of("\u001b[2Ka\u009b1m\t\b\u0000")).isEqualTo("\\u001b[2Ka\\u009b1m\\t\\u0008\\u0000");
    }

    @Test
    void noMarkTurnsTheRestAround() {
        assertThat(Visible.of("\u202egnp.a\u2066b\u200fc\u061c")).isEqualTo("\\u202egnp.a\\u2066b\\u200fc\\u061c");
    }

    @Test
    void whatCannotBeSeenIsShown() {
        assertThat(Visible.of("a\ufeffb\u200bc\udb40\udc41")).isEqualTo("a\\ufeffb\\u200bc\\x{e0041}");
    }

    @Test
    void halfOfAPairIsShown() {
        assertThat(Visible.of("a\ud800b")).isEqualTo("a\\ud800b");
    }
}
