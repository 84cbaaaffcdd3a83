package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/** Photos that Pillow wrote, and what it reads of them: src/test/resources/photos/photos.py, with its versions in expected.json. */
final class PhotoFormatsTest {
    /** At the centre of each flat square of eight pixels. */
    private static final int SQUARE = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "squares.bmp, 0",
        "palette.bmp, 0",
        "frames.gif, 0",
        "lossless.webp, 0",
        "alpha.webp, 0",
        "lossy.webp, 2",
        "lzw.tif, 0",
        "deflate.tiff, 0",
        "cmyk.tif, 0",
        "gray.tif, 0",
        "bilevel.tif, 0",
        "progressive.jpg, 1"
    })
    void coloursAreThoseThatPillowReads(String name, int tolerance) throws IOException {
        Photo photo = PhotoReader.read(file(name), Orientation.IGNORE, null);

        JsonNode expected = expected(name);
        assertThat(photo.width()).isEqualTo(expected.path("size").get(0).asInt());
        assertThat(photo.height()).isEqualTo(expected.path("size").get(1).asInt());
        for (int i = 0; i < 6; i++) {
            int at = 3 * ((i / 3 * SQUARE + 4) * photo.width() + i % 3 * SQUARE + 4);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(photo.rgb()[at + channel] & 0xFF)
                        .as(name + ", square " + i + ", channel " + channel)
                        .isBetween(
                                expected.path("centres").get(i).get(channel).asInt() - tolerance,
                                expected.path("centres").get(i).get(channel).asInt() + tolerance);
            }
        }
        assertThat(photo.damages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.webp", "turned.tif"})
    void theOrientationIsApplied(String name) {
        Photo photo = PhotoReader.read(file(name), Orientation.APPLY, null);

        assertThat(photo.orientation()).isEqualTo(6);
        assertThat(photo.width()).isEqualTo(16);
        assertThat(photo.height()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squares.bmp", "frames.gif", "lossy.webp", "lzw.tif", "deflate.tiff"})
    void aPhotoThatIsCutOffIsAnErrorAndNotHalfAPhoto(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        Path half = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> PhotoReader.read(half, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessageStartingWith(name + " is ")
                .hasMessageContaining("cut off (")
                .hasMessageEndingWith("): fetch the photo again");
    }

    @Test
    void packedBytesOfABitmapAreScaled() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_565_RGB);
        image.setRGB(0, 0, 0xFFFFFF);
        image.setRGB(1, 0, 0x000000);
        Path file = Files.write(folder.resolve("a.bmp"), PhotoFiles.encoded(image, "bmp"));

        assertThat(PhotoReader.read(file, Orientation.AUTO, null).rgb())
                .containsExactly((byte) 255, (byte) 255, (byte) 255, 0, 0, 0);
    }

    /**
     * 3x2 pixels at (2, 1) of a screen of 6x4. Pillow 13.0.0: {@code numpy.asarray(Image.open("a.gif").convert("RGB"))} has the first
     * colour of the palette around them.
     */
    @Test
    void aGifIsAsLargeAsItsScreen() throws IOException {
        Path file = Files.write(folder.resolve("a.gif"), PhotoFiles.gifOnScreen(false));

        Photo photo = PhotoReader.read(file, Orientation.AUTO, new Size(6, 4));

        assertThat(indices(photo))
                .isEqualTo(
                        "000000" //
                                + "000130"
                                + "003100"
                                + "000000");
    }

    /** Pillow 13.0.0, likewise: the transparent colour, which is the second. */
    @Test
    void aroundATransparentGifIsItsTransparentColour() throws IOException {
        Path file = Files.write(folder.resolve("a.gif"), PhotoFiles.gifOnScreen(true));

        assertThat(indices(PhotoReader.read(file, Orientation.AUTO, null)))
                .isEqualTo(
                        "111111" //
                                + "110131"
                                + "113101"
                                + "111111");
    }

    /** Pillow 13.0.0: {@code Image.open("a.gif").size} is (5, 3). */
    @Test
    void aGifWhoseImageSticksOutOfItsScreenIsAsLargeAsNeeded() throws IOException {
        byte[] gif = PhotoFiles.gifOnScreen(false);
        gif[6] = 4;
        gif[8] = 2;
        Path file = Files.write(folder.resolve("a.gif"), gif);

        Photo photo = PhotoReader.read(file, Orientation.AUTO, null);

        assertThat(photo.width()).isEqualTo(5);
        assertThat(indices(photo))
                .isEqualTo(
                        "00000" //
                                + "00013"
                                + "00310");
    }

    /** By the red of {@link PhotoFiles#gifOnScreen}'s palette. */
    private static String indices(Photo photo) {
        StringBuilder indices = new StringBuilder();
        for (int i = 0; i < photo.rgb().length; i += 3) {
            indices.append((photo.rgb()[i] & 0xFF) / 60);
        }
        return indices.toString();
    }

    @Test
    void of16BitsOfATiffTheHigherEightAreTaken() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0xABCD);
        image.getRaster().setSample(1, 0, 0, 0x00FF);
        Path file = Files.write(folder.resolve("a.tif"), PhotoFiles.encoded(image, "tif"));

        assertThat(PhotoReader.read(file, Orientation.AUTO, null).rgb())
                .containsExactly((byte) 0xAB, (byte) 0xAB, (byte) 0xAB, 0, 0, 0);
    }

    @Test
    void moreThan16BitsAreAnError() throws IOException {
        ColorModel gray = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, DataBuffer.TYPE_INT);
        BufferedImage image = new BufferedImage(gray, gray.createCompatibleWritableRaster(2, 1), false, null);
        Path file = Files.write(folder.resolve("a.tif"), PhotoFiles.encoded(image, "tif"));

        assertThatThrownBy(() -> PhotoReader.read(file, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "a.tif cannot be read (its samples have 32 bits, and at most 16 are read): convert it to 8 bits");
    }

    @ParameterizedTest
    @CsvSource({
        "a.JPG, true",
        "b/c.tiff, true",
        "a.webp, true",
        "a.jfif, true",
        "a.JPE, true",
        ".a.jpg, false",
        "x/.b/c.jpg, false",
        "a.txt, false"
    })
    void photosAreToldByTheirEndingsInAnyCase(String name, boolean photo) {
        assertThat(PhotoEndings.isPhoto(name)).isEqualTo(photo);
    }

    @Test
    void aGifOfCommentsIsItsFirstImageAlone() throws IOException {
        byte[] gif = PhotoFiles.gifOnScreen(false);
        byte[] comments = new byte[1_000_000];
        for (int i = 0; i < comments.length; i++) {
            comments[i] = PhotoFiles.GIF_COMMENT[i % PhotoFiles.GIF_COMMENT.length];
        }
        int palette = 13 + 12;
        byte[] talkative =
                PhotoFiles.joined(Arrays.copyOf(gif, palette), comments, Arrays.copyOfRange(gif, palette, gif.length));
        Path file = Files.write(folder.resolve("a.gif"), talkative);

        assertThat(indices(PhotoReader.read(file, Orientation.AUTO, null)))
                .isEqualTo(
                        "000000" //
                                + "000130"
                                + "003100"
                                + "000000");
    }

    @Test
    void aGifWithoutAllOfItsPixelsIsAnError() throws IOException {
        byte[] gif = PhotoFiles.gifOnScreen(false);
        gif[gif.length - 6] = 0x44; // clear, 0, 1, 0, 1 and end
        gif[gif.length - 5] = 0x50;
        gif[gif.length - 4] = 0x05;
        Path file = Files.write(folder.resolve("a.gif"), gif);

        assertThatThrownBy(() -> PhotoReader.read(file, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessageStartingWith("a.gif is cut off (it has ")
                .hasMessageEndingWith(" of 6 pixels): fetch the photo again");
    }

    @Test
    void aWebpWhoseImageIsLargerThanItSaysIsAnErrorBeforeItIsDecoded() throws IOException {
        byte[] webp = Files.readAllBytes(file("lossless.webp")); // VP8X first, which says the size
        webp[24] = 9;
        Path file = Files.write(folder.resolve("a.webp"), webp);

        assertThatThrownBy(() -> PhotoReader.read(file, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "a.webp is damaged or cut off (its header says 10x16 pixels, and its image 24x16): fetch the"
                                + " photo again");
    }

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper().readTree(file("expected.json").toFile()).path(name);
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(PhotoFormatsTest.class.getResource("/photos/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
