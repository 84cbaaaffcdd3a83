package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.setting.WrittenSettings;

/**
 * The forms of labelstud.io, "Label Studio JSON format of annotated tasks" and "RectangleLabels", and of label-studio-converter 0.0.59's
 * {@code convert_to_json_min}; JSON with ' in the place of ".
 */
final class LabelStudioReaderTest {
    /** {@code brush.mask2rle(m)} of label-studio-converter 0.0.59, {@code m} of 6x4 zeros, but {@code m[1:3, 2:5] = m[3, 0] = 255}. */
    private static final String BRUSH =
            "[0, 0, 0, 96, 57, 27, 254, 31, 0, 183, 255, 108, 2, 223, 252, 96, 17, 255, 225, 48, 0]";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void rectanglesArePerCentOfTheOriginalSize() {
        export(task("'a.jpg'", annotation(rectangle("'x': 10, 'y': 20, 'width': 50, 'height': 25, 'rotation': 0"))));

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo)
                .isEqualTo(new AnnotatedPhoto(
                        "a.jpg",
                        new Size(200, 100),
                        List.of(new AnnotatedObject(
                                "cat",
                                null,
                                Place.of(new Box(20, 20, 120, 45)),
                                "export.json, task 12, annotation 1001, result r1")),
                        "export.json, task 12",
                        List.of()));
    }

    /** A quarter turn clockwise about the upper left corner: what went right goes down, what went down goes left. */
    @Test
    void aTurnedRectangleIsTheBoxAroundIt() {
        export(task("'a.jpg'", annotation(rectangle("'x': 50, 'y': 20, 'width': 20, 'height': 10, 'rotation': 90"))));

        Box box = AnnotationFolder.boxes(folder.read().get(0)).get(0);

        assertThat(new double[] {box.xMin(), box.yMin(), box.xMax(), box.yMax()})
                .containsExactly(new double[] {90, 20, 100, 60}, Offset.offset(1e-9));
    }

    @Test
    void aTurnedRectangleIsAMaskOfItsOwnOutline() {
        export(task("'a.jpg'", annotation(rectangle("'x': 50, 'y': 20, 'width': 20, 'height': 40, 'rotation': 45"))));

        int pixels = pixels();

        assertThat(pixels).isBetween(1550, 1650); // 40 by 40, where the box around it has 3,200
    }

    @Test
    void polygonsAreTheBoxAroundThemOrMasks() {
        export(
                task(
                        "'a.jpg'",
                        annotation(
                                result(
                                        "polygonlabels",
                                        "'points': [[10, 10], [60, 10], [60, 50], [10, 50]], 'closed': true, 'polygonlabels': ['cat']"))));

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(20, 10, 120, 50));
        assertThat(pixels()).isEqualTo(100 * 40);
    }

    @Test
    void ellipsesAreTheirOutline() {
        export(task(
                "'a.jpg'",
                annotation(result(
                        "ellipselabels",
                        "'x': 50, 'y': 50, 'radiusX': 10, 'radiusY': 20, 'rotation': 0, 'ellipselabels': ['cat']"))));

        assertThat(pixels()).isBetween(1235, 1275); // pi 20 20 is 1257
    }

    @Test
    void brushesAreTheirPixels() {
        export(task("'a.jpg'", annotation(brush(BRUSH))));

        AnnotatedObject object = read("masks").photos().get(0).objects().get(0);
        Place place = Objects.requireNonNull(object.place());

        assertThat(place.box()).isEqualTo(new Box(0, 1, 5, 4));
        assertThat(Objects.requireNonNull(place.mask())
                        .on(new Size(6, 4), "", note -> {})
                        .boxes())
                .containsExactlyInAnyOrder(new Box(2, 1, 5, 3), new Box(0, 3, 1, 4));
    }

    /** {@code brush.encode_rle([255, 255, 255, 0, 0, 0, 0, 255])}. */
    @Test
    void onlyAlphaSaysWhatIsInABrush() {
        export(task(
                "'a.jpg'",
                annotation(brush("[0, 0, 0, 8, 57, 27, 252, 95, 241, 128, 1, 254]")
                        .replace(
                                "'original_width': 6, 'original_height': 4",
                                "'original_width': 2, 'original_height': 1"))));

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(1, 0, 2, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 0, 0, 95, 57] | has run lengths that are of 95 values, but 6x4 pixels have 96, four each",
                "[0, 0, 0, 96, 57, 27, 254] | has run lengths that break off after 7 bytes",
                "[0, 256] | has run lengths that have the entry 256, but each must be a byte, 0 to 255",
                "[0, 0, 0, 96, 57, 27, 255, 255, 255, 255] | has run lengths that go on after their 96 values",
                "[0, 0, 0, 96, 57, 27, 254, 95, 0, 0] | has no pixel",
            })
    void aBrushThatIsNoneIsAnError(String rle, String problem) {
        Path file = export(task("'a.jpg'", annotation(brush(rle))));

        folder.assertError("annotations " + file
                + ", task 12, annotation 1001, result r1, value number 1: its rle " + problem
                + "; draw the region again, or remove it");
    }

    @Test
    void choicesAreClassesOfTheWholePhoto() {
        export(task("'a.jpg'", annotation(result("choices", "'choices': ['cat', 'night']"))));

        AnnotatedSuite suite = read("boxes");

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.photos().get(0).objects())
                .extracting(AnnotatedObject::className, AnnotatedObject::isOfPhoto)
                .containsExactly(tuple("cat", true), tuple("night", true));
    }

    @Test
    void besideRegionsThereAreBoxes() {
        export(task(
                "'a.jpg'",
                annotation(rectangle("'x': 1, 'y': 2, 'width': 3, 'height': 4") + ", "
                        + result("choices", "'choices': ['night']").replace("'r1'", "'c1'"))));

        assertThat(read("boxes").hasBoxes()).isTrue();
    }

    @Test
    void whatIsNoAnnotationIsCounted() {
        Path file = export(
                task("'a.jpg'", "{'id': 1, 'was_cancelled': true, 'result': []}"),
                task("'b.jpg'", annotation(result("textarea", "'text': ['a comment']")))
                        .replace("'predictions': []", "'predictions': [{'result': []}, {'result': []}]"));

        AnnotatedSuite suite = read("boxes");

        assertThat(suite.photos()).extracting(AnnotatedPhoto::file).containsExactly("b.jpg");
        assertThat(suite.notes())
                .containsExactly("annotations " + file
                        + ": left out 2 predictions of models, 1 annotations that were cancelled, 1 tasks without an"
                        + " annotation, 1 results that are no region and no class (1 textarea)");
    }

    @Test
    void severalAnnotatorsAreTwoReadings() {
        Path file = export(task(
                "'a.jpg'",
                "{'id': 1001, 'completed_by': 10, 'result': []}, {'id': 1002, 'completed_by': {'email': 'b@x.org'},"
                        + " 'result': []}"));

        folder.assertError("annotations " + file
                + ", task 12: it has 2 annotations (1001 by 10, 1002 by b@x.org), and nothing says which one counts; mark"
                + " it as ground truth in Label Studio, or remove the others, and export again as JSON");
    }

    @Test
    void theGroundTruthIsTheOneThatCounts() {
        export(task(
                "'a.jpg'",
                "{'id': 1001, 'result': []}, "
                        + annotation(rectangle("'x': 1, 'y': 2, 'width': 3, 'height': 4"))
                                .replace("'ground_truth': false", "'ground_truth': true")));

        assertThat(folder.read().get(0).objects()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/upload/1/1a2b3c4d-my_cat.jpg | /data/upload/1/1a2b3c4d-my_cat.jpg | data/upload/1/1a2b3c4d-my_cat.jpg"
                        + " upload/1/1a2b3c4d-my_cat.jpg 1/1a2b3c4d-my_cat.jpg 1a2b3c4d-my_cat.jpg my_cat.jpg",
                "/data/local-files/?d=set/cat.jpg | /data/local-files/?d=set/cat.jpg | set/cat.jpg cat.jpg",
                "s3://bucket/set/cat.jpg | s3://bucket/set/cat.jpg | bucket/set/cat.jpg set/cat.jpg cat.jpg",
                "https://x.org/cat.jpg?X-Amz-Signature=1 | https://x.org/cat.jpg?X-Amz-Signature=1 | x.org/cat.jpg cat.jpg",
            })
    void aPhotoIsKnownByTheEndsOfItsAddress(String image, String own, String others) {
        export(task("'" + image + "'", annotation("")));

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.file()).isEqualTo(own);
        assertThat(photo.otherNames()).containsExactly(others.split(" ", -1));
    }

    @Test
    void ofTwoPhotosNoneIsGuessed() {
        Path file = export(task("'a.jpg'", annotation("")).replace("'image':", "'left': 'b.jpg', 'right':"));

        folder.assertError("annotations " + file
                + ", task 12: its data names 2 photos (left, right), and none is called image; call the photo's field"
                + " image in Label Studio's import, and export again");
    }

    @Test
    void aRegionWithoutALabelIsAnError() {
        Path file = export(task("'a.jpg'", annotation(result("rectangle", "'x': 1, 'y': 2, 'width': 3, 'height': 4"))));

        folder.assertError("annotations " + file
                + ", task 12, annotation 1001, result r1, value number 1: its label is missing; give the region a label"
                + " in Label Studio, or remove it");
    }

    @Test
    void aRegionMayHaveItsLabelInAnotherResult() {
        export(task(
                "'a.jpg'",
                annotation(result("rectangle", "'x': 1, 'y': 2, 'width': 3, 'height': 4") + ", "
                        + result("labels", "'x': 1, 'y': 2, 'width': 3, 'height': 4, 'labels': ['cat']"))));

        assertThat(folder.read().get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("cat");
    }

    @Test
    void aPhotoThatWasTurnedInTheToolIsAnError() {
        Path file = export(task(
                "'a.jpg'",
                annotation(rectangle("'x': 1, 'y': 2, 'width': 3, 'height': 4"))
                        .replace("'image_rotation': 0", "'image_rotation': 90")));

        folder.assertError("annotations " + file
                + ", task 12, annotation 1001, result r1: its image_rotation is 90: the photo was turned while it was"
                + " annotated; turn the photo's file itself, or turn it back in Label Studio, and annotate it again");
    }

    @Test
    void withoutASizeRegionsAreShares() {
        export(task(
                "'a.jpg'",
                annotation(rectangle("'x': 10, 'y': 20, 'width': 50, 'height': 25"))
                        .replace("'original_width': 200, 'original_height': 100,", "")));

        Place place =
                Objects.requireNonNull(folder.read().get(0).objects().get(0).place());

        assertThat(place.on(new Size(200, 100)).box()).isEqualTo(new Box(20, 20, 120, 45));
    }

    @Test
    void jsonMinHasRegionsUnderTheirTagsNames() {
        export(min(
                "1",
                "'label': [{'x': 10, 'y': 20, 'width': 50, 'height': 25, 'rotation': 0, 'rectanglelabels':"
                        + " ['cat'], 'original_width': 200, 'original_height': 100}]"));

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.size()).isEqualTo(new Size(200, 100));
        assertThat(AnnotationFolder.boxes(photo)).containsExactly(new Box(20, 20, 120, 45));
    }

    @Test
    void theOnlyTextsOfJsonMinAreChoices() {
        Path file = export(min("1", "'animal': 'cat'"), min("2", "'animal': 'dog'"));

        AnnotatedSuite suite = read("boxes");

        assertThat(suite.photos())
                .extracting(photo -> photo.objects().get(0).className())
                .containsExactly("cat", "dog");
        assertThat(suite.notes())
                .containsExactly(
                        "annotations " + file + ": took the texts called animal for classes of the whole photos");
    }

    @Test
    void severalChoicesAtOnceSayWhichTextsAreChoices() {
        export(min("1", "'animal': {'choices': ['cat', 'dog']}"), min("2", "'animal': 'dog', 'caption': 'a dog'"));

        assertThat(folder.read().get(1).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("dog");
    }

    @Test
    void severalTextsOfJsonMinAreAnError() {
        Path file = export(min("1", "'animal': 'cat', 'caption': 'a cat'"));

        folder.assertError("annotations " + file
                + " have texts called animal, caption, and JSON-MIN does not tell choices from data: export as JSON, which"
                + " does");
    }

    @Test
    void aTaskThatIsTwiceInJsonMinIsTwoReadings() {
        Path file = export(min("1", "'animal': 'cat'"), min("1", "'animal': 'dog'"));

        folder.assertError("annotations " + file
                + ", task 1: it has 2 annotations (7 by 3, 7 by 3), and nothing says which one counts; mark it as ground"
                + " truth in Label Studio, or remove the others, and export again as JSON");
    }

    @Test
    void anotherListIsAnError() {
        Path file = folder.write("export.json", "[{\"id\": 1}]");

        assertThat(catchThrowable(() -> AnnotationFolder.read(path, "label-studio")))
                .isNotNull();
        assertThat(catchThrowable(() -> AnnotationFolder.read(file, "label-studio")))
                .hasMessage(
                        "annotations " + file + " are not Label Studio's: task 1 has neither data and annotations, nor"
                                + " annotation_id and annotator; export the project as JSON or JSON-MIN");
    }

    private int pixels() {
        AnnotatedObject object = read("masks").photos().get(0).objects().get(0);
        return Objects.requireNonNull(Objects.requireNonNull(object.place()).mask())
                .on(new Size(200, 100), "", note -> {})
                .pixels();
    }

    private AnnotatedSuite read(String regions) {
        return Annotations.read(path, AnnotationSettings.of(WrittenSettings.elements("", "regions", regions)));
    }

    private Path export(String... tasks) {
        return folder.write("export.json", ("[" + String.join(", ", tasks) + "]").replace('\'', '"'));
    }

    private static String task(String image, String annotations) {
        return "{'id': 12, 'data': {'image': " + image + "}, 'annotations': [" + annotations
                + "], 'predictions': [], 'project': 83}";
    }

    private static String annotation(String results) {
        return "{'id': 1001, 'completed_by': 10, 'was_cancelled': false, 'ground_truth': false, 'result': [" + results
                + "]}";
    }

    private static String rectangle(String value) {
        return result("rectanglelabels", value + ", 'rectanglelabels': ['cat']");
    }

    private static String brush(String rle) {
        return result("brushlabels", "'format': 'rle', 'rle': " + rle + ", 'brushlabels': ['cat']")
                .replace("'original_width': 200, 'original_height': 100", "'original_width': 6, 'original_height': 4");
    }

    private static String result(String type, String value) {
        return "{'id': 'r1', 'from_name': 'tag', 'to_name': 'img', 'original_width': 200, 'original_height': 100,"
                + " 'image_rotation': 0, 'type': '" + type + "', 'value': {" + value + "}}";
    }

    private static String min(String id, String fields) {
        return "{'image': '" + id + ".jpg', 'id': " + id + ", " + fields + ", 'annotator': 3, 'annotation_id': 7,"
                + " 'created_at': '2021-03-09T22:16:08.728353Z', 'updated_at': '2021-03-09T22:16:08.728378Z', 'lead_time': 4.288}";
    }
}
