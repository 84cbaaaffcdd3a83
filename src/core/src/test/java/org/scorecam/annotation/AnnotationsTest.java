package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

final class AnnotationsTest {
    private static final String COCO =
            "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [], \"categories\": []}";
    private static final String VOC = "<annotation><filename>a.jpg</filename></annotation>";

    private static final String ALL =
            "COCO (.json), Pascal VOC (.xml), YOLO (.txt), CSV (.csv), LabelMe (.json), CreateML (.json), "
                    + "Label Studio (.json), "
                    + "MVTec AD (test, ground_truth), "
                    + "Pascal VOC's masks (SegmentationClass), "
                    + "Hugging Face (metadata.jsonl, metadata.csv), "
                    + "CVAT (.xml), "
                    + "Roboflow (train, valid, test), a folder a class";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {COCO, "\uFEFF" + COCO, "\r\n " + COCO, VOC, "\uFEFF" + VOC, "\r\n" + VOC})
    void theFormatIsToldFromTheContent(String content) {
        Path file = write("annotations.txt", content);

        assertThat(read(file, null)).extracting(AnnotatedPhoto::file).containsExactly("a.jpg");
    }

    @Test
    void aFolderOfOneCocoFileIsRead() {
        write("coco.json", COCO);
        write("readme.txt", "");
        write(".hidden.xml", "");

        assertThat(read(folder, null)).hasSize(1);
    }

    @Test
    void aFolderOfVocFilesIsReadInTheOrderOfTheirNames() {
        write("2.xml", VOC.replace("a.jpg", "b.jpg"));
        write("10.XML", VOC);

        assertThat(read(folder, null)).extracting(AnnotatedPhoto::file).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void aFormatThatIsNamedDecidesInAFolderOfBoth() {
        write("coco.json", COCO);
        write("1.xml", VOC.replace("a.jpg", "b.jpg"));

        assertThat(read(folder, "coco")).extracting(AnnotatedPhoto::file).containsExactly("a.jpg");
        assertThat(read(folder, "VOC")).extracting(AnnotatedPhoto::file).containsExactly("b.jpg");
    }

    @Test
    void twoFormatsInOneFolderAreAnErrorThatNamesBoth() {
        write("coco.json", COCO);
        for (int i = 1; i <= 4; i++) {
            write(i + ".xml", VOC);
        }

        assertError(
                folder,
                null,
                "annotations " + folder
                        + " have 2 formats, COCO (.json): coco.json and Pascal VOC (.xml): 1.xml, 2.xml,"
                        + " 3.xml, …: say which is meant with <format>coco</format> or <format>voc</format>");
    }

    @Test
    void twoFormatsOfOneEndingAreAnErrorToo() {
        write("coco.json", COCO);
        write("a.json", "{\"version\": \"5.5.0\", \"shapes\": []}");

        assertError(
                folder,
                null,
                "annotations " + folder + " have 2 formats, COCO (.json): coco.json and LabelMe (.json): a.json: say"
                        + " which is meant with <format>coco</format> or <format>labelme</format>");
    }

    @Test
    void yoloBesideAnotherFormatIsAnErrorThatNamesBoth() {
        write("boxes.csv", "image,xmin,ymin,xmax,ymax,class\na.jpg,1,2,3,4,cat\n");
        write("a.txt", "0 0.5 0.5 0.2 0.2\n");

        assertError(
                folder,
                null,
                "annotations " + folder + " have 2 formats, YOLO (.txt) and CSV (.csv): boxes.csv: say which is meant"
                        + " with <format>yolo</format> or <format>csv</format>");
    }

    @Test
    void aFolderOfNoFormatIsAnError() {
        write("a.jpg", "");

        assertError(
                folder,
                null,
                "annotations " + folder + " have none of the formats that are read (" + ALL
                        + "): correct the path, name" + " the file itself, or export the annotations as one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<?xml version='1.0'?><!-- <annotation> --><!DOCTYPE html>\n<html><annotation/></html>",
                "<annotations></annotations>"
            })
    void anotherXmlIsNotPascalVoc(String content) {
        write("drawing.xml", content);

        assertError(
                folder,
                null,
                "annotations " + folder + " have none of the formats that are read (" + ALL
                        + "), only drawing.xml: correct the path, name the file itself, or export the annotations as one"
                        + " of them");
    }

    @Test
    void whatIsOfNoFormatIsLeftAloneBesideOthers() {
        write("1.xml", VOC);
        write("drawing.xml", "<svg></svg>");
        write("weather.csv", "day,rain\nmonday,0\n");
        write("package.json", "{\"name\": \"x\", \"files\": [1, 2]}");
        write("captions.json", "[{\"image\": \"a.jpg\", \"caption\": \"a cat\"}]");
        write("settings.yaml", "colour: red\n");
        write("empty.yml", "");
        write("notes.txt", "0 cats\n");

        assertThat(read(folder, null)).extracting(AnnotatedPhoto::file).containsExactly("a.jpg");
    }

    @Test
    void onlyTheFirstOfWhatIsOfNoFormatIsNamed() {
        write("a.xml", "<svg></svg>");
        write("b.csv", "day,rain\nmonday,0\n");
        write("c.json", "{}");
        write("d.txt", "0 0.5 0.5 0.2\n");
        write("e.jpg", "");

        assertError(
                folder,
                null,
                "annotations " + folder + " have none of the formats that are read (" + ALL
                        + "), only a.xml, b.csv, c.json, …: correct the path, name the file itself, or export the"
                        + " annotations as one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- a\n > b -->\n<annotation verified='no'>",
                "<!DOCTYPE annotation SYSTEM 'voc.dtd'><annotation>",
                "<annotation>"
            })
    void pascalVocIsToldByItsRoot(String start) {
        write("1.xml", start + "<filename>a.jpg</filename></annotation>");

        assertThat(read(folder, null)).extracting(AnnotatedPhoto::file).containsExactly("a.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "broken.xml  | <annotation><object> | are malformed XML: <annotation> of line 1",
                "broken.xml  | <Annotation></Annotation> | are not Pascal VOC: there must be one root element",
                "broken.xml  | <annota | are not Pascal VOC: there must be one root element",
                "broken.xml  | \"\" | are not Pascal VOC: there must be one root element, <annotation>, but there is none",
                "broken.xml  | cut off | are not Pascal VOC: there must be one root element, <annotation>, but there is none",
                "broken.json | {'images': [ | are malformed JSON",
                "broken.json | {'version': 1, | are malformed JSON",
                "broken.json | {'shapes': [ | are malformed JSON",
                "broken.json | cut off | are malformed JSON",
                "broken.json | \"\" | are empty: write the file again",
                "broken.csv  | image,x_min,ymin,xmax,ymax,class | , line 1: the header (image, x_min, ymin, xmax, ymax, class) has no column",
                "broken.csv  | \"\" | are empty: write the file again"
            })
    void whatIsBrokenIsLeftToItsReader(String name, String content, String problem) {
        Path file = write(name, content.replace('\'', '"'));

        assertThatThrownBy(() -> read(folder, null))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file)
                .hasMessageContaining(problem);
    }

    @Test
    void aFileThatIsNamedAndOfNoFormatIsToldWhatItLacks() {
        Path xml = write("a.xml", "<svg></svg>");
        Path json = write("a.json", "{\"shape\": 1}");
        Path csv = write("a.csv", "day,rain\n");

        assertThatThrownBy(() -> read(xml, null))
                .hasMessage(
                        "annotations " + xml + " are not Pascal VOC: there must be one root element, <annotation>, but"
                                + " there is <svg>; export them as Pascal VOC XML");
        assertThatThrownBy(() -> read(json, null))
                .hasMessageStartingWith("annotations " + json + " are not COCO: they have no list 'images'");
        assertThatThrownBy(() -> read(csv, null))
                .hasMessageStartingWith("annotations " + csv + ", line 1: the header (day, rain) has no column image");
    }

    @Test
    void aFolderOfTwoCocoFilesIsAnError() {
        write("a.json", COCO);
        write("b.json", COCO);

        assertError(
                folder,
                null,
                "annotations " + folder + " have 2 files of COCO (.json): a.json, b.json: name the one that is meant in"
                        + " <annotations>");
    }

    @Test
    void aFormatThatIsNotThereIsAnError() {
        write("a.json", COCO);

        assertError(
                folder,
                "voc",
                "annotations " + folder + " have no file of Pascal VOC (.xml), which <format>voc</format> asks for:"
                        + " correct the path, or the format");
    }

    @Test
    void foldersOfPhotosAreNoFormatForAFile() {
        Path file = write("a.json", COCO);

        assertError(
                file,
                "folders",
                "annotations " + file
                        + " are a file, but <format>folders</format> needs the folder of the photos: leave"
                        + " <annotations> out");
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
                write("coco.json", COCO),
                "cocoa",
                "<format> is cocoa, but must be one of coco, voc, yolo, csv, labelme, createml, label-studio, mvtec, voc-masks, huggingface, cvat, roboflow, folders (did you mean coco?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void anEmptyFileIsAnError(String content) {
        Path file = write("coco.json", content);

        assertError(file, null, "annotations " + file + " are empty: write the file again");
    }

    @Test
    void anotherFormatIsAnError() {
        Path file = write("labels.tsv", "file\tclass\n");

        assertError(
                file,
                null,
                "annotations " + file + " have none of the formats that are read (" + ALL + "), their first line is"
                        + " file\tclass: export them as one of these, or, for YOLO, name the folder");
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

    @Test
    void filesInFoldersBelowAreNotReadAndSaid() throws IOException {
        write("1.xml", VOC);
        Files.createDirectories(folder.resolve("more"));
        write("more/2.xml", VOC);
        write("more/pom.xml", "<project></project>");

        assertThat(Annotations.read(folder, AnnotationFolder.settings(null)).notes())
                .containsExactly("annotations " + folder
                        + ": 1 files of Pascal VOC (.xml) in folders below were not read: 2.xml: give each folder a suite of"
                        + " its own");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights that users do not have there")
    void linksToAnnotationsAreReadAndThoseThatLeadNowhereAreSaid() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve(".elsewhere"));
        write(".elsewhere/1.xml", VOC);
        Files.createSymbolicLink(folder.resolve("1.xml"), elsewhere.resolve("1.xml"));
        Files.createSymbolicLink(folder.resolve("2.xml"), elsewhere.resolve("gone.xml"));

        AnnotatedSuite suite = Annotations.read(folder, AnnotationFolder.settings(null));

        assertThat(suite.photos()).hasSize(1);
        assertThat(suite.notes())
                .containsExactly("annotations " + folder
                        + ": left out 1 links that lead nowhere: 2.xml: mend them if there are annotations behind");
    }

    private static void assertError(Path path, @Nullable String format, String message) {
        assertThatThrownBy(() -> read(path, format))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    private static List<AnnotatedPhoto> read(Path path, @Nullable String format) {
        return Annotations.read(path, AnnotationFolder.settings(format)).photos();
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
