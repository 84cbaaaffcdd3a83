package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.setting.WrittenSettings;

/**
 * Masks of 4x3 pixels, in the form of the VOC2012 development kit, and of docs.cvat.ai, "Segmentation Mask" ({@code labelmap.txt}, colours).
 */
final class VocMasksReaderTest {
    private static final String LABELS =
            "# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat:250,50,83::\nsky:128,0,0::\n";
    private static final int CAT = 250 << 16 | 50 << 8 | 83;
    private static final int SKY = 128 << 16;

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void indicesOfAPaletteAreVocsClasses() {
        palette("SegmentationClass/2007_000032.png", 0, 8, 8, 0, 0, 8, 255, 15, 0, 0, 255, 15);

        assertThat(folder.read())
                .containsExactly(new AnnotatedPhoto(
                        "2007_000032",
                        new Size(4, 3),
                        List.of(
                                new AnnotatedObject(
                                        "cat",
                                        null,
                                        Place.of(new Box(1, 0, 3, 2)),
                                        "SegmentationClass/2007_000032.png, cat"),
                                new AnnotatedObject(
                                        "person",
                                        null,
                                        Place.of(new Box(3, 1, 4, 3)),
                                        "SegmentationClass/2007_000032.png, person")),
                        "SegmentationClass/2007_000032.png"));
    }

    @Test
    void voidIsOutOfTheMask() {
        palette("SegmentationClass/a.png", 255, 8, 255, 0, 255, 8, 255, 0, 255, 255, 255, 0);

        assertThat(boxes()).containsExactly(new Box(1, 0, 2, 2));
    }

    @Test
    void objectsTellThoseOfAClassApart() {
        palette("SegmentationClass/a.png", 8, 0, 0, 8, 8, 0, 0, 8, 15, 15, 0, 0);
        palette("SegmentationObject/a.png", 1, 0, 0, 2, 1, 0, 0, 2, 3, 3, 255, 255);

        assertThat(folder.read().get(0).objects())
                .extracting(
                        AnnotatedObject::className,
                        object -> Objects.requireNonNull(object.place()).box(),
                        AnnotatedObject::source)
                .containsExactly(
                        tuple("cat", new Box(0, 0, 1, 2), "SegmentationObject/a.png, object 1"),
                        tuple("cat", new Box(3, 0, 4, 2), "SegmentationObject/a.png, object 2"),
                        tuple("person", new Box(0, 2, 2, 3), "SegmentationObject/a.png, object 3"));
    }

    @Test
    void aLabelMapNamesTheColours() {
        folder.write("labelmap.txt", LABELS);
        colours("SegmentationClass/a.png", 0, CAT, CAT, 0, 0, 0, 0, 0, SKY, SKY, SKY, SKY);

        assertThat(folder.read().get(0).objects())
                .extracting(
                        AnnotatedObject::className,
                        object -> Objects.requireNonNull(object.place()).box())
                .containsExactlyInAnyOrder(tuple("cat", new Box(1, 0, 3, 1)), tuple("sky", new Box(0, 2, 4, 3)));
    }

    @Test
    void aLabelMapNamesTheIndicesByItsLines() {
        folder.write("labelmap.txt", LABELS);
        grey("SegmentationClass/a.png", 0, 1, 1, 0, 0, 0, 0, 0, 2, 2, 2, 2);

        assertThat(folder.read().get(0).objects())
                .extracting(AnnotatedObject::className)
                .containsExactly("cat", "sky");
    }

    @Test
    void instancesMayBeOfAnyColour() {
        folder.write("labelmap.txt", LABELS);
        colours("SegmentationClass/a.png", CAT, 0, 0, CAT, 0, 0, 0, 0, 0, 0, 0, 0);
        colours("SegmentationObject/a.png", 7, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(folder.read().get(0).objects()).hasSize(2);
    }

    @Test
    void aPaletteThatSaysAnotherLineIsTwoReadings() {
        folder.write("labelmap.txt", "background:0,0,0::\ncat:128,0,0::\nsky:250,50,83::\n");
        Path mask = palette("SegmentationClass/a.png", 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask has the index 2, which is line 2 of labelmap.txt (sky), but its palette's colour 128,0,0 is"
                + " that of cat; save the mask in colours without a palette, or order the lines as the palette is");
    }

    @Test
    void anIndexWithoutAClassIsAnError() {
        Path mask = palette("SegmentationClass/a.png", 0, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask has the index 21, but the classes are 0 to 20, Pascal VOC's own; add labelmap.txt with a line"
                + " for each index, beside the folders of masks");
    }

    @Test
    void aColourWithoutALineIsAnError() {
        folder.write("labelmap.txt", LABELS);
        Path mask = colours("SegmentationClass/a.png", 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask has the colour 0,0,1, which no line of labelmap.txt has; add the line");
    }

    @Test
    void coloursWithoutALabelMapAreAnError() {
        Path mask = colours("SegmentationClass/a.png", 0, CAT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask has colours, and there is no labelmap.txt that says what each stands for; add it, a line"
                + " label:r,g,b:: for each class, or save masks as PNG with a palette");
    }

    @Test
    void anObjectOfTwoClassesIsAnError() {
        palette("SegmentationClass/a.png", 8, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Path mask = palette("SegmentationObject/a.png", 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask has an object, number 1, of 2 classes (cat, person) in SegmentationClass; export both again,"
                + " or remove SegmentationObject");
    }

    @Test
    void masksOfTwoSizesAreAnError() {
        palette("SegmentationClass/a.png", 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Path mask = palette("SegmentationObject/a.png", 1, 0, 0, 0);

        folder.assertError("annotations " + mask
                + ": the mask is of 4x1, but the one in SegmentationClass is of 4x3; export both again");
    }

    @Test
    void objectsAloneHaveNoClass() {
        palette("SegmentationObject/a.png", 1, 0, 0, 0);

        assertThat(catchThrowable(() -> AnnotationFolder.read(path, "voc-masks")))
                .hasMessage("annotations " + path
                        + " have no folder SegmentationClass, and SegmentationObject alone does not say of which class an"
                        + " object is: for <format>voc-masks</format> name the folder that holds it, with a mask x.png for"
                        + " each photo x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat:red:: |, line 1: the colour (red) must be three numbers, r,g,b; mend it",
                "# nothing | name no class: write a line label:r,g,b:: for each, the background too",
                "cat:1,2,3::;dog:1,2,3:: |: cat and dog have the same colour, so that masks do not tell them apart; give each"
                        + " its own",
            })
    void aLabelMapThatIsNoneIsAnError(String lines, String problem) {
        palette("SegmentationClass/a.png", 0, 0, 0, 0);
        Path file = folder.write("labelmap.txt", lines.replace(';', '\n'));

        folder.assertError(
                "annotations " + file + (problem.startsWith(",") || problem.startsWith(":") ? "" : " ") + problem);
    }

    private List<Box> boxes() {
        AnnotatedSuite suite =
                Annotations.read(path, AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks")));
        Place place =
                Objects.requireNonNull(suite.photos().get(0).objects().get(0).place());
        return Objects.requireNonNull(place.mask())
                .on(new Size(4, 3), "", note -> {})
                .boxes();
    }

    /** VOC's palette is another one: 128,0,0 for 1 and so on; here every index but 0 has that colour. */
    private Path palette(String name, int... indices) {
        byte[] red = new byte[256];
        Arrays.fill(red, 1, 256, (byte) 128);
        IndexColorModel palette = new IndexColorModel(8, 256, red, new byte[256], new byte[256]);
        return write(name, new BufferedImage(4, indices.length / 4, BufferedImage.TYPE_BYTE_INDEXED, palette), indices);
    }

    private Path grey(String name, int... values) {
        return write(name, new BufferedImage(4, values.length / 4, BufferedImage.TYPE_BYTE_GRAY), values);
    }

    private Path colours(String name, int... colours) {
        BufferedImage image = new BufferedImage(4, colours.length / 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < colours.length; i++) {
            image.setRGB(i % 4, i / 4, colours[i]);
        }
        return folder.write(name, png(image));
    }

    private Path write(String name, BufferedImage image, int... values) {
        for (int i = 0; i < values.length; i++) {
            image.getRaster().setSample(i % 4, i / 4, 0, values[i]);
        }
        return folder.write(name, png(image));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
