package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** JSON with ' in the place of ". */
final class CocoReaderTest {
    private static final String IMAGE = "{'id': 31, 'file_name': 'a.jpg', 'width': 640, 'height': 480}";
    private static final String CATEGORY = "{'id': 7, 'name': 'cat'}";

    @TempDir
    private Path folder;

    @Test
    void boxesBecomeEdges() {
        assertThat(read(IMAGE, "{'id': 5, 'image_id': 31, 'category_id': 7, 'bbox': [10.5, 20, 30, 40.25]}", CATEGORY))
                .containsExactly(new AnnotatedPhoto(
                        "a.jpg",
                        new Size(640, 480),
                        List.of(AnnotatedObject.boxed(
                                "cat", 7, new Box(10.5, 20, 40.5, 60.25), "coco.json, annotation 5")),
                        "coco.json, image 31"));
    }

    @Test
    void photosAndTheirObjectsKeepTheOrderOfTheFile() {
        List<AnnotatedPhoto> photos = read(
                "{'id': 9, 'file_name': 'z.jpg'}, {'id': 2, 'file_name': 'a.jpg'}",
                annotation(1, 2, "[0, 0, 1, 1]") + "," + annotation(2, 9, "[0, 0, 1, 1]") + ","
                        + annotation(3, 2, "[0, 0, 2, 2]"),
                CATEGORY);

        assertThat(photos).extracting(AnnotatedPhoto::file).containsExactly("z.jpg", "a.jpg");
        assertThat(photos.get(1).objects())
                .extracting(AnnotatedObject::source)
                .containsExactly("coco.json, annotation 1", "coco.json, annotation 3");
    }

    @Test
    void theListsMayStandInAnyOrderAmongOthers() {
        Path file = write(("{'categories': [" + CATEGORY + "], 'info': {'images': [1, {}]}, 'licenses': [{'id': 1}],"
                        + " 'annotations': [" + annotation(1, 31, "[0, 0, 1, 1]") + "], 'x': null, 'images': [" + IMAGE
                        + "]}")
                .replace('\'', '"'));

        assertThat(CocoReader.read(file, AnnotationSettings.DEFAULT, new Findings())
                        .get(0)
                        .objects())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"7|7", "'7'|7", "7|'7'", "7.0|7", "'cat-id'|'cat-id'"})
    void idsMatchHoweverToolsWriteThem(String inCategory, String inAnnotation) {
        List<AnnotatedPhoto> photos = read(
                IMAGE,
                "{'id': 1, 'image_id': 31, 'category_id': " + inAnnotation + "}",
                "{'id': " + inCategory + ", 'name': 'cat'}");

        assertThat(photos.get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("cat");
    }

    @Test
    void aCategoryIdThatIsNoNumberGivesNoClassId() {
        List<AnnotatedPhoto> photos =
                read(IMAGE, "{'id': 1, 'image_id': 31, 'category_id': 'x'}", "{'id': 'x', 'name': 'cat'}");

        assertThat(photos.get(0).objects().get(0).classId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'bbox': null", ", 'bbox': []"})
    void anAnnotationWithoutBoxIsAnObjectWithoutPlace(String bbox) {
        List<AnnotatedPhoto> photos = read(IMAGE, "{'id': 1, 'image_id': 31, 'category_id': 7" + bbox + "}", CATEGORY);

        assertThat(photos.get(0).objects())
                .containsExactly(AnnotatedObject.boxed("cat", 7, null, "coco.json, annotation 1"));
    }

    @Test
    void aCrowdIsAnObjectAsOthersAre() {
        List<AnnotatedPhoto> photos = read(
                IMAGE,
                "{'id': 1, 'image_id': 31, 'category_id': 7, 'bbox': [0, 0, 1, 1], 'iscrowd': 1, 'segmentation':"
                        + " {'counts': [1, 2], 'size': [1, 2]}}",
                CATEGORY);

        assertThat(photos.get(0).objects()).hasSize(1);
    }

    @Test
    void aPhotoWithoutAnnotationsIsListedWithoutObjects() {
        assertThat(read(IMAGE, "", CATEGORY).get(0).objects()).isEmpty();
    }

    @Test
    void theBoxThatPythonWritesForNoNumberIsHandedOn() {
        AnnotatedPhoto photo =
                read(IMAGE, annotation(1, 31, "[NaN, 0, 1, 1]"), CATEGORY).get(0);

        assertThat(AnnotationFolder.boxes(photo)).containsExactly(new Box(Double.NaN, 0, Double.NaN, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.jpg, a/b.jpg",
        "a\\\\b\\\\c.jpg, a/b/c.jpg",
        "./a.jpg, a.jpg",
        ".\\\\a.jpg, a.jpg",
        "ä ö.jpg, ä ö.jpg"
    })
    void fileNamesHaveSlashesBetweenFolders(String written, String file) {
        assertThat(read("{'id': 1, 'file_name': '" + written + "'}", "", CATEGORY)
                        .get(0)
                        .file())
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'width': 640", ", 'width': 0, 'height': 0", ", 'width': null, 'height': 480"})
    void aSizeThatIsNotGivenIsNone(String size) {
        assertThat(read("{'id': 1, 'file_name': 'a.jpg'" + size + "}", "", CATEGORY)
                        .get(0)
                        .size())
                .isNull();
    }

    @Test
    void aSizeWrittenAsFloatIsASize() {
        assertThat(read("{'id': 1, 'file_name': 'a.jpg', 'width': 640.0, 'height': 480.0}", "", CATEGORY)
                        .get(0)
                        .size())
                .isEqualTo(new Size(640, 480));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsLeftAside(String encoding) throws IOException {
        String content = "\uFEFF" + coco(IMAGE, "", CATEGORY) + "\r\n";
        Path file = Files.write(folder.resolve("coco.json"), content.getBytes(Charset.forName(encoding)));

        assertThat(Annotations.read(file, AnnotationSettings.DEFAULT).photos()).hasSize(1);
    }

    @Test
    void aCategoryThatPointsNowhereIsAnError() {
        assertError(
                IMAGE,
                "{'id': 5, 'image_id': 31, 'category_id': 8}",
                CATEGORY,
                ", annotation 5: its category_id 8 is not in the list 'categories'; add it there, or take the annotation"
                        + " out");
    }

    @Test
    void anImageThatPointsNowhereIsAnError() {
        assertError(
                IMAGE,
                "{'id': 5, 'image_id': 32, 'category_id': 7}",
                CATEGORY,
                ", annotation 5: its image_id 32 is not in the list 'images'; add it there, or take the annotation out");
    }

    @Test
    void twoImagesOfOneIdAreAnError() {
        assertError(
                IMAGE + ", {'id': '31', 'file_name': 'b.jpg'}",
                "",
                CATEGORY,
                " have two entries image 31: give each its own id");
    }

    @Test
    void twoCategoriesOfOneIdAreAnError() {
        assertError(IMAGE, "", CATEGORY + "," + CATEGORY, " have two entries category 7: give each its own id");
    }

    @Test
    void twoImagesOfOneFileAreAnError() {
        Path file = write(coco(IMAGE + ", {'id': 32, 'file_name': './a.jpg'}", "", CATEGORY));

        assertThatThrownBy(() -> Annotations.read(file, AnnotationSettings.DEFAULT))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "the photo a.jpg is annotated twice (coco.json, image 31; coco.json, image 32): merge the two,"
                                + " or mend the name in one");
    }

    @Test
    void noImagesAreAnError() {
        assertError("", "", CATEGORY, " name no photo, their list 'images' is empty: add photos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2,3]",
                "[1,2,3,4,5]",
                "[1,2,\"3\",4]",
                "[1,2,null,4]",
                "\"1 2 3 4\"",
                "{\"x\":1}",
                "[[1,2,3,4]]",
                "7"
            })
    void aBoxThatIsNotFourNumbersIsAnError(String bbox) {
        assertError(
                IMAGE,
                annotation(5, 31, bbox),
                CATEGORY,
                ", annotation 5: its bbox (" + bbox + ") must be four numbers, [x, y, width, height]; mend it");
    }

    @Test
    void anAnnotationWithoutIdIsCounted() {
        assertThat(read(IMAGE, "{'image_id': 31, 'category_id': 7}", CATEGORY)
                        .get(0)
                        .objects()
                        .get(0)
                        .source())
                .isEqualTo("coco.json, annotation number 1");
    }

    @ParameterizedTest
    @CsvSource({"image_id, category_id", "category_id, image_id"})
    void anAnnotationThatLacksAKeyIsAnError(String missing, String present) {
        assertError(
                IMAGE,
                "{'id': 5, '" + present + "': 31}",
                CATEGORY,
                ", annotation 5: its " + missing + " is missing; write it");
    }

    @Test
    void anImageWithoutIdIsAnError() {
        assertError("{'file_name': 'a.jpg'}", "", CATEGORY, ", image number 1: its id is missing; write it");
    }

    @Test
    void anImageWithoutFileIsAnError() {
        assertError("{'id': 31}", "", CATEGORY, ", image 31: its file_name is missing; write it");
    }

    @Test
    void aBlankFileNameIsAnError() {
        assertError(
                "{'id': 31, 'file_name': ' '}",
                "",
                CATEGORY,
                ", image 31: its file_name (\" \") is not usable; write it");
    }

    @Test
    void aCategoryWithoutNameIsAnError() {
        assertError(IMAGE, "", "{'id': 7}", ", category 7: its name is missing; write it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-640", "640.5", "\"640\"", "1e12", "true"})
    void aWidthThatIsNoNumberOfPixelsIsAnError(String width) {
        String shown = width.equals("1e12") ? "1.0E12" : width;
        assertError(
                "{'id': 31, 'file_name': 'a.jpg', 'width': " + width + ", 'height': 480}",
                "",
                CATEGORY,
                ", image 31: its width (" + shown + ") must be a whole number of pixels; mend it, or leave it out");
    }

    @Test
    void anEntryThatIsNoObjectIsAnError() {
        assertError("3", "", CATEGORY, ", image number 1: it is no JSON object; write the file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "annotations", "categories"})
    void aMissingListIsAnError(String list) {
        assertContentError(
                coco(IMAGE, "", CATEGORY).replace(list, "others"),
                " are not COCO: they have no list '" + list + "'; export them as COCO object detection, with the lists"
                        + " images, annotations and categories");
    }

    @Test
    void aListOfResultsIsAnErrorThatSaysWhatItIs() {
        assertContentError(
                "[{\"image_id\": 31, \"category_id\": 7, \"bbox\": [0, 0, 1, 1], \"score\": 0.9}]",
                " are a list of COCO results (what a detector found), not annotations: name the file with the lists"
                        + " images, annotations and categories that the results were made for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[{}]", "3"})
    void anotherJsonIsAnError(String content) {
        assertContentError(
                content,
                " are not COCO: they are no JSON object; export them as COCO object detection, with the lists images,"
                        + " annotations and categories");
    }

    @Test
    void anEmptyFileIsAnError() {
        assertContentError("", " are empty: write the file again");
    }

    @Test
    void aFileThatIsCutOffIsAnErrorWithItsPlace() {
        assertContentError(
                "{\n\"images\": [{\"id\": 1,",
                " are malformed JSON at line 2, column 21 (Unexpected end-of-input within/between Object entries): write"
                        + " the file again");
    }

    @Test
    void whatFollowsTheJsonIsAnErrorWithItsPlace() {
        assertContentError(
                coco(IMAGE, "", CATEGORY) + "\n{}",
                " are malformed JSON at line 2, column 1 (something follows the closing brace): write the file again");
    }

    @Test
    void aListThatIsThereTwiceIsAnErrorWithItsPlace() {
        assertContentError(
                "{\"images\": [],\n \"images\": []}",
                " are malformed JSON at line 2, column 10 (Duplicate field 'images'): write the file again");
    }

    @Test
    void anotherEncodingThanUnicodeIsAnErrorWithItsPlace() throws IOException {
        Path file = Files.write(
                folder.resolve("coco.json"), "{\"images\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CocoReader.read(file, AnnotationSettings.DEFAULT, new Findings()))
                .isInstanceOf(SetupException.class)
                .hasMessage("annotations " + file + " are no UTF-8 text at line 1, column 14: save the file as UTF-8");
    }

    @Test
    void jsonOfManyLevelsIsAnErrorAndNoOverflow() {
        assertContentError(
                "{\"x\": " + "[".repeat(100_000),
                " go beyond what is read (Document nesting depth (1001) exceeds the maximum allowed (1000)): write the file again");
    }

    private void assertError(String images, String annotations, String categories, String message) {
        assertContentError(coco(images, annotations, categories), message);
    }

    private void assertContentError(String content, String message) {
        Path file = write(content);

        assertThatThrownBy(() -> CocoReader.read(file, AnnotationSettings.DEFAULT, new Findings()))
                .isInstanceOf(SetupException.class)
                .hasMessage("annotations " + file + message);
    }

    private List<AnnotatedPhoto> read(String images, String annotations, String categories) {
        return CocoReader.read(
                write(coco(images, annotations, categories)), AnnotationSettings.DEFAULT, new Findings());
    }

    private static String annotation(int id, int image, String bbox) {
        return "{'id': " + id + ", 'image_id': " + image + ", 'category_id': 7, 'bbox': " + bbox + "}";
    }

    private static String coco(String images, String annotations, String categories) {
        return ("{'images': [" + images + "], 'annotations': [" + annotations + "], 'categories': [" + categories
                        + "]}")
                .replace('\'', '"');
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("coco.json"), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
