package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

final class CsvReaderTest {
    private static final String HEADER = "image,xmin,ymin,xmax,ymax,class\n";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void aRowIsABox() {
        assertThat(read(HEADER + "a.jpg,10.5,20,30,40,cat\n"))
                .containsExactly(new AnnotatedPhoto(
                        "a.jpg",
                        null,
                        List.of(AnnotatedObject.boxed("cat", null, new Box(10.5, 20, 30, 40), "boxes.csv, line 2")),
                        "boxes.csv, line 2"));
    }

    @Test
    void rowsOfOnePhotoNeedNotStandTogether() {
        List<AnnotatedPhoto> photos = read(HEADER + "b.jpg,1,1,2,2,cat\na.jpg,1,1,2,2,cat\nb.jpg,3,3,4,4,dog\n");

        assertThat(photos).extracting(AnnotatedPhoto::file).containsExactly("b.jpg", "a.jpg");
        assertThat(photos)
                .extracting(AnnotatedPhoto::source)
                .as("where a photo is first named")
                .containsExactly("boxes.csv, line 2", "boxes.csv, line 3");
        assertThat(photos.get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("cat", "dog");
    }

    // the header that the TensorFlow Object Detection API's xml_to_csv.py writes, which Roboflow exports too
    @Test
    void theTableOfTensorFlowsDetectionApiIsReadWithItsSizes() {
        List<AnnotatedPhoto> photos =
                read("filename,width,height,class,xmin,ymin,xmax,ymax\nraccoon-1.jpg,650,417,raccoon,81,88,522,408\n");

        assertThat(photos.get(0).size()).isEqualTo(new Size(650, 417));
        assertThat(AnnotationFolder.boxes(photos.get(0))).containsExactly(new Box(81, 88, 522, 408));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class,ymax,image,ymin,xmin,xmax\ncat,4,a.jpg,2,1,3\n",
                "Image, XMin ,ymin,xmax,ymax,Class,comment\na.jpg, 1 ,2,3,4,cat,\"a, \"\"b\"\"\"\n",
                "image;xmin;ymin;xmax;ymax;class\na.jpg;1;2;3;4;cat\n",
                "image,xmin,ymin,xmax,ymax,class,seen;by\na.jpg,1,2,3,4,cat,a;b\n",
                "\uFEFFimage,xmin,ymin,xmax,ymax,class\r\n\"a.jpg\",1,2,3,4,\"cat\"\r\n\r\n",
                "image,xmin,ymin,xmax,ymax,label\n.\\a.jpg,1,2,3,4,cat"
            })
    void columnsMayStandInAnyOrderAndFieldsInQuotes(String table) {
        AnnotatedPhoto photo = read(table).get(0);

        assertThat(photo.file()).isEqualTo("a.jpg");
        assertThat(photo.objects().get(0).className()).isEqualTo("cat");
        assertThat(AnnotationFolder.boxes(photo)).containsExactly(new Box(1, 2, 3, 4));
    }

    @Test
    void aQuotedFieldMayHaveCommasQuotesAndLines() {
        AnnotatedPhoto photo = read(HEADER + "\"a, b.jpg\",1,2,3,4,\"traffic \"\"light\"\"\nred\"\nc.jpg,1,2,3,4,cat\n")
                .get(0);

        assertThat(photo.file()).isEqualTo("a, b.jpg");
        assertThat(photo.objects().get(0).className()).isEqualTo("traffic \"light\"\nred");
    }

    @Test
    void linesAreCountedAcrossQuotedOnes() {
        assertThat(read(HEADER + "a.jpg,1,2,3,4,\"x\ny\"\nc.jpg,1,2,3,4,cat\n")
                        .get(1)
                        .source())
                .isEqualTo("boxes.csv, line 4");
    }

    @Test
    void aRowWithoutBoxIsAnObjectWithoutPlaceAndOneWithoutClassIsNone() {
        List<AnnotatedPhoto> photos = read(HEADER + "a.jpg,,,,,clean\nb.jpg,,,,,\n");

        assertThat(photos.get(0).objects().get(0).place()).isNull();
        assertThat(photos.get(1).objects()).isEmpty();
    }

    // the head of ImageNet's LOC_val_solution.csv (Kaggle, ImageNet Object Localization Challenge), with its spaces
    @Test
    void imageNetsOwnTableIsRead() {
        Path file = folder.write("LOC_val_solution.csv", """
                ImageId,PredictionString
                ILSVRC2012_val_00048981,n03995372 85 1 499 272\s
                ILSVRC2012_val_00008726,n02051845 91 42 166 90 n02051845 1 2 30 40\s
                """);

        List<AnnotatedPhoto> photos = AnnotationFolder.read(file, null);

        assertThat(photos)
                .extracting(AnnotatedPhoto::file)
                .containsExactly("ILSVRC2012_val_00048981", "ILSVRC2012_val_00008726");
        assertThat(photos.get(0).objects().get(0).className()).isEqualTo("n03995372");
        assertThat(AnnotationFolder.boxes(photos.get(1)))
                .containsExactly(new Box(91, 42, 166, 90), new Box(1, 2, 30, 40));
        assertThat(photos.get(1).objects().get(1).source()).isEqualTo("LOC_val_solution.csv, line 3, box 2");
    }

    @Test
    void theFolderOfATableIsFoundByLooking() {
        folder.write("boxes.csv", HEADER + "a.jpg,1,2,3,4,cat\n");

        assertThat(folder.read()).hasSize(1);
    }

    @Test
    void aHeaderThatLacksAColumnIsAnErrorThatNamesTheNearest() {
        assertError(
                "image,x_min,ymin,xmax,ymax,class\na.jpg,1,2,3,4,cat\n",
                ", line 1: the header (image, x_min, ymin, xmax, ymax, class) has no column xmin (did you mean x_min?); it"
                        + " must name image, xmin, ymin, xmax, ymax and class, in any order, or, as ImageNet's, ImageId"
                        + " and PredictionString");
    }

    @Test
    void twoColumnsOfOneMeaningAreAnError() {
        assertError(
                "image,filename,xmin,ymin,xmax,ymax,class\n",
                ", line 1: two columns are the image (image, filename, xmin, ymin, xmax, ymax, class); leave one");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a.jpg,1,2,3,cat|it has 5 fields, but the header names 6; write the missing ones, empty if need be",
                ",1,2,3,4,cat|it has no image; write it",
                "a.jpg,1,2,3,4,|it has no class; write it",
                "a.jpg,1,2,3,,cat|it has no ymax; write it",
                "a.jpg,1,2,3,4px,cat|it has a ymax (4px) that is no number; mend it"
            })
    void aRowThatLacksSomethingIsAnErrorWithItsLine(String row, String problem) {
        assertError(HEADER + row + "\n", ", line 2: " + problem);
    }

    @Test
    void twoSizesOfOnePhotoAreAnError() {
        assertError(
                "image,width,height,xmin,ymin,xmax,ymax,class\na.jpg,9,9,1,2,3,4,cat\na.jpg,9,8,1,2,3,4,cat\n",
                ", line 3: it gives a.jpg the size 9x8, but line 2 gives 9x9; mend one");
    }

    @Test
    void aPredictionStringThatIsCutOffIsAnError() {
        assertError(
                "ImageId,PredictionString\nx,n03995372 85 1 499 272 n02051845\n",
                ", line 2: it has a PredictionString of 6 words (n03995372 85 1 499 272 n02051845); each box takes five, class"
                        + " xmin ymin xmax ymax");
        assertError(
                "ImageId,PredictionString\nx,n03995372 85 1 499\n",
                ", line 2: it has a PredictionString of 4 words (n03995372 85 1 499); each box takes five, class xmin ymin"
                        + " xmax ymax");
    }

    @Test
    void aQuoteThatNeverEndsIsAnError() {
        assertError(
                HEADER + "\"a.jpg,1,2,3,4,cat\n",
                ", line 2: a quote begins here and never ends; close it, or write the file again");
    }

    @Test
    void aHeaderAloneIsAnError() {
        assertError(HEADER, " name no photo, below the header is no row: add photos");
    }

    @Test
    void anotherEncodingIsAnError() {
        Path file =
                folder.write("boxes.csv", (HEADER + "\u00fc.jpg,1,2,3,4,cat\n").getBytes(StandardCharsets.ISO_8859_1));

        AnnotationFolder.assertError(file, "annotations " + file + " are no UTF-8 text: save the file as UTF-8");
    }

    private List<AnnotatedPhoto> read(String table) {
        return AnnotationFolder.read(folder.write("boxes.csv", table), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image,note,note,xmin,ymin,xmax,ymax,class|a.jpg,,1,2,3,4,cat|it has 7 fields, but the header names 8; write"
                        + " the missing ones, empty if need be",
                "image,xmin,ymin,xmax,ymax,class|a.jpg,1,2,3,4,cat, small|it has 7 fields, but the header names 6; quote fields"
                        + " that have the separator in them, or name the column"
            })
    void aRowOfAnotherLengthThanItsHeaderIsAnError(String header, String row, String message) {
        assertError(header + "\n" + row + "\n", ", line 2: " + message);
    }

    @Test
    void columnsThatAreNotReadMayHaveOneNameAndEmptyFieldsMayFollow() {
        assertThat(read("image,note,note,xmin,ymin,xmax,ymax,class\na.jpg,x,y,1,2,3,4,cat,,\n")
                        .get(0)
                        .objects()
                        .get(0)
                        .className())
                .isEqualTo("cat");
    }

    @Test
    void twoWidthsAreAnError() {
        assertError(
                "image,width,Width,xmin,ymin,xmax,ymax,class\na.jpg,1,2,1,2,3,4,cat\n",
                ", line 1: two columns are the width (image, width, Width, xmin, ymin, xmax, ymax, class); leave one");
    }

    private void assertError(String table, String problem) {
        Path file = folder.write("boxes.csv", table);

        AnnotationFolder.assertError(file, "annotations " + file + problem);
    }
}
