package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFoldersTest {
    private static final TemporaryFolders FOLDERS = new TemporaryFolders("scorecam-onnx-", "model.onnx"::equals);

    @TempDir
    Path place;

    @Test
    void isGoneWithItsFilesOnceItIsClosed() throws IOException {
        try (TemporaryFolder folder = FOLDERS.createIn(place)) {
            Files.writeString(folder.file("model.onnx"), "x");
            assertThat(place).isNotEmptyDirectory();
        }

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whatACrashedProcessLeftIsGoneAfterTheNextStart() throws IOException {
        left("scorecam-onnx-0-1", "model.onnx");

        FOLDERS.sweep(place);

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void aLivingProcessKeepsIts() throws IOException {
        Path folder = left("scorecam-onnx-0-1", "model.onnx");
        try (FileChannel channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.WRITE)) {
            channel.lock();
            FOLDERS.sweep(place);

            assertThat(folder.resolve("model.onnx")).exists();
        }
    }

    @Test
    void othersFilesInItStay() throws IOException {
        Path folder = left("scorecam-onnx-0-1", "thesis.txt");

        FOLDERS.sweep(place);

        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void aFolderOfTheSameNameWithoutTheSignStays() throws IOException {
        Path folder = left("scorecam-onnx-0-1", "model.onnx");
        Files.writeString(folder.resolve("in-use"), "mine");

        FOLDERS.sweep(place);

        assertThat(folder.resolve("model.onnx")).exists();
    }

    @Test
    void aLinkToAnotherFolderIsNotFollowed() throws IOException {
        Path elsewhere = left("elsewhere", "model.onnx");
        Files.createSymbolicLink(place.resolve("scorecam-onnx-0-1"), elsewhere);

        FOLDERS.sweep(place);

        assertThat(elsewhere.resolve("model.onnx")).exists();
    }

    @Test
    void holdsNothingThatWouldNotBeDeleted() throws IOException {
        try (TemporaryFolder folder = FOLDERS.createIn(place)) {
            assertThatThrownBy(() -> folder.file("other")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Path left(String name, String file) throws IOException {
        Path folder = Files.createDirectory(place.resolve(name));
        Files.writeString(folder.resolve(TemporaryFolders.SIGN), TemporaryFolders.SIGNATURE);
        Files.writeString(folder.resolve(file), "x");
        return folder;
    }
}
