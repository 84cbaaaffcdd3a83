package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.setting.WrittenSettings;

/** The layout that anomalib's {@code data/image/mvtec.py} and Datumaro's {@code mvtec} read; masks are written by Java. */
final class MvtecReaderTest {
    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void theFolderOfADefectIsTheClassAndItsMaskTheRegion() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);

        assertThat(folder.read())
                .containsExactly(new AnnotatedPhoto(
                        "test/broken/000.png",
                        new Size(6, 4),
                        List.of(new AnnotatedObject(
                                "broken", null, Place.of(new Box(2, 1, 5, 3)), "ground_truth/broken/000_mask.png")),
                        "ground_truth/broken/000_mask.png",
                        List.of("broken/000.png")));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_INT_RGB
            })
    void whatIsNotZeroIsTheMask(int type) {
        defect("000", type, 1);

        AnnotatedSuite suite =
                Annotations.read(path, AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks")));
        Place place =
                Objects.requireNonNull(suite.photos().get(0).objects().get(0).place());

        assertThat(Objects.requireNonNull(place.mask())
                        .on(new Size(6, 4), "", note -> {})
                        .boxes())
                .containsExactly(new Box(2, 1, 5, 3));
    }

    @Test
    void goodPhotosAreOfAClassWithoutAPlace() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);
        folder.write("test/good/001.png", "");

        AnnotatedSuite suite = Annotations.read(path, AnnotationFolder.settings(null));

        assertThat(suite.hasBoxes()).isTrue();
        assertThat(suite.photos().get(1))
                .isEqualTo(new AnnotatedPhoto(
                        "test/good/001.png",
                        null,
                        List.of(AnnotatedObject.ofPhoto("good", "test/good/001.png")),
                        "test/good/001.png",
                        List.of("good/001.png")));
    }

    @Test
    void aMissingMaskIsAnError() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);
        folder.write("test/broken/001.jpg", "");

        folder.assertError("annotations " + path
                + ": test/broken/001.jpg has no mask ground_truth/broken/001_mask.png: add it, or, if the photo shows no"
                + " defect, move it to test/good");
    }

    @Test
    void anEmptyMaskIsAnError() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 0);

        folder.assertError(
                "annotations " + path.resolve("ground_truth/broken/000_mask.png")
                        + ": the mask has no pixel that is not 0; paint the defect, or, if the photo shows none, move it to test/good");
    }

    @Test
    void aMaskOfNoPhotoIsSaid() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);
        folder.write("ground_truth/broken/007_mask.png", "");

        assertThat(Annotations.read(path, AnnotationFolder.settings(null)).notes())
                .containsExactly("annotations " + path
                        + ": 1 files in ground_truth are no photo's mask (ground_truth/broken/007_mask.png) and were left"
                        + " out");
    }

    @Test
    void aMaskThatIsNoPngIsAnError() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);
        Path mask = folder.write("ground_truth/broken/000_mask.png", "a mask");

        folder.assertError(
                "annotations " + mask + ": the mask is no PNG; save the mask as one, which keeps each value");
    }

    @Test
    void aMaskThatIsCutOffIsAnError() {
        defect("000", BufferedImage.TYPE_BYTE_GRAY, 255);
        byte[] whole = png(BufferedImage.TYPE_BYTE_GRAY, 255);
        Path mask = folder.write("ground_truth/broken/000_mask.png", Arrays.copyOf(whole, whole.length - 30));

        assertThat(catchThrowable(() -> folder.read()))
                .hasMessageStartingWith("annotations " + mask + ": the mask is a damaged PNG (")
                .hasMessageEndingWith("): write the file again");
    }

    @Test
    void withoutPhotosTheLayoutIsAnError() {
        folder.write("train/good/000.png", "");

        assertThat(catchThrowable(() -> AnnotationFolder.read(path, "mvtec")))
                .hasMessage("annotations " + path
                        + " have no photo in a folder of test: for <format>mvtec</format> name the folder of one object,"
                        + " such as bottle, that holds test/good, test/<defect> and ground_truth/<defect>");
    }

    @Test
    void aFileIsNoLayout() {
        Path file = folder.write("000_mask.png", png(BufferedImage.TYPE_BYTE_GRAY, 255));

        assertThat(catchThrowable(() -> AnnotationFolder.read(file, "mvtec")))
                .hasMessage("annotations " + file
                        + " are a file, but <format>mvtec</format> needs the folder that holds test and ground_truth: name"
                        + " it");
    }

    /** A photo in test/broken, and a mask of 6x4 pixels of which three by two have a value. */
    private void defect(String name, int type, int value) {
        folder.write("test/broken/" + name + ".png", "");
        folder.write("ground_truth/broken/" + name + "_mask.png", png(type, value));
    }

    private static byte[] png(int type, int value) {
        BufferedImage mask = new BufferedImage(6, 4, type);
        for (int i = 0; i < 6; i++) {
            mask.getRaster().setSample(2 + i % 3, 1 + i / 3, 0, value);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(mask, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
