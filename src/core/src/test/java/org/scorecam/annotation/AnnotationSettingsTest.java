package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.WrittenSettings;

final class AnnotationSettingsTest {
    private static final String CROWD = """
            {"images": [{"id": 1, "file_name": "a.jpg"}], "categories": [{"id": 7, "name": "cat"}], "annotations": [
              {"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, 0, 1, 1], "iscrowd": 0},
              {"id": 2, "image_id": 1, "category_id": 7, "bbox": [0, 0, 2, 2], "iscrowd": 1}]}
            """;

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @ParameterizedTest
    @CsvSource({", 2", "include, 2", "Ignore, 1"})
    void aCrowdCountsUnlessItIsIgnored(@Nullable String crowd, int objects) {
        folder.write("coco.json", CROWD);

        assertThat(read(crowd, null, null, null)).hasSize(objects);
    }

    @ParameterizedTest
    @CsvSource({
        "include, include, 'object 1, object 2, object 3'",
        "ignore, include, 'object 1, object 3'",
        "include, ignore, 'object 1, object 2'",
        "ignore, ignore, object 1"
    })
    void difficultAndTruncatedObjectsCountUnlessTheyAreIgnored(String difficult, String truncated, String found) {
        folder.write("a.xml", voc(object("0", "0") + object("1", "0") + object("0", "1")));

        assertThat(read(null, difficult, truncated, null))
                .extracting(object -> object.source().substring("a.xml, ".length()))
                .containsExactly(found.split(", "));
    }

    @Test
    void aFlagThatIsNoneIsAnError() {
        Path file = folder.write("a.xml", voc(object("maybe", "0")));

        assertThatThrownBy(() -> read(null, "ignore", null, null))
                .hasMessage("annotations " + file
                        + ", object 1: <object> has a <difficult> (maybe) that is neither 0 nor" + " 1; mend it");
    }

    @ParameterizedTest
    @CsvSource({", 1, 2", "as-is, 1, 2", "one-based, 0, 1"})
    void oneBasedPixelsBeginOneEarlier(@Nullable String pixels, double xMin, double yMin) {
        folder.write("a.xml", voc(object("0", "0")));

        assertThat(read(null, null, null, pixels).get(0).place()).isEqualTo(Place.of(new Box(xMin, yMin, 3, 4)));
    }

    @Test
    void oneBasedPixelsAreForTablesToo() {
        folder.write("a.csv", "image,xmin,ymin,xmax,ymax,class\na.jpg,1,2,3,4,cat\n");

        assertThat(read(null, null, null, "one-based").get(0).place()).isEqualTo(Place.of(new Box(0, 1, 3, 4)));
    }

    @Test
    void anUnknownValueIsAnErrorThatNamesTheNearest() {
        folder.write("coco.json", CROWD);

        assertThatThrownBy(() -> read("ignored", null, null, null))
                .isInstanceOf(SetupException.class)
                .hasMessage("<crowd> is ignored, but must be one of include, ignore (did you mean ignore?)");
    }

    @Test
    void aChoiceThatTheFormatCannotHaveIsAnError() {
        folder.write("coco.json", CROWD);

        assertThatThrownBy(() -> read(null, null, null, "one-based"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<pixels> is one-based, but the annotations " + path
                        + " are COCO (.json), and only Pascal VOC (.xml), CSV"
                        + " (.csv), Roboflow (train, valid, test) can have that: remove the element");
    }

    private List<AnnotatedObject> read(
            @Nullable String crowd, @Nullable String difficult, @Nullable String truncated, @Nullable String pixels) {
        AnnotationSettings settings = AnnotationSettings.of(WrittenSettings.elements(
                "", "crowd", crowd, "difficult", difficult, "truncated", truncated, "pixels", pixels));
        return Annotations.read(path, settings).photos().get(0).objects();
    }

    private static String voc(String objects) {
        return "<annotation><filename>a.jpg</filename>" + objects + "</annotation>";
    }

    private static String object(String difficult, String truncated) {
        return "<object><name>cat</name><truncated>" + truncated + "</truncated><difficult>" + difficult
                + "</difficult><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3</xmax><ymax>4</ymax></bndbox></object>";
    }
}
