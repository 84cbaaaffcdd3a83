package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheFolderOfItsTarget() throws IOException {
        AtomicFile.write(folder.resolve("a/b/c.txt"), "text");

        assertThat(folder.resolve("a/b/c.txt")).hasContent("text");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("result.json");
        AtomicFile.write(target, "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(target).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void everybodyMayReadIt() throws IOException {
        AtomicFile.write(folder.resolve("result.json"), "text");

        assertThat(Files.getPosixFilePermissions(folder.resolve("result.json")))
                .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_READ);
    }
}
