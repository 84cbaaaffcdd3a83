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
    void whoMayReadItIsAsTheSystemSaysOfNewFiles() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));

        AtomicFile.write(folder.resolve("result.json"), "text");

        assertThat(Files.getPosixFilePermissions(folder.resolve("result.json")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aFolderThatIsALinkIsWrittenInto() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        AtomicFile.write(link.resolve("a.txt"), "text");

        assertThat(real.resolve("a.txt")).hasContent("text");
    }

    @Test
    void whatAKilledBuildLeftIsDeletedAndWhatOthersNamedSoStays() throws IOException {
        Path target = folder.resolve("a.json");
        Files.writeString(folder.resolve(".a.json.123.tmp"), "{ours, cut o");
        Files.writeString(folder.resolve(".a.json.124.tmp"), "{ou");
        Files.createFile(folder.resolve(".a.json.125.tmp"));
        Path others = Files.writeString(folder.resolve(".a.json.126.tmp"), "mine");
        Path another = Files.writeString(folder.resolve(".b.json.127.tmp"), "{ours");

        AtomicFile.deleteAbandoned(target, "{ours");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(others, another);
        }
    }

    @Test
    void whatIsBeingWrittenIsNotAbandoned() throws IOException {
        Path target = folder.resolve("a.json");

        AtomicFile.write(target, out -> {
            out.write('{');
            AtomicFile.deleteAbandoned(target, "{");
        });

        assertThat(target).hasContent("{");
    }
}
