package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class VisibleLogTest {
    private final List<String> lines = new ArrayList<>();

    private final VisibleLog log = new VisibleLog(new SystemStreamLog() {
        @Override
        public void warn(CharSequence content) {
            lines.add(content.toString());
        }

        @Override
        public void error(CharSequence content) {
            lines.add(content.toString());
        }
    });

    @Test
    void aMessageIsOneLine() {
        log.warn("s/a\n[INFO] BUILD SUCCESS\n::add-path::x\n.png: no box");

        assertThat(lines).containsExactly("s/a\\n[INFO] BUILD SUCCESS\\n::add-path::x\\n.png: no box");
    }

    @Test
    void aNameIsNoCommandOfABuildServer() {
        log.warn("s/##vso[task.setvariable variable=x]y ##[warning] ## [a].png");

        assertThat(lines).containsExactly("s/#\\#vso[task.setvariable variable=x]y #\\#[warning] ## [a].png");
    }

    @Test
    void aCauseIsAsManyLinesAsItHasPlaces() {
        IllegalStateException cause = new IllegalStateException("a\nb");
        cause.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 7)});
        IllegalArgumentException thrown = new IllegalArgumentException("c\rd", cause);
        thrown.setStackTrace(new StackTraceElement[0]);

        log.error(thrown);

        assertThat(lines)
                .containsExactly(
                        "java.lang.IllegalArgumentException: c\\rd",
                        "Caused by: java.lang.IllegalStateException: a\\nb",
                        "    at A.b(A.java:7)");
    }

    @Test
    void aGoalSaysNothingPastIt() {
        assertThat(new CheckMojo().getLog()).isInstanceOf(VisibleLog.class);
    }
}
