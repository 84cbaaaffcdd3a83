package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

final class YoloReaderTest {
    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void aLineIsTheCentreAndTheSizeInSharesOfThePhoto() {
        folder.write("classes.txt", "cat\ndog\n");
        folder.write("a.txt", "1 0.5 0.25 0.5 0.25\n");

        AnnotatedObject object = folder.read().get(0).objects().get(0);

        assertThat(object.className()).isEqualTo("dog");
        assertThat(object.source()).isEqualTo("a.txt, line 1");
        Place place = Objects.requireNonNull(object.place());
        assertThat(place).isEqualTo(new Place(new Box(0.25, 0.125, 0.75, 0.375), Unit.SHARES));
        assertThat(place.on(new Size(640, 480)).box()).isEqualTo(new Box(160, 60, 480, 180));
    }

    // labelImg 1.8.6 writes a file like this, with six decimals and classes.txt in the same folder
    @Test
    void aFileOfLabelImgIsRead() {
        folder.write("classes.txt", "dog\nperson\n");
        folder.write("photo 1.txt", "1 0.498437 0.512500 0.356250 0.708333\n0 0.062500 0.925000 0.125000 0.150000\n");

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.file()).isEqualTo("photo 1");
        assertThat(photo.objects()).extracting(AnnotatedObject::className).containsExactly("person", "dog");
    }

    // the layout of an Ultralytics data set: images/ and labels/ with the same folders in them, data.yaml at the top
    @ParameterizedTest
    @ValueSource(strings = {"", "labels", "data.yaml"})
    void aDataSetOfUltralyticsIsReadFromItsFolderItsLabelsOrItsYaml(String annotations) {
        folder.write(
                "data.yaml", "path: ../datasets/x\ntrain: images/train\nval: images/val\nnames:\n  0: cat\n  1: dog\n");
        folder.write("labels/train/a.txt", "0 0.5 0.5 1 1\n");
        folder.write("labels/val/b.txt", "1 0.5 0.5 1 1\n");

        List<AnnotatedPhoto> photos = AnnotationFolder.read(path.resolve(annotations), null);

        assertThat(photos).extracting(AnnotatedPhoto::file).containsExactly("train/a", "val/b");
    }

    @Test
    void theNamesMayStandTwoFoldersAbove() {
        folder.write("data.yaml", "names: [cat]\n");
        folder.write("labels/val/b.txt", "0 0.5 0.5 1 1\n");

        assertThat(AnnotationFolder.read(path.resolve("labels/val"), null))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names: ['cat', \"dog\"]",
                "names:\n- cat\n- dog",
                "names:\n  - cat\n  - dog\nnc: 2",
                "names: {0: cat, 1: dog}",
                "names:\n  \"0\": cat\n  '1': dog",
                "{\"names\": {\"0\": \"cat\", \"1\": \"dog\"}, \"nc\": 2}",
                "names:\n  1: dog\n  0: cat",
                "{names: [cat, dog], nc: 2}",
                "# Roboflow\r\nnames:\r\n- cat\r\n- dog\r\n",
                "\uFEFFnames: [cat, dog]"
            })
    void namesAreAListOrAMapInAnyStyleOfYaml(String yaml) {
        folder.write("data.yaml", yaml);
        folder.write("a.txt", "1 0.5 0.5 1 1\n");

        assertThat(folder.read().get(0).objects().get(0).className()).isEqualTo("dog");
    }

    @Test
    void aNumberAsANameIsAText() {
        folder.write("data.yaml", "names: [7, no]");
        folder.write("a.txt", "0 0.5 0.5 1 1\n1 0.5 0.5 1 1\n");

        assertThat(folder.read().get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("7", "no");
    }

    @ParameterizedTest
    @CsvSource({"1.00001, 0.5, 0.2, 0.2", "-0.00001, 0.5, 0.2, 0.2", "0.5, 0.5, 1.00001, 1.0005"})
    void aShareThatRoundingMadeALittleTooLargeIsOnThePhotosEdge(String x, String y, String width, String height) {
        folder.write("classes.txt", "cat");
        folder.write("a.txt", "0 " + x + " " + y + " " + width + " " + height);

        Box box = AnnotationFolder.boxes(folder.read().get(0)).get(0);

        assertThat(List.of(box.xMin(), box.yMin(), box.xMax(), box.yMax()))
                .allSatisfy(edge -> assertThat(edge).isBetween(0.0, 1.0));
    }

    @Test
    void anOutlineHasItsHullAsBox() {
        folder.write("classes.txt", "cat");
        folder.write("a.txt", "0 0.2 0.3 0.6 0.1 0.4 0.9");

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(0.2, 0.1, 0.6, 0.9));
    }

    @Test
    void windowsLineEndsByteOrderMarksBlankLinesAndTabsAreRead() {
        folder.write("classes.txt", "\uFEFFcat\r\ndog\r\n");
        folder.write("a.txt", "\uFEFF0\t0.5 0.5  1 1\r\n\r\n1 0.5 0.5 1 1 \r\n");

        assertThat(folder.read().get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("cat", "dog");
    }

    @Test
    void classNumbersNeedNotBeContiguousOrWhole() {
        folder.write("data.yaml", "names: {3: cat, 90: dog}");
        folder.write("a.txt", "90.0 0.5 0.5 1 1\n");

        assertThat(folder.read().get(0).objects().get(0).className()).isEqualTo("dog");
    }

    @Test
    void anEmptyFileIsAPhotoWithoutObjects() {
        folder.write("classes.txt", "cat");
        folder.write("A.TXT", "");

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.file()).isEqualTo("A");
        assertThat(photo.objects()).isEmpty();
    }

    @Test
    void classesWithoutNamesAreAnError() {
        folder.write("labels/a/b/c.txt", "0 0.5 0.5 1 1");

        AnnotationFolder.assertError(
                path.resolve("labels/a/b"),
                "annotations " + path.resolve("labels/a/b") + " do not say what YOLO's class numbers stand for: put"
                        + " classes.txt (line i names class i, counted from 0) or data.yaml (with names) into the"
                        + " folder, or up to two folders above it");
    }

    @Test
    void aClassWithoutNameIsAnError() {
        folder.write("classes.txt", "cat\ndog\n");

        assertLineError(
                "2 0.5 0.5 1 1",
                "is of class 2, but classes.txt names only 0, 1: add its name there, or mend the" + " line");
    }

    @Test
    void pixelsAreAnError() {
        folder.write("classes.txt", "cat");

        assertLineError(
                "0 320 0.5 1 1",
                "has 320, but each number behind the class must be a share of the photo, 0 to 1:"
                        + " divide pixels by the photo's width or height");
        assertLineError(
                "0 0.5 0.5 1.002 1",
                "has 1.002, but each number behind the class must be a share of the photo, 0 to 1:"
                        + " divide pixels by the photo's width or height");
    }

    @Test
    void whatADetectorFoundIsAnError() {
        folder.write("classes.txt", "cat");

        assertLineError(
                "0 0.5 0.5 1 1 0.87",
                "has six numbers, so it may be what a detector found, the last its confidence, or a turned box, the last"
                        + " its angle: annotations are needed, of five numbers, or of nine for the corners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0.5 0.5 1", "0 0.1 0.1 0.2 0.2 0.3 0.3 0.4", "cat", "images/train/a.jpg"})
    void aLineOfAnotherFormIsAnError(String line) {
        folder.write("classes.txt", "cat");

        assertLineError(
                line,
                "must be class x y width height, or class and the points of an outline, with spaces, or, where data.yaml"
                        + " says kpt_shape, a box and keypoints: export the photo again, or move the file out of the"
                        + " folder if it holds no labels");
    }

    @ParameterizedTest
    @CsvSource({"cat 0.5 0.5 1 1, cat", "0 0.5 x 1 1, x", "'0 0,5 0.5 1 1', '0,5'"})
    void aWordThatIsNoNumberIsAnError(String line, String word) {
        folder.write("classes.txt", "cat");

        assertLineError(
                line,
                "has " + word + ", which is no number: export the photo again, or move the file out of the folder if it"
                        + " holds no labels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "NaN", "1e99"})
    void aClassThatIsNoWholeNumberIsAnError(String index) {
        folder.write("classes.txt", "cat");

        assertLineError(index + " 0.5 0.5 1 1", "has a class (" + index + ") that is no whole number: mend it");
    }

    @Test
    void twoFilesOfDifferentNamesAreAnError() {
        folder.write("classes.txt", "cat");
        folder.write("data.yaml", "names: [dog]");

        folder.assertError("annotations: " + path.resolve("classes.txt") + " and " + path.resolve("data.yaml")
                + " give YOLO's classes different names: remove one, or name the right data.yaml in <annotations>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names: []|have no names ([]): write them as a list, names: [cat, dog], or as a map from their numbers",
                "names: {a: cat}|have the class number a in names, which is no whole number from 0: mend it",
                "names: {-1: cat}|have the class number -1 in names, which is no whole number from 0: mend it",
                "names: {'0': cat, 0: dog}|have the class number 0 in names twice: remove one",
                "names: [[cat]]|have the entry [cat] in names, which is no name: mend it",
                "{names: [cat], nc: 2}|say nc: 2, but name 1 classes: mend one"
            })
    void namesOfTheWrongFormAreAnError(String yaml, String message) {
        Path file = folder.write("data.yaml", yaml);

        folder.assertError("annotations " + file + " " + message);
    }

    @Test
    void malformedYamlIsAnErrorWithItsPlace() {
        Path file = folder.write("data.yaml", "names: [cat\n");

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file + " are malformed YAML (")
                .hasMessageContaining("line 2")
                .hasMessageEndingWith("): write the file again");
    }

    @Test
    void aTagInYamlMakesNoObject() {
        Path file = folder.write("data.yaml", "names: !!javax.script.ScriptEngineManager [cat]");

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "annotations " + file + " are malformed YAML (could not determine a constructor");
    }

    private void assertLineError(String line, String message) {
        Path file = folder.write("a.txt", "\n" + line);

        assertThatThrownBy(() -> AnnotationFolder.read(path, "yolo"))
                .isInstanceOf(SetupException.class)
                .hasMessage("annotations " + file + ", line 2 (" + line + ") " + message);
    }
}
