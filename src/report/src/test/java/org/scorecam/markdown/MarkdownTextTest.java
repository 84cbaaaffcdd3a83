package org.scorecam.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ' ',
            value = {
                "a|b a\\|b",
                "`a` \\`a\\`",
                "*a*_b_ \\*a\\*\\_b\\_",
                "![a](b) \\!\\[a\\]\\(b\\)",
                "<script>&amp; &lt;script&gt;&amp;amp;",
                "\\| \\\\\\|",
                "~~a~~ \\~\\~a\\~\\~",
                "$a$ \\$a\\$"
            })
    void aNameIsNoMarkup(String name, String markdown) {
        assertThat(MarkdownText.plain(name)).isEqualTo(markdown);
    }

    @Test
    void aNameStaysInItsLine() {
        assertThat(MarkdownText.plain("a\r\nb\u2028c\u0000d\t")).isEqualTo("a\\\\r\\\\nb\\\\u2028c\\\\u0000d\\\\t");
    }

    @Test
    void aNameCallsNobody() {
        assertThat(MarkdownText.name("@everyone #12")).isEqualTo("<code>@everyone \\#12</code>");
    }

    @Test
    void anAttributeEndsWhereItShould() {
        assertThat(MarkdownText.attribute("a\"><b>|`*\n")).isEqualTo("a&quot;&gt;&lt;b&gt;&#124;&#96;*\\n");
    }
}
