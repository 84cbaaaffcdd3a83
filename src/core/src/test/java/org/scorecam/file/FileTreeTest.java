package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights that users do not have there")
final class FileTreeTest {
    @TempDir
    private Path folder;

    @Test
    void linksToFilesAndToFoldersAreFollowed() throws IOException {
        write("store/deep/a.png");
        link("photos/one.png", "../store/deep/a.png");
        link("photos/all", "../store");
        link("linked", "photos");

        assertThat(tree("linked").names()).containsExactly("all/deep/a.png", "one.png");
        assertThat(tree("linked").notes("photos", folder)).isEmpty();
    }

    @Test
    void hiddenFilesAndFoldersAreLeftAlone() throws IOException {
        write(".git/a.png");
        write("b/.c.png");
        link(".gone", "nowhere");

        assertThat(tree("").names()).isEmpty();
        assertThat(tree("").notes("photos", folder)).isEmpty();
    }

    @Test
    void aLinkBackAndALinkToNowhereAreLeftOutAndSaid() throws IOException {
        write("photos/cat/a.png");
        link("photos/cat/back", "..");
        link("photos/gone.png", "nowhere.png");
        link("photos/self", "self");

        FileTree tree = tree("photos");

        assertThat(tree.names()).containsExactly("cat/a.png");
        assertThat(tree.notes("<images>", Path.of("photos")).get(0))
                .startsWith("<images> photos: left out ")
                .contains(
                        "cat/back/ (a link back to a folder that it is in)",
                        "gone.png (a link that leads nowhere)",
                        "self (a link that leads nowhere)")
                .endsWith(": mend them if there are photos or annotations behind");
    }

    @Test
    void moreThanThreeAreCounted() throws IOException {
        for (int i = 0; i < 5; i++) {
            link("photos/" + i, "nowhere");
        }

        assertThat(tree("photos").notes("<images>", Path.of("photos")).get(0)).contains(", and 2 more: mend them");
    }

    /** Two links a folder, thirty folders deep, are a thousand million ways. */
    @Test
    void linksThatMultiplyAreAnError() throws IOException {
        for (int i = 0; i < 30; i++) {
            link(i + "/a", "../" + (i + 1));
            link(i + "/b", "../" + (i + 1));
        }
        write("30/a.png");

        assertThatThrownBy(() -> tree("0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("photos " + folder.resolve("0") + " cannot be read (")
                .hasMessageContaining(" in more than 100 ways)");
    }

    private FileTree tree(String name) {
        return FileTree.of("photos", folder.resolve(name));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private void link(String name, String target) throws IOException {
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }
}
