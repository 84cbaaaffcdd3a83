package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

final class PhotoReaderTest {
    private static final byte[] END_OF_IMAGE = {(byte) 0xFF, (byte) 0xD9};

    @TempDir
    private Path folder;

    @Test
    void jpegIsDecodedAndTurnedAsByPillow() {
        Photo turned = Golden.photo(Golden.TURNED);

        assertThat(turned.rgb())
                .isEqualTo(Golden.photo("photo-orientation6.upright.png").rgb());
        assertThat(turned.width()).isEqualTo(80);
        assertThat(turned.height()).isEqualTo(120);
        assertThat(turned.orientation()).isEqualTo(6);
        assertThat(turned.damages()).isEmpty();
    }

    // Pillow 13.0.0: ImageOps.exif_transpose of the same six pixels with each orientation
    @ParameterizedTest
    @CsvSource({
        "1, 3, 10 20 30 40 50 60",
        "2, 3, 30 20 10 60 50 40",
        "3, 3, 60 50 40 30 20 10",
        "4, 3, 40 50 60 10 20 30",
        "5, 2, 10 40 20 50 30 60",
        "6, 2, 40 10 50 20 60 30",
        "7, 2, 60 30 50 20 40 10",
        "8, 2, 30 60 20 50 10 40"
    })
    void everyExifOrientationIsTurnedUpright(int orientation, int width, String grays) {
        Photo photo = read(PhotoFiles.withOrientation(PhotoFiles.sixGrays(), orientation));

        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.orientation()).isEqualTo(orientation);
        assertThat(grays(photo)).isEqualTo(grays);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void anOrientationThatExifDoesNotKnowIsTakenAsUprightAndSaid(int orientation) {
        Photo photo = read(PhotoFiles.withOrientation(PhotoFiles.sixGrays(), orientation));

        assertThat(grays(photo)).isEqualTo("10 20 30 40 50 60");
        assertThat(photo.orientation()).isEqualTo(1);
        assertThat(notes(PhotoFiles.withOrientation(PhotoFiles.sixGrays(), orientation), Orientation.AUTO, null))
                .containsExactly("EXIF orientation " + orientation + " is not 1 to 8 and was taken as 1 (upright)");
    }

    @Test
    void autoIgnoresTheOrientationWhereTheAnnotationHasTheStoredSize() {
        Photo photo = read(turned(), Orientation.AUTO, new Size(3, 2));

        assertThat(grays(photo)).isEqualTo("10 20 30 40 50 60");
        assertThat(photo.orientation()).isEqualTo(1);
        assertThat(notes(turned(), Orientation.AUTO, new Size(3, 2)))
                .containsExactly(
                        "EXIF orientation 6 was ignored: the annotation has the stored size 3x2, not the upright 2x3");
    }

    @Test
    void autoAppliesTheOrientationWhereTheAnnotationHasTheUprightSize() {
        Photo photo = read(turned(), Orientation.AUTO, new Size(2, 3));

        assertThat(grays(photo)).isEqualTo("40 10 50 20 60 30");
        assertThat(notes(turned(), Orientation.AUTO, new Size(2, 3))).isEmpty();
    }

    @Test
    void autoAppliesTheOrientationToASquarePhoto() {
        byte[] square = PhotoFiles.encoded(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png");

        byte[] turned = PhotoFiles.withOrientation(square, 6);

        assertThat(read(turned, Orientation.AUTO, new Size(2, 2)).orientation()).isEqualTo(6);
        assertThat(notes(turned, Orientation.AUTO, new Size(2, 2))).isEmpty();
    }

    @Test
    void ignoreLeavesThePhotoAsStored() {
        Photo photo = read(turned(), Orientation.IGNORE, null);

        assertThat(grays(photo)).isEqualTo("10 20 30 40 50 60");
        assertThat(photo.orientation()).isEqualTo(1);
        assertThat(notes(turned(), Orientation.IGNORE, null)).isEmpty();
    }

    @Test
    void aSizeThatIsNeitherStoredNorUprightIsAnError() {
        assertError(
                turned(),
                Orientation.AUTO,
                new Size(6, 4),
                "photo is 2x3 upright and 3x2 as stored, but its annotation says 6x4: use the photo that was annotated,"
                        + " or annotate this one");
    }

    @Test
    void anotherSizeOfAnUprightPhotoIsAnError() {
        assertError(
                PhotoFiles.sixGrays(),
                Orientation.AUTO,
                new Size(2, 3),
                "photo is 3x2, but its annotation says 2x3: use the photo that was annotated, or annotate this one");
    }

    @ParameterizedTest
    @CsvSource({"APPLY, 3, 2", "IGNORE, 2, 3"})
    void anAnnotationThatContradictsTheSettingIsAnErrorWhoseCureIsAuto(Orientation orientation, int width, int height) {
        assertError(
                turned(),
                orientation,
                new Size(width, height),
                "photo is 2x3 upright and 3x2 as stored, but its annotation says " + width + "x" + height
                        + ": set <input><orientation> to auto");
    }

    @Test
    void alphaIsDropped() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00C86432);

        assertThat(read(PhotoFiles.encoded(image, "png")).rgb()).containsExactly((byte) 200, 100, 50);
    }

    @Test
    void aPaletteIsLookedUp() {
        byte[] red = {0, (byte) 200};
        byte[] green = {0, 100};
        byte[] blue = {0, 50};
        IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 0);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(1, 0, 0, 1);

        assertThat(read(PhotoFiles.encoded(image, "png")).rgb()).containsExactly(0, 0, 0, (byte) 200, 100, 50);
    }

    @Test
    void of16BitsTheHigherEightAreTaken() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x64FF);
        image.getRaster().setSample(1, 0, 0, 0x6500);

        assertThat(read(PhotoFiles.encoded(image, "png")).rgb()).containsExactly(100, 100, 100, 101, 101, 101);
    }

    @Test
    void grayIsNotColourManaged() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 100);

        assertThat(read(PhotoFiles.encoded(image, "png")).rgb()).containsExactly(100, 100, 100);
    }

    @Test
    void grayJpegHasThreeEqualChannels() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, 100);
        }

        assertThat(read(PhotoFiles.encoded(image, "jpg")).rgb())
                .containsOnly(100)
                .hasSize(3 * 64);
    }

    @Test
    void anEmbeddedColourProfileIsNotApplied() {
        byte[] plain = PhotoFiles.jpeg();
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] segment = PhotoFiles.joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile);

        assertThat(read(PhotoFiles.withSegment(plain, 0xE2, segment)).rgb())
                .isEqualTo(read(plain).rgb());
    }

    @Test
    void theContentCountsNotTheName() throws IOException {
        Path file = Files.write(folder.resolve("photo.txt"), PhotoFiles.sixGrays());

        assertThat(PhotoReader.read(file, Orientation.AUTO, null).width()).isEqualTo(3);
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatThrownBy(() -> PhotoReader.read(folder.resolve("cat.jpg"), Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("cat.jpg does not exist: add the photo, or take it out of the annotations");
    }

    @Test
    void aFolderIsAnError() throws IOException {
        Path subfolder = Files.createDirectory(folder.resolve("cats"));

        assertThatThrownBy(() -> PhotoReader.read(subfolder, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("cats is a folder, not a photo: mend the name in the annotations");
    }

    @Test
    void anEmptyFileIsAnError() {
        assertError(new byte[0], "photo is empty (0 bytes): fetch the photo again");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 70, 90, 99})
    void aJpegThatIsCutOffIsAnErrorAndNotHalfAGrayPhoto(int percent) {
        byte[] whole = PhotoFiles.jpeg();

        assertError(
                Arrays.copyOf(whole, whole.length * percent / 100),
                "photo is cut off (Truncated File - Missing EOI marker): fetch the photo again");
    }

    @Test
    void aJpegThatLacksAPieceBeforeItsEndIsAnError() {
        byte[] whole = PhotoFiles.jpeg();
        int middle = whole.length * 3 / 4;

        assertError(
                PhotoFiles.joined(Arrays.copyOf(whole, middle), END_OF_IMAGE),
                "photo is cut off (Corrupt JPEG data: premature end of data segment): fetch the photo again");
    }

    @Test
    void aJpegThatEndsInItsHeaderIsAnError() {
        assertError(
                Arrays.copyOf(PhotoFiles.jpeg(), 40),
                "photo is damaged or cut off (the file ends in its header): fetch the photo again");
    }

    @Test
    void aPngThatIsCutOffIsAnError() {
        byte[] whole = PhotoFiles.encoded(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");

        assertError(
                Arrays.copyOf(whole, whole.length - 30),
                "photo is damaged or cut off (Unexpected end of ZLIB input stream): fetch the photo again");
    }

    @Test
    void damageThatCanBeDecodedIsSaid() {
        byte[] whole = PhotoFiles.jpeg();
        byte[] surplus = new byte[50]; // of which the decoder has read 6 ahead

        Photo photo = read(PhotoFiles.joined(Arrays.copyOf(whole, whole.length - 2), surplus, END_OF_IMAGE));

        assertThat(photo.damages())
                .containsExactly("damaged, though it could be decoded: 44 extraneous bytes before marker 0xd9");
    }

    @Test
    void whatFollowsTheEndOfAJpegIsLeftAlone() {
        byte[] whole = PhotoFiles.jpeg();

        Photo photo = read(PhotoFiles.joined(whole, new byte[500]));

        assertThat(photo.rgb()).isEqualTo(read(whole).rgb());
        assertThat(photo.damages()).isEmpty();
    }

    @Test
    void textIsAnError() {
        assertError(
                "hello world".getBytes(StandardCharsets.UTF_8),
                "photo is no photo (its first bytes are 68 65 6c 6c 6f 20 77 6f): replace it by a JPEG or PNG");
    }

    @Test
    void aGitLfsPointerIsAnErrorThatNamesTheCure() {
        assertError(
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".getBytes(StandardCharsets.UTF_8),
                "photo is a Git LFS pointer, not the photo: run git lfs pull");
    }

    @Test
    void anotherFormatIsAnErrorThatNamesIt() {
        assertError(
                "8BPS\0\1\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                "photo is no photo that can be read, but PSD: convert it to JPEG or PNG");
    }

    @Test
    void aPhotoOfMoreThan100MillionPixelsIsRefusedFromItsHeader() {
        assertError(
                PhotoFiles.withSize(PhotoFiles.sixGrays(), 10_001, 10_000),
                "photo has 10001x10000 pixels, more than the 100 million, or 65535 a side, that are read: scale the"
                        + " photo down");
    }

    @Test
    void exactly100MillionPixelsAreNotRefused() {
        // the header is believed, and then the pixels are missing
        assertError(
                PhotoFiles.withSize(PhotoFiles.sixGrays(), 10_000, 10_000),
                "photo is damaged or cut off (it ends early): fetch the photo again");
    }

    @Test
    void aSideLongerThanAJpegCanHaveIsRefused() {
        assertError(
                PhotoFiles.withSize(PhotoFiles.sixGrays(), 1, 65_536),
                "photo has 1x65536 pixels, more than the 100 million, or 65535 a side, that are read: scale the"
                        + " photo down");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0"})
    void aPhotoWithoutPixelsIsAnError(int width, int height) {
        assertError(
                PhotoFiles.withSize(PhotoFiles.sixGrays(), width, height),
                "photo has no pixels, its header says " + width + "x" + height + ": fetch the photo again");
    }

    private void assertError(byte[] content, String message) {
        assertError(content, Orientation.AUTO, null, message);
    }

    private void assertError(byte[] content, Orientation orientation, @Nullable Size annotated, String message) {
        assertThatThrownBy(() -> read(content, orientation, annotated))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(message);
    }

    private Photo read(byte[] content) {
        return read(content, Orientation.AUTO, null);
    }

    private Photo read(byte[] content, Orientation orientation, @Nullable Size annotated) {
        try {
            Path file = Files.write(folder.resolve("photo"), content);
            return PhotoReader.read(file, orientation, annotated);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> notes(byte[] content, Orientation orientation, @Nullable Size annotated) {
        try {
            Path file = Files.write(folder.resolve("photo"), content);
            return PhotoFile.read(file).header(orientation, annotated).notes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] turned() {
        return PhotoFiles.withOrientation(PhotoFiles.sixGrays(), 6);
    }

    private static String grays(Photo photo) {
        StringBuilder grays = new StringBuilder();
        for (int i = 0; i < photo.rgb().length; i += 3) {
            grays.append(i == 0 ? "" : " ").append(photo.rgb()[i]);
        }
        return grays.toString();
    }
}
