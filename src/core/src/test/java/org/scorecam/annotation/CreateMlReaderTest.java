package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;

/** JSON with ' in the place of ". */
final class CreateMlReaderTest {
    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    // the form that Roboflow exports as _annotations.createml.json, and that Apple's documentation shows
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'image': 'a.jpg', 'annotations': [{'label': 'cat', 'coordinates': {'x': 120.5, 'y': 160, 'width': 31,"
                        + " 'height': 20}}]}]",
                "[{'imagefilename': 'a.jpg', 'annotation': [{'coordinates': {'y': 160, 'x': 120.5, 'height': 20, 'width':"
                        + " 31}, 'label': 'cat'}]}]",
                "\uFEFF[\r\n{'image': './a.jpg', 'annotations': [{'label': 'cat', 'coordinates': {'x': 120.5, 'y': 160,"
                        + " 'width': 31.0, 'height': 20.0}}]}]\r\n"
            })
    void coordinatesAreTheCentreAndTheSize(String json) {
        AnnotatedPhoto photo = read(json).get(0);

        assertThat(photo.file()).isEqualTo("a.jpg");
        assertThat(photo.objects())
                .containsExactly(AnnotatedObject.boxed(
                        "cat",
                        null,
                        new Box(105, 150, 136, 170),
                        "_annotations.createml.json, a.jpg, annotation number 1"));
    }

    @Test
    void aPhotoWithoutAnnotationsIsListedWithoutObjects() {
        assertThat(read("[{'image': 'a.jpg', 'annotations': []}]").get(0).objects())
                .isEmpty();
    }

    @Test
    void theFolderIsFoundByLooking() {
        read("[{'image': 'a.jpg', 'annotations': []}]");

        assertThat(folder.read()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'coordinates': {'x': 1, 'y': 1, 'width': 1, 'height': 1}}|, a.jpg, annotation number 1: its label is"
                        + " missing; write it",
                "{'label': 'cat'}|, a.jpg, annotation number 1, coordinates number 1: it is no JSON object; write the file"
                        + " again",
                "{'label': 'cat', 'coordinates': {'x': 1, 'y': 1, 'width': '1', 'height': 1}}|, a.jpg, annotation number 1,"
                        + " coordinates number 1: its width (\"1\") must be a number; write it"
            })
    void anAnnotationThatLacksSomethingIsAnError(String annotation, String message) {
        Path file = write("[{'image': 'a.jpg', 'annotations': [" + annotation + "]}]");

        AnnotationFolder.assertError(file, "annotations " + file + message);
    }

    private List<AnnotatedPhoto> read(String json) {
        return AnnotationFolder.read(write(json), null);
    }

    private Path write(String json) {
        return folder.write("_annotations.createml.json", json.replace('\'', '"'));
    }
}
