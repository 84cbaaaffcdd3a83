package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;
import org.scorecam.region.Segmentation;
import org.scorecam.setting.WrittenSettings;

/** JSON with ' in the place of ". The photos are of 24 x 16 pixels. */
final class MasksTest {
    private static final Size PHOTO = new Size(24, 16);

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    /** The run lengths of {@code PolygonsTest} and {@code RunLengthsTest}, which are pycocotools'. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[[4, 3, 12, 3, 12, 9, 4, 9]] | S26:0000000000000m5",
                "[[1,1,9,1,9,9,1,9], [6.4,5.1,18.2,5.1,12.3,15.5]] | a08800000000000004MO2N2N1OO1N2N2N2Nm2",
                "{'size': [16, 24], 'counts': [20, 5, 11, 5, 343]} | d05;0\\:",
                "{'size': [16, 24.0], 'counts': [20, 5.0, 11, 5, 343]} | d05;0\\:",
                "{'counts': 'd05;0\\\\:', 'size': [16, 24]} | d05;0\\:",
            })
    void cocosPolygonsAndRunLengthsAreRead(String segmentation, String expected) {
        coco("'iscrowd': 0, 'segmentation': " + segmentation);

        assertThat(RunLengths.text(Objects.requireNonNull(mask()))).isEqualTo(expected);
    }

    @Test
    void noMaskIsReadWhereBoxesAreAskedFor() {
        coco("'segmentation': 'what is not read cannot be wrong'");

        assertThat(segmentation(settings("boxes", null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x': 0", "'segmentation': null", "'segmentation': []", "'segmentation': {}"})
    void masksThatAreMissingOrEmptyAreNone(String field) {
        coco(field);

        assertThat(mask()).isNull();
    }

    @Test
    void crowdsThatAreIgnoredAreNotRead() {
        coco("'iscrowd': 1, 'segmentation': 3");

        assertThat(Annotations.read(path, settings("masks", "ignore"))
                        .photos()
                        .get(0)
                        .objects())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | must be a list of polygons, or run lengths with size and counts",
                "[1, 2, 3, 4, 5, 6] | has as polygon 1 no list, but NUMBER: it must be a list of lists of numbers",
                "[[1, 1, 9, 1, 9, 9], [1, 1, 9, 1, 9]] | has as polygon 2 one of 5 numbers, an x without y",
                "[[1, 1, 9, 9]] | has as polygon 1 one of 2 corners, but it must have at least 3",
                "[[]] | has as polygon 1 one of 0 corners, but it must have at least 3",
                "[[1, 1, 9, 'x', 9, 9]] | has as polygon 1 one with \"x\", which is no number",
                "{'counts': [384]} | has run lengths with the size missing, which must be [height, width] in pixels",
                "{'size': [16], 'counts': [384]} | has run lengths with the size [16], which must be [height, width] in pixels",
                "{'size': [16, 0], 'counts': [0]} | has run lengths with the size [16,0], which must be [height, width] in pixels",
                "{'size': [16, 24]} | has run lengths without counts, a list of numbers or a text",
                "{'size': [16, 24], 'counts': [380]} | has run lengths that sum to 380, but 24x16 are 384 pixels",
                "{'size': [16, 24], 'counts': [1.5]} | has run lengths with the count 1.5, which is no whole number",
                "{'size': [16, 24], 'counts': 'd05;'} | has run lengths that sum to 36, but 24x16 are 384 pixels",
            })
    void malformedMasksAreErrorsThatNameTheEntry(String segmentation, String problem) {
        coco("'segmentation': " + segmentation);

        assertThatThrownBy(this::mask)
                .isInstanceOf(SetupException.class)
                .hasMessage("annotations " + path.resolve("coco.json") + ", annotation 5: its segmentation " + problem
                        + "; mend it, or set <regions>boxes</regions>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polygon | [[4, 3], [12, 3], [12, 9], [4, 9]]",
                "rectangle | [[12, 9], [4, 3]]",
                "rectangle | [[4, 3], [12, 3], [12, 9], [4, 9]]",
            })
    void labelMesPolygonsAndRectanglesAreOutlines(String type, String points) {
        labelMe(type, points);

        assertThat(RunLengths.text(Objects.requireNonNull(mask()))).isEqualTo("S26:0000000000000m5");
    }

    /** The same outline in shares of 24 x 16 pixels. */
    @Test
    void yolosOutlinesAreMasks() {
        folder.write("classes.txt", "cat\n");
        folder.write("a.txt", "0 0.16666666666667 0.1875 0.5 0.1875 0.5 0.5625 0.16666666666667 0.5625\n");

        assertThat(RunLengths.text(Objects.requireNonNull(mask()))).isEqualTo("S26:0000000000000m5");
    }

    @Test
    void yolosBoxesHaveNoMask() {
        folder.write("classes.txt", "cat\n");
        folder.write("a.txt", "0 0.5 0.5 0.25 0.25\n");

        assertThat(mask()).isNull();
    }

    @Test
    void labelMesCirclesHaveNoMask() {
        labelMe("circle", "[[10, 10], [12, 10]]");

        assertThat(mask()).isNull();
    }

    @Test
    void formatsWithoutMasksAreASetUpError() {
        folder.write("a.csv", "image,xmin,ymin,xmax,ymax,class\na.jpg,1,2,3,4,cat\n");

        assertThatThrownBy(this::mask)
                .isInstanceOf(SetupException.class)
                .hasMessage("<regions> is masks, but the annotations " + path
                        + " are CSV (.csv), and only COCO (.json), YOLO (.txt), LabelMe (.json), Label Studio (.json), MVTec AD (test, ground_truth), Pascal VOC's masks (SegmentationClass), CVAT (.xml), Roboflow (train, valid, test)"
                        + " can have that: remove the element");
    }

    @Test
    void anUnknownValueIsAnErrorThatNamesTheNearest() {
        coco("'segmentation': []");

        assertThatThrownBy(() -> segmentation(settings("mask", null)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<regions> is mask, but must be one of boxes, masks (did you mean masks?)");
    }

    private @Nullable PixelMask mask() {
        Segmentation found = segmentation(settings(" Masks ", null));
        return found == null ? null : found.on(PHOTO, "a.jpg", note -> {});
    }

    private @Nullable Segmentation segmentation(AnnotationSettings settings) {
        List<AnnotatedObject> objects =
                Annotations.read(path, settings).photos().get(0).objects();
        return Objects.requireNonNull(objects.get(0).place()).on(PHOTO).mask();
    }

    private static AnnotationSettings settings(String regions, @Nullable String crowd) {
        return AnnotationSettings.of(WrittenSettings.elements("", "crowd", crowd, "regions", regions));
    }

    private void coco(String fields) {
        write(
                "coco.json",
                "{'images': [{'id': 31, 'file_name': 'a.jpg'}], 'categories': [{'id': 7, 'name': 'cat'}], 'annotations':"
                        + " [{'id': 5, 'image_id': 31, 'category_id': 7, 'bbox': [1, 1, 9, 9], " + fields + "}]}");
    }

    private void labelMe(String type, String points) {
        write(
                "a.json",
                "{'version': '5.5.0', 'flags': {}, 'imagePath': 'a.jpg', 'imageData': null, 'shapes': [{'label': 'cat',"
                        + " 'shape_type': '" + type + "', 'points': " + points + "}]}");
    }

    private void write(String file, String json) {
        folder.write(file, json.replace('\'', '"'));
    }
}
