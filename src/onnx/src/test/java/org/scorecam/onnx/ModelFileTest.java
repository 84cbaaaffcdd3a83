package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class ModelFileTest {
    @TempDir
    Path folder;

    @Test
    void aMissingModelIsNamed() {
        assertProblem(folder.resolve("none.onnx"), "does not exist. Set <model><file> to an ONNX file.");
    }

    @Test
    void aFolderIsNoModel() {
        assertProblem(folder, "is a folder. Set <model><file> to an ONNX file.");
    }

    @Test
    void anEmptyModelIsNamed() throws IOException {
        assertProblem(write(new byte[0]), "is empty. Export it again.");
    }

    @Test
    void aTextFileIsNoModel() throws IOException {
        assertProblem(
                write("class 0 = cat\nclass 1 = dog\n".getBytes(StandardCharsets.UTF_8)),
                "is not an ONNX file: its 28 bytes begin with \"class 0 = cat\". Export the model to ONNX, and set"
                        + " <model><file> to that file.");
    }

    @Test
    void aGitLfsPointerIsRecognised() throws IOException {
        assertProblem(
                write("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "is not an ONNX file: its 70 bytes begin with \"version https://git-lfs.github.com/spec/\". It is a Git LFS"
                        + " pointer, not the file itself: run git lfs pull, and let CI check out with LFS.");
    }

    @Test
    void anotherBinaryFileIsShownInHex() throws IOException {
        assertProblem(
                write(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 8, 8, 0}),
                "is not an ONNX file: its 10 bytes begin with 50 4b 03 04 14 00 00 08. Export the model to ONNX, and set"
                        + " <model><file> to that file.");
    }

    @Test
    void bytesThatHappenToParseButHoldNoGraphAreNoModel() throws IOException {
        assertProblem(
                write(new byte[] {8, 7}),
                "is not an ONNX file: its 2 bytes begin with 08 07. Export the model to ONNX, and set <model><file> to that"
                        + " file.");
    }

    @Test
    void aTruncatedModelIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(GoldenModelsTest.file("tiny.onnx"));

        assertProblem(
                write(Arrays.copyOf(whole, whole.length * 6 / 10)),
                "starts like ONNX, but its 3993 bytes cannot be read to the end: it is cut off or damaged. Copy or export it"
                        + " again.");
    }

    @Test
    void theDigestIsThatOfTheFile() {
        // sha256sum tiny.onnx
        assertThat(GoldenModelsTest.model("tiny").sha256())
                .isEqualTo("7d5875bfb7fc615181d471d2fbbe493e8ed43f7894a4cc5645ac150635dd685b");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.onnx"), bytes);
    }

    private static void assertProblem(Path file, String problem) {
        assertThatThrownBy(() -> OnnxModel.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file + " " + problem);
    }
}
