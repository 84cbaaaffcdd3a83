package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
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

/** Folders named as in MVTec AD's readme: a category with {@code test}, {@code ground_truth} and {@code train}. */
final class MvtecReaderTest {
    private static final Size PHOTO = new Size(6, 4);
    private static final String MASK = "ground_truth/broken_large/000_mask.png";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void writeACategory() throws IOException {
        folder = new AnnotationFolder(path);
        folder.write("train/good/000.png", "");
        folder.write("test/good/000.png", "");
        folder.write("test/broken_large/000.png", "");
        folder.write(MASK, mask(BufferedImage.TYPE_BYTE_GRAY, PHOTO));
    }

    @Test
    void theDefectIsTheClassAndItsBoxIsAroundTheMask() {
        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo)
                .isEqualTo(new AnnotatedPhoto(
                        "broken_large/000.png",
                        PHOTO,
                        List.of(AnnotatedObject.boxed("broken_large", null, new Box(1, 0, 4, 3), MASK)),
                        "test/broken_large/000.png",
                        List.of("test/broken_large/000.png")));
    }

    @Test
    void goodIsAClassOfTheWholePhoto() {
        AnnotatedPhoto photo = folder.read().get(1);

        assertThat(photo.file()).isEqualTo("good/000.png");
        assertThat(photo.objects()).containsExactly(AnnotatedObject.ofPhoto("good", "test/good/000.png"));
    }

    @Test
    void whatWasToBeTrainedOnIsNotRead() {
        assertThat(folder.read()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_INT_RGB
            })
    void thePixelsThatAreNotBlackAreTheMask(int type) throws IOException {
        folder.write(MASK, mask(type, PHOTO));

        assertMasked();
    }

    @Test
    void theLeastGreyOf16BitsIsNotBlack() throws IOException {
        BufferedImage grey = new BufferedImage(6, 4, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setSample(1, 0, 0, 1);
        grey.getRaster().setSample(3, 2, 0, 1);
        folder.write(MASK, png(grey));

        assertMasked();
    }

    @Test
    void blackIsAColourAndNotThePalettesFirst() throws IOException {
        byte[] whiteAndBlack = {(byte) 255, 0};
        BufferedImage indexed = new BufferedImage(
                6,
                4,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(1, 2, whiteAndBlack, whiteAndBlack, whiteAndBlack));
        for (int i = 0; i < 24; i++) {
            indexed.getRaster().setSample(i % 6, i / 6, 0, i == 1 || i == 15 ? 0 : 1);
        }
        folder.write(MASK, png(indexed));

        assertMasked();
    }

    /** Two pixels are, (1, 0) and (3, 2). */
    private void assertMasked() {
        AnnotationSettings masks = AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks"));

        Place place = Objects.requireNonNull(
                Annotations.read(path, masks).photos().get(0).objects().get(0).place());

        assertThat(Objects.requireNonNull(place.mask())
                        .on(PHOTO, "", note -> {})
                        .boxes())
                .containsExactlyInAnyOrder(new Box(1, 0, 2, 1), new Box(3, 2, 4, 3));
    }

    @Test
    void aDefectWithoutAMaskIsAnError() {
        folder.write("test/broken_large/001.png", "");

        folder.assertError("annotations " + path + ": the photo test/broken_large/001.png has no mask"
                + " ground_truth/broken_large/001_mask.png: add it, or move the photo to test/good");
    }

    @Test
    void aGoodPhotoWithAMaskIsAnError() throws IOException {
        folder.write("ground_truth/good/000_mask.png", mask(BufferedImage.TYPE_BYTE_GRAY, PHOTO));

        folder.assertError("annotations " + path + ": the photo test/good/000.png is good, but has a mask,"
                + " ground_truth/good/000_mask.png: take the mask away, or move both to a folder of the defect");
    }

    @Test
    void aBlackMaskIsAnError() throws IOException {
        Path file = folder.write(MASK, png(new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY)));

        folder.assertError("annotations " + file + ": the mask is black, so no heat can lie in it; draw the object in"
                + " white, or move the photo to test/good");
    }

    @Test
    void aMaskThatIsNoPngIsAnErrorThatNamesIt() {
        Path file = folder.write(MASK, "");

        folder.assertError(
                "annotations " + file + ": the mask is no PNG; save the mask as one, which keeps each value");
    }

    @Test
    void masksOfNoPhotoAreCounted() throws IOException {
        folder.write("ground_truth/broken_small/000.png", mask(BufferedImage.TYPE_BYTE_GRAY, PHOTO));

        assertThat(Annotations.read(path, AnnotationSettings.DEFAULT).notes())
                .containsExactly(
                        "annotations " + path + ": left out 1 files of ground_truth that are no mask of a photo in"
                                + " test, the first is ground_truth/broken_small/000.png: add the photos, or name each mask as its"
                                + " photo with _mask.png");
    }

    @Test
    void anotherLayoutIsAnError() {
        Path test = path.resolve("test");

        assertThatThrownBy(() -> AnnotationFolder.read(test, "mvtec"))
                .hasMessage(
                        "annotations " + test + " have no folders test and ground_truth, which <format>mvtec</format>"
                                + " asks for: name the folder that has both, one category of MVTec AD, or correct the format");
    }

    private static byte[] mask(int type, Size size) throws IOException {
        BufferedImage image = new BufferedImage(size.width(), size.height(), type);
        image.setRGB(1, 0, 0xFFFFFF);
        image.setRGB(3, 2, 0xFFFFFF);
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
