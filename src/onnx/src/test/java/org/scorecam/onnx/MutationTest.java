package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.fuzz.Trials;

/** Whatever is wrong with a model's file becomes our own error, in bounded time. */
class MutationTest {
    private static final int TRIALS = 600;

    @TempDir
    private Path folder;

    @Test
    void aDamagedModelIsReadOrRefused() throws InterruptedException {
        assertThat(Trials.require(DamagedModels.in(folder), TRIALS).readFiles())
                .as("the changes are many enough to refuse some, and to read some")
                .isBetween(TRIALS / 20, TRIALS * 9 / 10);
    }
}
