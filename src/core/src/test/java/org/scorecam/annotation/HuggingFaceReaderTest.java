package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;

/** The forms of huggingface.co/docs/datasets, "Create an image dataset"; JSON with ' in the place of ". */
final class HuggingFaceReaderTest {
    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void objectsHaveBoxesInCocosOrder() {
        lines(
                "{'file_name': '0001.png', 'objects': {'bbox': [[302.5, 109, 73, 52], [1, 2, 3, 4]], 'categories': ['cat', 'dog']}}");

        assertThat(folder.read())
                .containsExactly(new AnnotatedPhoto(
                        "0001.png",
                        null,
                        List.of(
                                AnnotatedObject.boxed(
                                        "cat",
                                        null,
                                        new Box(302.5, 109, 375.5, 161),
                                        "metadata.jsonl, line 1, object 1"),
                                AnnotatedObject.boxed(
                                        "dog", null, new Box(1, 2, 4, 6), "metadata.jsonl, line 1, object 2")),
                        "metadata.jsonl, line 1"));
    }

    @Test
    void theListMayBeCalledCategoryToo() {
        lines("{'file_name': 'a.png', 'objects': {'bbox': [[1, 2, 3, 4]], 'category': ['cat']}}");

        assertThat(folder.read().get(0).objects()).hasSize(1);
    }

    @Test
    void aLabelIsAClassOfTheWholePhoto() {
        lines("{'file_name': 'a.png', 'label': 'cat'}\n\n{'file_name': 'b.png', 'label': 'dog', 'text': 'a dog'}");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.notes()).isEmpty();
        assertThat(suite.photos())
                .extracting(
                        AnnotatedPhoto::file, photo -> photo.objects().get(0).className(), AnnotatedPhoto::source)
                .containsExactly(
                        tuple("a.png", "cat", "metadata.jsonl, line 1"),
                        tuple("b.png", "dog", "metadata.jsonl, line 3"));
    }

    @Test
    void numbersAreTakenForIndicesWithAWord() {
        lines("{'file_name': 'a.png', 'label': 3}\n{'file_name': 'b.png', 'label': 0}");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.photos().get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("3");
        assertThat(suite.notes())
                .containsExactly("annotations " + path.resolve("metadata.jsonl")
                        + ": 2 labels are numbers, as Hugging Face's ClassLabel has them, and each is taken for the index of"
                        + " the model's class: if they are not, give each in <classes> its index, or write the names");
    }

    @Test
    void aTableHasALabelARow() {
        folder.write("metadata.csv", "\uFEFFfile_name,text,label\r\na.png,\"a cat, asleep\",cat\r\nb.png,,dog\r\n");

        assertThat(folder.read())
                .extracting(
                        AnnotatedPhoto::file, photo -> photo.objects().get(0).className())
                .containsExactly(tuple("a.png", "cat"), tuple("b.png", "dog"));
    }

    @Test
    void aTableOfBoxesIsCsv() {
        folder.write("metadata.csv", "file_name,xmin,ymin,xmax,ymax,class\na.png,1,2,3,4,cat\n");

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(1, 2, 3, 4));
    }

    @Test
    void aFileThatIsNamedIsTold() {
        Path file = lines("{'file_name': 'a.png', 'label': 'cat'}");

        assertThat(AnnotationFolder.read(file, null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"caption\": \"a cat\"}"})
    void otherLinesAreLeftAlone(String lines) {
        folder.write("log.jsonl", lines);
        folder.write("metadata.csv", "file_name,label\na.png,cat\n");

        assertThat(folder.read()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'file_name': 'a.png'} | line number 1: its label is missing, and so is objects: nothing says what the photo"
                        + " shows; write one of them",
                "{'file_name': '', 'label': 'cat'} | line number 1: its file_name (\"\") is not usable; write it",
                "{'file_name': 'a.png', 'label': -1} | line number 1: its label (-1) must be a class's name, or its number from"
                        + " 0; write it",
                "{'file_name': 'a.png', 'objects': {'bbox': [[1, 2, 3, 4]], 'categories': []}} | line number 1: its objects have"
                        + " 1 in bbox and 0 in categories; write two lists as long as each other, bbox with [x, y, width,"
                        + " height] in pixels, and categories",
                "{'file_name': 'a.png', 'objects': {'categories': ['cat']}} | line number 1: its objects have no list bbox and 1"
                        + " in categories; write two lists as long as each other, bbox with [x, y, width, height] in pixels,"
                        + " and categories",
                "{'file_name': 'a.png', 'objects': {'bbox': [[1, 2, 3]], 'categories': ['cat']}} | line number 1: its objects have"
                        + " the bbox [1,2,3]; write four numbers, [x, y, width, height]",
            })
    void aLineThatIsNoneIsAnError(String line, String problem) {
        Path file = lines(line);

        folder.assertError("annotations " + file + ", " + problem);
    }

    @Test
    void malformedJsonIsAnErrorOfItsLine() {
        Path file = lines("{'file_name': 'a.png', 'label': 'cat'}\n{'file_name': 'b.png'");

        assertThat(catchThrowable(() -> folder.read()))
                .hasMessageStartingWith("annotations " + file + ", line 2: it is malformed JSON (")
                .hasMessageEndingWith("); write the line again, one JSON object a line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file_name,text;a.png,cat | , line 1: the header (file_name, text) must name file_name and label; boxes are for"
                        + " metadata.jsonl, in objects",
                "file_name,label;a.png | , line 2: it has 1 fields, but the header names 2; write it",
                "file_name,label;,cat | , line 2: it has no file_name; write it",
                "file_name,label;a.png, | , line 2: it has no label; write it",
                "file_name,label | ' name no photo: write a line with file_name for each'",
            })
    void aTableThatIsNoneIsAnError(String table, String problem) {
        Path file = folder.write("metadata.csv", table.replace(';', '\n'));

        folder.assertError("annotations " + file + problem);
    }

    private Path lines(String lines) {
        return folder.write("metadata.jsonl", lines.replace('\'', '"'));
    }
}
