package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

/** Names beyond ASCII, as tools on any system write them: never is one replaced by another. */
final class EncodingsTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String VOC = "<annotation><object><name>\u7ea2</name></object></annotation>";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<?xml version=\"1.0\"?>\n"})
    void xmlThatDeclaresNoEncodingAndIsNoUtf8IsAnError(String declaration) {
        Path file = folder.write("a.xml", (declaration + VOC).getBytes(GBK));

        folder.assertError(
                "annotations " + file + " declare no encoding and are no UTF-8 text: save the file as UTF-8, or"
                        + " declare its encoding in the first line, <?xml version=\"1.0\" encoding=\"GBK\"?>");
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK", "gb2312, GBK", "UTF-8, UTF-8", "utf-16, UTF-8", "UTF-16, UTF-16", "'', UTF-16LE"})
    void theEncodingOfXmlIsThatOfItsMarkOrItsDeclaration(String declared, String charset) {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        String declaration = declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        folder.write("a.xml", (mark + declaration + VOC).getBytes(Charset.forName(charset)));

        assertThat(folder.read().get(0).objects().get(0).className()).isEqualTo("\u7ea2");
    }

    @Test
    void xmlThatIsNotInItsEncodingIsAnError() {
        Path file = folder.write("a.xml", ("<?xml version='1.0' encoding='UTF-8'?>" + VOC).getBytes(GBK));

        folder.assertError(
                "annotations " + file + " are no text in the encoding UTF-8 that they declare: save the file as"
                        + " UTF-8, and say so in the first line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "no name"})
    void anUnknownEncodingIsAnError(String declared) {
        Path file = folder.write("a.xml", "<?xml version='1.0' encoding='" + declared + "'?>" + VOC);

        folder.assertError("annotations " + file + " declare the encoding " + declared
                + ", which is not known here: save the file as UTF-8, and say so in the first line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|image,xmin,ymin,xmax,ymax,class\\na.jpg,1,2,3,4,\u7ea2",
                "classes.txt|\u7ea2",
                "data.yaml|names: [\u7ea2]"
            })
    void textThatIsNoUtf8IsAnError(String name, String content) {
        Path file = folder.write(name, content.replace("\\n", "\n").getBytes(GBK));
        folder.write("a.txt", name.endsWith("csv") ? "" : "0 0.5 0.5 1 1");

        folder.assertError("annotations " + file + " are no UTF-8 text: save the file as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shapes\": [{\"label\": \"\u00e9\u00e9\", \"points\": [[1, 2], [3, 4]], \"shape_type\": \"rectangle\"}]}",
                "[{\"image\": \"a.jpg\", \"annotations\": [{\"label\": \"\u00e9\u00e9\"}]}]"
            })
    void jsonThatIsNoUtf8IsAnError(String content) {
        Path file = folder.write("a.json", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file + " are no UTF-8 text at line 1, column ")
                .hasMessageEndingWith(": save the file as UTF-8");
    }
}
