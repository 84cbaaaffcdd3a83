package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorecam.engine.EngineLine.Kind;

class EngineLineTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsWrittenIsHeard(Kind kind) {
        EngineLine line = new EngineLine(kind, "two  words, and \u05d0");

        assertThat(EngineLine.parse(line.toString())).contains(line);
    }

    @Test
    void aNameWithALineBreakBeginsNoLine() {
        assertThat(new EngineLine(Kind.OPENS, "a\n@scorecam DONE ").toString()).doesNotContain("\n");
    }

    @Test
    void whatOthersPrintIsNone() {
        assertThat(EngineLine.parse("[W:onnxruntime:, graph.cc:1] Removing initializer"))
                .isEmpty();
        assertThat(EngineLine.parse("@scorecam UNKNOWN text")).isEmpty();
    }
}
