package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the tools that write YOLO put its files. */
final class YoloLayoutTest {
    private static final String LINE = "0 0.5 0.5 0.25 0.5\n";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data.yaml"})
    void roboflowsFolderASplitIsReadAndItsTextsForPeopleAreLeftAlone(String annotations) {
        folder.write("data.yaml", "names: [cat]\nnc: 1\n");
        folder.write("README.dataset.txt", "# shapes > v1\n\nProvided by a Roboflow user\n");
        folder.write("README.roboflow.txt", "\nshapes - v1\n");
        folder.write("train/images/a_png.rf.0c48.jpg", "");
        folder.write("train/labels/a_png.rf.0c48.txt", LINE);
        folder.write("valid/images/b.jpg", "");
        folder.write("valid/labels/b.txt", "");

        assertThat(AnnotationFolder.read(path.resolve(annotations), null))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("train/images/a_png.rf.0c48", "valid/images/b");
    }

    // CVAT's YOLO 1.1, and Darknet's own
    @ParameterizedTest
    @ValueSource(strings = {"", "obj.names"})
    void cvatsListOfPhotosIsNoLabelsFile(String annotations) {
        folder.write("obj.names", "cat\n");
        folder.write("obj.data", "classes = 1\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n");
        folder.write("train.txt", "data/obj_train_data/a b.jpg\n");
        folder.write("obj_train_data/a b.txt", LINE);

        AnnotatedPhoto photo =
                AnnotationFolder.read(path.resolve(annotations), null).get(0);

        assertThat(photo.file()).isEqualTo("obj_train_data/a b");
        assertThat(photo.otherNames()).containsExactly("images/a b", "a b");
    }

    @Test
    void aPhotoMayLieBesideItsLabelsOrInImagesOrElsewhere() {
        folder.write("data.yaml", "names: [cat]\n");
        folder.write("labels/train/a.txt", LINE);

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.file()).isEqualTo("train/a");
        assertThat(photo.otherNames()).containsExactly("labels/train/a", "images/train/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "LICENSE.txt", "notes.txt", "labels/README.txt"})
    void textsForPeopleAreNoLabels(String name) {
        folder.write("classes.txt", "cat");
        folder.write("labels/a.txt", LINE);
        folder.write(name, "Labelled by hand.\n");

        assertThat(folder.read()).extracting(AnnotatedPhoto::file).containsExactly("a");
    }

    @Test
    void labelsOfAPhotoThatIsNamedLikeATextForPeopleAreRead() {
        folder.write("classes.txt", "cat");
        folder.write("notes.txt", LINE);
        folder.write("train.txt", LINE);

        assertThat(folder.read()).extracting(AnnotatedPhoto::file).containsExactly("notes", "train");
    }

    @Test
    void otherTextsOutsideOfTheFoldersOfLabelsAreLeftOutAndSaid() {
        folder.write("data.yaml", "names: [cat]\n");
        folder.write("train/labels/a.txt", LINE);
        folder.write("how.txt", "by hand\n");
        folder.write("why.txt", "for fun\n");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.photos()).hasSize(1);
        assertThat(suite.notes())
                .containsExactly(
                        "annotations " + path + ": 2 text files outside of the folders of labels hold none, and"
                                + " were left out, the first is how.txt");
    }

    // Label Studio 1.13 writes both, HumanSignal/label-studio issue 6416
    @Test
    void notesThatNumberTheClassesOtherwiseThanClassesTxtAreAnError() {
        folder.write("classes.txt", "dog\ncat\n");
        folder.write(
                "notes.json", "{\"categories\": [{\"id\": 0, \"name\": \"cat\"}, {\"id\": 1, \"name\": \"dog\"}]}");
        folder.write("labels/a.txt", LINE);

        folder.assertError("annotations: " + path.resolve("classes.txt") + " and " + path.resolve("notes.json")
                + " give YOLO's classes different names: remove one, or name the right data.yaml in <annotations>");
    }

    @Test
    void notesThatSayTheSameOrSomethingElseAreNone() {
        folder.write("classes.txt", "cat\ndog\n");
        folder.write("labels/notes.json", "{\"categories\": [{\"id\": 0, \"name\": \"cat\"}]}");
        folder.write("notes.json", "[\"buy milk\"]");
        folder.write("labels/a.txt", LINE);

        assertThat(folder.read().get(0).objects().get(0).className()).isEqualTo("cat");
    }

    @Test
    void namesBesideTheLabelsMustAgreeWithThoseOfTheDataSet() {
        folder.write("labels/classes.txt", "dog\ncat\n");
        folder.write("data.yaml", "names: [cat, dog]\n");
        folder.write("labels/a.txt", LINE);

        folder.assertError("annotations: " + path.resolve("labels/classes.txt") + " and " + path.resolve("data.yaml")
                + " give YOLO's classes different names: remove one, or name the right data.yaml in <annotations>");
    }
}
