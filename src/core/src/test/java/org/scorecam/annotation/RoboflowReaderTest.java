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
import org.scorecam.image.Box;

/** The layouts of Datumaro's documentation, "Roboflow". */
final class RoboflowReaderTest {
    private static final String CLASSES = "filename, cat, dog\na.jpg, 1, 0\nb.jpg, 1, 1\nc.jpg, 0, 0\n";
    private static final String COCO = """
            {"images": [{"id": 0, "file_name": "a.jpg", "width": 64, "height": 48}],
             "categories": [{"id": 0, "name": "pets", "supercategory": "none"}, {"id": 1, "name": "cat", "supercategory": "pets"}],
             "annotations": [{"id": 0, "image_id": 0, "category_id": 1, "bbox": [1, 2, 3, 4], "iscrowd": 0}]}
            """;
    private static final String VOC =
            "<annotation><filename>a.jpg</filename><object><name>cat</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>4</xmax>"
                    + "<ymax>6</ymax></bndbox></object></annotation>";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void classesAreOfWholePhotos() {
        folder.write("_classes.csv", CLASSES);

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.photos())
                .extracting(AnnotatedPhoto::file, AnnotatedPhoto::objects)
                .containsExactly(
                        tuple("a.jpg", List.of(AnnotatedObject.ofPhoto("cat", "_classes.csv, line 2"))),
                        tuple(
                                "b.jpg",
                                List.of(
                                        AnnotatedObject.ofPhoto("cat", "_classes.csv, line 3"),
                                        AnnotatedObject.ofPhoto("dog", "_classes.csv, line 3"))),
                        tuple("c.jpg", List.of()));
    }

    @Test
    void aFileOfClassesMayBeNamed() {
        Path file = folder.write("train/_classes.csv", CLASSES);

        assertThat(AnnotationFolder.read(file, null)).hasSize(3);
    }

    @Test
    void whatIsUnlabeledHasNothingOnItAndIsCounted() {
        Path file = folder.write("_classes.csv", "filename, cat, Unlabeled\na.jpg, 0, 1\nb.jpg, 1, 0\n");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.photos().get(0).objects()).isEmpty();
        assertThat(suite.notes())
                .containsExactly("annotations " + file + ": 1 photos are Unlabeled, and have nothing on them here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename, cat;a.jpg, yes | , line 2: its cat (yes) must be 1 or 0; mend it",
                "filename, cat;a.jpg | , line 2: it has 1 fields, but the header names 2; mend it",
                "filename, cat;, 1 | , line 2: it has no filename; mend it",
                "filename;a.jpg | , line 1: the header (filename) must be filename and a column for each class; export the data"
                        + " set again as Multi-Label Classification",
                "filename, cat, cat;a.jpg, 1, 1 | , line 1: the header (filename, cat, cat) has two columns cat; mend it",
                "filename, cat, ;a.jpg, 1, 1 | , line 1: the header (filename, cat, ) has a column without a name; mend it",
                "filename, cat | ' name no photo, below the header is no row: add photos'",
            })
    void aTableThatIsNoneIsAnError(String table, String problem) {
        Path file = folder.write("_classes.csv", table.replace(';', '\n'));

        folder.assertError("annotations " + file + problem);
    }

    @Test
    void splitsAreReadTogether() {
        folder.write("train/_annotations.coco.json", COCO);
        folder.write("valid/_annotations.coco.json", COCO);
        folder.write("README.roboflow.txt", "shapes - v1\n");

        List<AnnotatedPhoto> photos = folder.read();

        assertThat(photos)
                .extracting(AnnotatedPhoto::file, AnnotatedPhoto::otherNames, AnnotatedPhoto::source)
                .containsExactly(
                        tuple("train/a.jpg", List.of("a.jpg"), "train/_annotations.coco.json, image 0"),
                        tuple("valid/a.jpg", List.of("a.jpg"), "valid/_annotations.coco.json, image 0"));
        assertThat(photos.get(0).objects().get(0).source()).isEqualTo("train/_annotations.coco.json, annotation 0");
    }

    @Test
    void oneSplitAloneIsOfItsOwnFormat() {
        folder.write("train/_annotations.coco.json", COCO);

        assertThat(AnnotationFolder.read(path.resolve("train"), "coco"))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("a.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "_annotations.csv | filename,width,height,class,xmin,ymin,xmax,ymax;a.jpg,64,48,cat,1,2,4,6;",
                "_annotations.createml.json | [{\"image\":\"a.jpg\",\"annotations\":[{\"label\":\"cat\",\"coordinates\":{\"x\":2.5,\"y\":4,"
                        + "\"width\":3,\"height\":4}}]}]",
            })
    void eachFormatWithFilesOfItsNamesIsKnown(String name, String content) {
        folder.write("test/" + name, content.replace(';', '\n'));

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(1, 2, 4, 6));
    }

    @Test
    void pascalVocIsReadWhereItIsSaid() {
        folder.write("train/a.xml", VOC);

        assertThat(AnnotationFolder.read(path, "roboflow"))
                .extracting(AnnotatedPhoto::file)
                .containsExactly("train/a.jpg");
    }

    @Test
    void foldersOfClassesAreReadWhereItIsSaid() {
        folder.write("train/cat/a.jpg", "");

        assertThat(AnnotationFolder.read(path, "roboflow").get(0).objects())
                .containsExactly(AnnotatedObject.ofPhoto("cat", "train/cat/a.jpg"));
    }

    /** The layout of Roboflow's YOLOv8 exports. */
    @Test
    void yoloIsReadAsOneDataSet() {
        folder.write("data.yaml", "train: ../train/images\nval: ../valid/images\n\nnc: 1\nnames: ['cat']\n");
        folder.write("train/labels/a.txt", "0 0.5 0.5 0.5 0.5\n");
        folder.write("valid/labels/b.txt", "0 0.5 0.5 0.5 0.5\n");

        assertThat(AnnotationFolder.read(path, "roboflow")).isEqualTo(folder.read());
    }

    @Test
    void splitsOfTwoFormatsAreAnError() {
        folder.write("train/_annotations.coco.json", COCO);
        folder.write("valid/_classes.csv", CLASSES);

        folder.assertError("annotations " + path
                + " have splits of several formats (train: COCO (.json), valid: Roboflow (train, valid, test)): export the"
                + " data set again, in one format");
    }

    @Test
    void aFolderWithoutSplitsIsAnError() {
        assertThat(catchThrowable(() -> AnnotationFolder.read(path, "roboflow")))
                .hasMessage("annotations " + path
                        + " have no folder train, valid or test, and no _classes.csv: for <format>roboflow</format> name the"
                        + " folder of Roboflow's export, or its _classes.csv");
    }
}
