package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RelativePathTest {
    @Test
    void pathsAreSeenFromTheProject() {
        assertThat(RelativePath.of(Path.of("/a/project"), Path.of("/a/project/src/x.onnx")))
                .isEqualTo("src/x.onnx");
    }

    @Test
    void aPathOutsideTheProjectIsStillRelative() {
        assertThat(RelativePath.of(Path.of("/a/project"), Path.of("/a/models/x.onnx")))
                .isEqualTo("../models/x.onnx");
    }

    @Test
    void dotsAreResolvedAsFarAsTheyStayBelowTheStart() {
        assertThat(RelativePath.resolved("a/./b/../c//d.png")).isEqualTo("a/c/d.png");
        assertThat(RelativePath.resolved("a/../../d.png")).isEqualTo("../d.png");
    }
}
