package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class OwnFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasClaimedIsKnownByTheNextRun() throws IOException {
        write("a.txt", "old");

        write("a.txt", "new");

        assertThat(folder.resolve("a.txt")).hasContent("new");
    }

    @Test
    void whatOthersWroteIsNotOverwritten() throws IOException {
        write("b.txt", "ours");
        Files.writeString(folder.resolve("a.txt"), "mine");

        assertThatThrownBy(() -> write("a.txt", "ours"))
                .isInstanceOf(SetupException.class)
                .hasMessage(folder.resolve("a.txt")
                        + ": scorecam did not write this, as scorecam-files.txt beside it or above would say, and does not"
                        + " overwrite it. Move it away, or name an <outputDirectory> of its own.");
        assertThat(folder.resolve("a.txt")).hasContent("mine");
    }

    @Test
    void whatOthersWroteIsNotDeleted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "mine");

        OwnFiles.in(folder).delete("a.txt");

        assertThat(folder.resolve("a.txt")).hasContent("mine");
    }

    @Test
    void aLinkInPlaceOfOurFileIsNeitherWrittenNorDeleted(@TempDir Path elsewhere) throws IOException {
        write("a.txt", "ours");
        Path theirs = Files.writeString(elsewhere.resolve("theirs.txt"), "mine");
        Files.delete(folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("a.txt"), theirs);

        OwnFiles.in(folder).delete("a.txt");

        assertThat(Files.isSymbolicLink(folder.resolve("a.txt"))).isTrue();
        assertThatThrownBy(() -> OwnFiles.in(folder).claim("a.txt")).isInstanceOf(SetupException.class);
    }

    @Test
    void nothingIsWrittenBehindALinkedFolder(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("images"), elsewhere);

        assertThatThrownBy(() -> OwnFiles.in(folder).claim("images/a.png"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(folder.resolve("images") + ": scorecam did not write this");
    }

    @Test
    void aListThatSomebodyChangedLeadsNowhereElse(@TempDir Path elsewhere) throws IOException {
        Path theirs = Files.writeString(elsewhere.resolve("theirs.txt"), "mine");
        String name = folder.relativize(theirs).toString();
        write("a.txt", "ours");
        Files.writeString(folder.resolve("scorecam-files.txt"), name + "\n", java.nio.file.StandardOpenOption.APPEND);

        OwnFiles.in(folder).delete(name);

        assertThat(theirs).hasContent("mine");
    }

    @Test
    void halfALineOfAKilledBuildIsPassedOver() throws IOException {
        write("a.txt", "ours");
        Files.writeString(folder.resolve("scorecam-files.txt"), "b.t", java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("b.t"), "mine");

        OwnFiles files = OwnFiles.in(folder);
        files.delete("b.t");
        files.delete("a.txt");

        assertThat(folder.resolve("b.t")).hasContent("mine");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void afterHalfALineTheNextNameStandsOnItsOwn() throws IOException {
        write("a.txt", "ours");
        Files.writeString(folder.resolve("scorecam-files.txt"), "b.t", java.nio.file.StandardOpenOption.APPEND);

        write("c.txt", "ours");
        write("c.txt", "again");

        assertThat(folder.resolve("c.txt")).hasContent("again");
    }

    @Test
    void aFileOfOthersByTheNameOfTheListIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("scorecam-files.txt"), "my own notes");

        assertThatThrownBy(() -> OwnFiles.in(folder))
                .isInstanceOf(SetupException.class)
                .hasMessage(list + ": is not the list that scorecam keeps of its files. Move it away, or name another"
                        + " <outputDirectory>.");
    }

    @Test
    void whatAKilledBuildLeftHalfWrittenIsDeletedAndWhatOthersNamedSoStays() throws IOException {
        write("images/a.png", "ours");
        Path half = Files.writeString(folder.resolve("images/.a.png.12345.tmp"), "ou");
        Path others = Files.writeString(folder.resolve("images/.b.png.12345.tmp"), "mine");

        OwnFiles.in(folder).settle();

        assertThat(half).doesNotExist();
        assertThat(others).hasContent("mine");
    }

    @Test
    void withoutFilesOfOursThereIsNoList() throws IOException {
        write("a.txt", "ours");

        OwnFiles files = OwnFiles.in(folder);
        files.delete("a.txt");
        files.settle();

        assertThat(folder).isEmptyDirectory();
    }

    private void write(String name, String text) throws IOException {
        AtomicFile.write(OwnFiles.in(folder).claim(name), text);
    }
}
