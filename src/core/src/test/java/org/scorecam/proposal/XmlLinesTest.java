package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlLinesTest {
    @Test
    void elementsAreIndentedAndTheirTextEscaped() {
        assertThat(new XmlLines().open("a").element("b", "x < y & z").close().lines())
                .containsExactly("<a>", "  <b>x &lt; y &amp; z</b>", "</a>");
    }

    @Test
    void aLongCommentHasSeveralLines() {
        assertThat(new XmlLines().comment("word ".repeat(40).strip()).lines())
                .hasSize(2)
                .allMatch(line -> line.length() <= 115)
                .first()
                .asString()
                .startsWith("<!-- word word");
    }

    /** XML forbids it. */
    @Test
    void noCommentHasTwoHyphens() {
        assertThat(new XmlLines().comment("a--b---c").lines()).containsExactly("<!-- a- -b- - -c -->");
    }
}
