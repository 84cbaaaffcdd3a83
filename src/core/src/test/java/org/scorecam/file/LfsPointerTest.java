package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LfsPointerTest {
    // the example of git-lfs 3.7, docs/spec.md
    private static final String POINTER = """
            version https://git-lfs.github.com/spec/v1
            oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
            size 12345
            """;

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheSpecificationIsOne() throws IOException {
        assertThat(LfsPointer.is(Files.writeString(folder.resolve("a.png"), POINTER)))
                .isTrue();
    }

    @Test
    void oneWithExtensionsAndTheLineEndsOfWindowsIsOne() throws IOException {
        String extended = POINTER.replace("oid", "ext-0-foo sha256:" + "0".repeat(64) + "\noid");

        assertThat(LfsPointer.is(Files.writeString(folder.resolve("a.png"), extended.replace("\n", "\r\n"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version 1", "0 0.5 0.5 1 1\n", "see version https://git-lfs.github.com/spec/v1\noid"})
    void anyOtherTextIsNone(String text) throws IOException {
        assertThat(LfsPointer.is(Files.writeString(folder.resolve("a.txt"), text)))
                .isFalse();
    }

    @Test
    void aFolderAndWhatIsMissingAreNone() {
        assertThat(LfsPointer.is(folder)).isFalse();
        assertThat(LfsPointer.is(folder.resolve("missing"))).isFalse();
    }
}
