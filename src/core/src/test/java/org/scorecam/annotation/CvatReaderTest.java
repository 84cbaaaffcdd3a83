package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.scorecam.region.PixelMask;
import org.scorecam.setting.WrittenSettings;

/**
 * The form of docs.cvat.ai, "XML annotation format", version 1.1, and of {@code dump_as_cvat_annotation} in CVAT's {@code
 * cvat/apps/dataset_manager/formats/cvat.py}.
 */
final class CvatReaderTest {
    private static final String BOX =
            "<box label=\"cat\" source=\"manual\" occluded=\"1\" xtl=\"10.50\" ytl=\"20.00\" xbr=\"40.50\" ybr=\"60.00\" z_order=\"0\">"
                    + "<attribute name=\"sleeps\">true</attribute></box>";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void boxesAreEdgesOccludedOrNot() {
        xml(BOX);

        assertThat(folder.read())
                .containsExactly(new AnnotatedPhoto(
                        "set/cat.jpg",
                        new Size(64, 48),
                        List.of(AnnotatedObject.boxed(
                                "cat", null, new Box(10.5, 20, 40.5, 60), "annotations.xml, image 1, box 1")),
                        "annotations.xml, image set/cat.jpg"));
    }

    /** A quarter turn about the centre (20, 20) of 20 by 10 pixels. */
    @Test
    void aTurnedBoxIsTheBoxAroundIt() {
        xml(shape("box", "xtl=\"10\" ytl=\"15\" xbr=\"30\" ybr=\"25\" rotation=\"90.00\""));

        Box box = AnnotationFolder.boxes(folder.read().get(0)).get(0);

        assertThat(new double[] {box.xMin(), box.yMin(), box.xMax(), box.yMax()})
                .containsExactly(new double[] {15, 10, 25, 30}, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "box     | xtl='10' ytl='10' xbr='20' ybr='30' | 200 | 200",
                "box     | xtl='10' ytl='10' xbr='30' ybr='30' rotation='45' | 380 | 420",
                "polygon | points='10.00,10.00;30.00,10.00;30.00,20.00;10.00,20.00' | 200 | 200",
                "ellipse | cx='30' cy='24' rx='20' ry='10' | 610 | 640",
                "ellipse | cx='30' cy='24' rx='20' ry='10' rotation='90' | 610 | 640",
            })
    void shapesAreMasksOfTheirOutline(String kind, String attributes, int least, int most) {
        xml(shape(kind, attributes.replace('\'', '"')));

        assertThat(mask().pixels()).isBetween(least, most);
    }

    @Test
    void aMaskIsRunsOfItsRectangleRowByRow() {
        xml(shape("mask", "rle=\"1, 2, 3\" left=\"10\" top=\"20\" width=\"3\" height=\"2\""));

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(10, 20, 13, 22));
        assertThat(mask().boxes()).containsExactly(new Box(11, 20, 13, 21));
    }

    @Test
    void aTagIsAClassOfTheWholePhoto() {
        xml("<tag label=\"good_frame\" source=\"manual\"></tag>");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.photos().get(0).objects())
                .containsExactly(AnnotatedObject.ofPhoto("good_frame", "annotations.xml, image 1, tag 1"));
    }

    @Test
    void whatEnclosesNoAreaIsCounted() {
        Path file = xml(BOX
                + shape("polyline", "points=\"1,1;2,2\"")
                + shape("points", "points=\"1,1\"")
                + shape("points", "points=\"1,1\"")
                + shape("box", "xtl=\"1\" ytl=\"1\" xbr=\"2\" ybr=\"2\" outside=\"1\""));

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.photos().get(0).objects()).hasSize(1);
        assertThat(suite.notes())
                .containsExactly("annotations " + file
                        + ": left out what encloses no area (1 box that is outside, 2 points, 1 polyline): draw it as box,"
                        + " polygon, ellipse or mask if heat is to be held against it");
    }

    @Test
    void photosWithoutShapesHaveNothingOnThem() {
        xml("");

        assertThat(folder.read())
                .extracting(AnnotatedPhoto::file, AnnotatedPhoto::objects)
                .containsExactly(tuple("set/cat.jpg", List.of()));
    }

    @Test
    void theFormatIsToldBehindALongMeta() {
        folder.write(
                "annotations.xml",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n  <version>1.1</version>\n  <meta>"
                        + "<label><name>cat</name></label>".repeat(500)
                        + "</meta><image id=\"0\" name=\"a.jpg\" width=\"4\" height=\"4\"></image></annotations>");

        assertThat(folder.read()).hasSize(1);
    }

    @Test
    void tracksAreAnError() {
        Path file = folder.write(
                "annotations.xml",
                "<annotations><version>1.1</version><track id=\"0\" label=\"cat\"></track></annotations>");

        folder.assertError(
                "annotations " + file
                        + " are CVAT for video, whose tracks are not read: export as CVAT for images 1.1, which has a photo a frame");
    }

    @Test
    void withoutPhotosItIsAnError() {
        Path file = folder.write("annotations.xml", "<annotations><version>1.1</version></annotations>");

        folder.assertError("annotations " + file
                + " name no photo: there is no <image> in <annotations>; export the task with its annotations as CVAT for"
                + " images 1.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "box | xtl='1' ytl='1' xbr='2' | has no ybr; write it",
                "box | xtl='1' ytl='1' xbr='2' ybr='x' | has ybr that is no number (x); mend it",
                "polygon | points='1,1;2,2' | has points that has 2, but must be at least 3; draw the shape again, or remove it",
                "polygon | points='1,1;2,2;3' | has points that has the entry 3, but each must be x,y; draw the shape again, or remove it",
                "polygon | points='1,1;2,2;3,y' | has points that has y, which is no number; draw the shape again, or remove it",
                "mask | rle='1, 2' left='0' top='0' width='2' height='2' | has rle that is of 3 pixels, but 2x2 are 4; draw the"
                        + " shape again, or remove it",
                "mask | rle='1, 9' left='0' top='0' width='2' height='2' | has rle that is of more than the 4 pixels of 2x2; draw"
                        + " the shape again, or remove it",
                "mask | rle='1, -9' left='0' top='0' width='2' height='2' | has rle that has the count -9, which is no whole"
                        + " number; draw the shape again, or remove it",
                "mask | rle='4' left='0' top='0' width='2' height='2' | has rle that has no pixel; draw the shape again, or"
                        + " remove it",
                "mask | rle='0' left='0' top='0' width='0' height='2' | has rle that is of 0x2 pixels; draw the shape again, or"
                        + " remove it",
                "mask | rle='4' left='0.5' top='0' width='2' height='2' | has left that is no whole number of pixels (0.5); mend it",
            })
    void aShapeThatIsNoneIsAnError(String kind, String attributes, String problem) {
        Path file = xml(shape(kind, attributes.replace('\'', '"')));

        folder.assertError("annotations " + file + ", image 1, " + kind + " 1: <" + kind + "> " + problem);
    }

    @Test
    void aFileThatIsCutOffIsAnError() {
        Path file = folder.write(
                "annotations.xml",
                "<annotations><version>1.1</version><image name=\"a.jpg\" width=\"4\" height=\"4\">" + BOX);

        folder.assertError(
                "annotations " + file
                        + " are malformed XML: <annotations> of line 1, column 1 never ends; the file may be cut off, write it again");
    }

    private PixelMask mask() {
        AnnotatedSuite suite =
                Annotations.read(path, AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks")));
        Place place =
                Objects.requireNonNull(suite.photos().get(0).objects().get(0).place());
        return Objects.requireNonNull(place.mask()).on(new Size(64, 48), "", note -> {});
    }

    private static String shape(String kind, String attributes) {
        return "<" + kind + " label=\"cat\" source=\"manual\" occluded=\"0\" " + attributes + " z_order=\"0\"></" + kind
                + ">";
    }

    private Path xml(String shapes) {
        return folder.write(
                "annotations.xml",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n  <version>1.1</version>\n  <meta><task><name>t</name>"
                        + "</task></meta>\n  <image id=\"0\" name=\"set/cat.jpg\" width=\"64\" height=\"48\">" + shapes
                        + "</image>\n</annotations>\n");
    }
}
