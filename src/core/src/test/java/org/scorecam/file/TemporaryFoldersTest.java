package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFoldersTest {
    private static final TemporaryFolders FOLDERS = Another.folders();

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

    /** Ended by force, as by a crash of native code: no shutdown hook runs. */
    @Test
    void aProcessHasItsFolderUntilItIsKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Stream.of(TemporaryFolders.class, Another.class)
                                .map(TemporaryFoldersTest::classes)
                                .collect(Collectors.joining(File.pathSeparator)),
                        Another.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            Path model = Path.of(out.readLine());
            FOLDERS.sweep(place);
            assertThat(model).exists();

            process.destroyForcibly().waitFor();
            FOLDERS.sweep(place);
            assertThat(place).isEmptyDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classes(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** A process that uses a folder until it is ended. */
    static final class Another {
        private Another() {}

        static TemporaryFolders folders() {
            return new TemporaryFolders("scorecam-onnx-", "model.onnx"::equals);
        }

        public static void main(String... place) throws IOException {
            try (TemporaryFolder folder = folders().createIn(Path.of(place[0]))) {
                System.out.println(Files.writeString(folder.file("model.onnx"), "x"));
                System.in.read(); // nobody writes
            }
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
