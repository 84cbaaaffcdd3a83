package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

final class AnnotationsTest {
    private static final String COCO =
            "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [], \"categories\": []}";
    private static final String VOC = "<annotation><filename>a.jpg</filename></annotation>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {COCO, "\uFEFF" + COCO, "\r\n " + COCO, VOC, "\uFEFF" + VOC, "\r\n" + VOC})
    void theFormatIsToldFromTheContent(String content) {
        Path file = write("annotations.txt", content);

        assertThat(Annotations.read(file, null))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("a.jpg");
    }

    @Test
    void aFolderOfOneCocoFileIsRead() {
        write("coco.json", COCO);
        write("readme.txt", "");
        write(".hidden.xml", "");

        assertThat(Annotations.read(folder, null)).hasSize(1);
    }

    @Test
    void aFolderOfVocFilesIsReadInTheOrderOfTheirNames() {
        write("2.xml", VOC.replace("a.jpg", "b.jpg"));
        write("10.XML", VOC);

        assertThat(Annotations.read(folder, null))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void aFormatThatIsNamedDecidesInAFolderOfBoth() {
        write("coco.json", COCO);
        write("1.xml", VOC.replace("a.jpg", "b.jpg"));

        assertThat(Annotations.read(folder, "coco"))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("a.jpg");
        assertThat(Annotations.read(folder, "VOC"))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("b.jpg");
    }

    @Test
    void aFolderOfBothIsAnError() {
        write("coco.json", COCO);
        write("1.xml", VOC);

        assertFolderError(1, 1, 2);
    }

    @Test
    void aFolderOfNeitherIsAnError() {
        write("a.jpg", "");

        assertFolderError(0, 0, 1);
    }

    @Test
    void aFolderOfTwoCocoFilesIsAnError() {
        write("a.json", COCO);
        write("b.json", COCO);

        assertFolderError(2, 0, 2);
    }

    @Test
    void aMissingFileIsAnError() {
        Path file = folder.resolve("coco.json");

        assertError(
                file, null, "annotations " + file + " do not exist: mend the path in <annotations>, or add the file");
    }

    @Test
    void anUnknownFormatIsAnError() {
        assertError(
                write("coco.json", COCO), "cocoa", "<format> (cocoa) must be one of coco, voc (did you mean coco?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void anEmptyFileIsAnError(String content) {
        Path file = write("coco.json", content);

        assertError(file, null, "annotations " + file + " are empty: write the file again");
    }

    @Test
    void anotherFormatIsAnError() {
        Path file = write("labels.csv", "file,class\n");

        assertError(
                file,
                null,
                "annotations " + file + " are neither COCO JSON nor Pascal VOC XML: they begin with neither { nor <;"
                        + " export them as one of these");
    }

    @Test
    void twoFilesOfOnePhotoAreAnError() {
        write("1.xml", VOC);
        write("2.xml", VOC);

        assertError(
                folder,
                null,
                "the photo a.jpg is annotated twice (1.xml; 2.xml): merge the two, or mend the name in one");
    }

    private void assertFolderError(int coco, int voc, int all) {
        assertError(
                folder,
                null,
                "annotations " + folder
                        + " must be a folder of one COCO file (.json) or of Pascal VOC files (.xml), but"
                        + " it has " + coco + " .json and " + voc + " .xml among its " + all
                        + " files: name the file itself, or say <format>coco</format> or <format>voc</format>");
    }

    private static void assertError(Path path, @Nullable String format, String message) {
        assertThatThrownBy(() -> Annotations.read(path, format))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
