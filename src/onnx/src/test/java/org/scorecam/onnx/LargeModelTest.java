package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a Java machine of its own, for its heap. */
class LargeModelTest {
    @TempDir
    Path folder;

    /** The model's file has 57 MB: a second copy of it would not fit. */
    @Test
    void aModelIsOnTheHeapOnlyOnce() throws Exception {
        Path model = GraphBuilder.opset(13)
                .input("photo", 1, 3, 32, 32)
                .conv("conv1", 512, 3, 8)
                .conv("conv2", 1024, 3, 1)
                .conv("conv3", 1024, 3, 1)
                .relu("relu3")
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits")
                .writeTo(folder.resolve("model.onnx"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx90m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuietStartTest.Run.class.getName(),
                        model.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("log")).hasContent("relu3");
    }
}
