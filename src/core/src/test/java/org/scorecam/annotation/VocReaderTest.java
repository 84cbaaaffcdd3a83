package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
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

final class VocReaderTest {
    private static final String BOX = "<bndbox><xmin>1</xmin><ymin>2</ymin><xmax>30.5</xmax><ymax>40</ymax></bndbox>";
    private static final String OBJECT = "<object><name>cat</name>" + BOX + "</object>";

    @TempDir
    private Path folder;

    @Test
    void boxesAreTakenAsTheyAreWritten() {
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- by hand -->
                <annotation>
                  <folder>VOC2012</folder>
                  <filename>2007_000027.jpg</filename>
                  <source><database>The VOC2007 Database</database></source>
                  <size><width>486</width><height>500</height><depth>3</depth></size>
                  <segmented/>
                  <object>
                    <name>person</name>
                    <difficult>0</difficult>
                    <bndbox><xmin>174</xmin><ymin>101</ymin><xmax>349</xmax><ymax>351</ymax></bndbox>
                  </object>
                </annotation>
                """.replace("\n", "\r\n");

        assertThat(read(content))
                .isEqualTo(new AnnotatedPhoto(
                        "2007_000027.jpg",
                        new Size(486, 500),
                        List.of(AnnotatedObject.boxed(
                                "person", null, new Box(174, 101, 349, 351), "cat.xml, object 1")),
                        "cat.xml"));
    }

    @Test
    void aPartsBoxIsNotTheObjects() {
        String part =
                "<part><name>head</name><bndbox><xmin>7</xmin><ymin>7</ymin><xmax>8</xmax><ymax>8</ymax></bndbox></part>";

        AnnotatedPhoto photo =
                read("<annotation><object>" + part + "<name>cat</name>" + BOX + part + "</object></annotation>");

        assertThat(photo.objects())
                .containsExactly(AnnotatedObject.boxed("cat", null, new Box(1, 2, 30.5, 40), "cat.xml, object 1"));
    }

    @Test
    void anObjectOfAPartAloneHasNoBox() {
        AnnotatedPhoto photo = read(
                "<annotation><object><name>cat</name><part><name>head</name>" + BOX + "</part></object></annotation>");

        assertThat(photo.objects()).containsExactly(AnnotatedObject.boxed("cat", null, null, "cat.xml, object 1"));
    }

    @Test
    void objectsAreCounted() {
        assertThat(read("<annotation>" + OBJECT + OBJECT + "</annotation>").objects())
                .extracting(AnnotatedObject::source)
                .containsExactly("cat.xml, object 1", "cat.xml, object 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<filename/>", "<filename> </filename>"})
    void withoutFileNameThePhotoHasTheFilesOwn(String filename) {
        assertThat(read("<annotation>" + filename + "</annotation>").file()).isEqualTo("cat");
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, a.jpg", "a, a", "folder\\a.jpg, folder/a.jpg", "./a.jpg, a.jpg", "a&amp;b.jpg, a&b.jpg"})
    void fileNamesHaveSlashesBetweenFolders(String written, String file) {
        assertThat(read("<annotation><filename>" + written + "</filename></annotation>")
                        .file())
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<size/>",
                "<size><width>0</width><height>0</height></size>",
                "<size><width>640</width></size>"
            })
    void aSizeThatIsNotGivenIsNone(String size) {
        assertThat(read("<annotation>" + size + "</annotation>").size()).isNull();
    }

    @Test
    void theEncodingIsTheDeclaredOne() throws IOException {
        String content =
                "<?xml version='1.0' encoding='ISO-8859-1'?><annotation><filename>\u00fc.jpg</filename></annotation>";
        Path file = Files.write(folder.resolve("cat.xml"), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(VocReader.read(file, AnnotationSettings.DEFAULT).file()).isEqualTo("\u00fc.jpg");
    }

    @Test
    void noEntityIsExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        AnnotatedPhoto photo = read("<!DOCTYPE annotation [<!ENTITY file SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY text \"text\">]><annotation><filename>&file;&text;</filename></annotation>");

        assertThat(photo.file()).isEqualTo("&file;&text;");
    }

    @Test
    void theBoxThatPythonWritesForNoNumberIsHandedOn() {
        AnnotatedPhoto photo = read("<annotation>" + OBJECT.replace("30.5", "nan") + "</annotation>");

        assertThat(AnnotationFolder.boxes(photo)).containsExactly(new Box(1, 2, Double.NaN, 40));
    }

    @Test
    void anObjectWithoutNameIsAnError() {
        assertError(
                "<annotation>" + OBJECT + "<object>" + BOX + "</object></annotation>",
                ", object 2: <object> has no <name>; write it");
    }

    @Test
    void aBoxWithoutAnEdgeIsAnError() {
        assertError(
                "<annotation>" + OBJECT.replace("<ymin>2</ymin>", "") + "</annotation>",
                ", object 1: <bndbox> has no <ymin>; write it");
    }

    @Test
    void anEdgeThatIsNoNumberIsAnError() {
        assertError(
                "<annotation>" + OBJECT.replace("30.5", "30,5") + "</annotation>",
                ", object 1: <bndbox> has a <xmax> (30,5) that is no number; mend it");
    }

    @Test
    void twoBoxesOfOneObjectAreAnError() {
        assertError(
                "<annotation><object><name>cat</name>" + BOX + BOX + "</object></annotation>",
                ", object 1: <object> has 2 elements <bndbox>; leave one");
    }

    @Test
    void aSizeThatIsNoNumberOfPixelsIsAnError() {
        assertError(
                "<annotation><size><width>64.5</width><height>1</height></size></annotation>",
                ": <size> has a <width> (64.5) that is no whole number of pixels; mend it");
    }

    @ParameterizedTest
    @CsvSource({"<html></html>, <html>", "<Annotation></Annotation>, <Annotation>", "<!-- x -->, none", "'', none"})
    void anotherXmlIsAnError(String content, String found) {
        assertError(
                content,
                " are not Pascal VOC: there must be one root element, <annotation>, but there is " + found
                        + "; export them as Pascal VOC XML");
    }

    @Test
    void twoDocumentsInOneFileAreAnError() {
        assertError(
                "<annotation></annotation><annotation></annotation>",
                " are not Pascal VOC: there must be one root element, <annotation>, but there is <annotation>,"
                        + " <annotation>; export them as Pascal VOC XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<annotation>\n",
                "<annotation>\n<object>",
                "<annotation></annotation",
                "<annotation><size></size>"
            })
    void aFileThatIsCutOffIsAnErrorWithItsPlace(String content) {
        assertError(
                content,
                " are malformed XML: <annotation> of line 1, column 1 never ends; the file may be cut off, write it again");
    }

    @Test
    void anElementThatNeverEndsIsAnErrorWithItsPlace() {
        assertError(
                "<annotation>\n  <filename>a.jpg</filname>\n</annotation>",
                " are malformed XML: <filename> of line 2, column 3 never ends; the file may be cut off, write it again");
    }

    private void assertError(String content, String message) {
        Path file = write(content);

        assertThatThrownBy(() -> VocReader.read(file, AnnotationSettings.DEFAULT))
                .isInstanceOf(SetupException.class)
                .hasMessage("annotations " + file + message);
    }

    private AnnotatedPhoto read(String content) {
        return VocReader.read(write(content), AnnotationSettings.DEFAULT);
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("cat.xml"), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
