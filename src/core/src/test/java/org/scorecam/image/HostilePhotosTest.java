package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/** Photos that would take all time or memory, and such as are not what they seem. */
final class HostilePhotosTest {
    private static final byte[] END_OF_IMAGE = {(byte) 0xFF, (byte) 0xD9};

    @TempDir
    private Path folder;

    @Test
    void aJpegOfMoreScansThanCanBeDecodedInTimeIsAnError() throws IOException {
        byte[] jpeg = PhotoFiles.decoders("progressive.jpg");
        int frame = PhotoFiles.indexOf(jpeg, 0xFF, 0xC2);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 9_999).putShort(frame + 7, (short) 9_999);
        int scan = PhotoFiles.indexOf(jpeg, 0xFF, 0xDA);
        byte[] scans = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[] many = PhotoFiles.joined(Arrays.copyOf(jpeg, jpeg.length - 2), scans, scans, END_OF_IMAGE);

        assertError(
                many,
                "photo cannot be read (it has 30 scans of 9999x9999 pixels, which take too long to decode): save it as a"
                        + " baseline JPEG");
    }

    @Test
    void aPipeOrDeviceIsAnErrorAndIsNotWaitedFor() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));

        assertThatThrownBy(() -> PhotoReader.read(device, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("zero is a pipe or a device, not a photo: put a file in its place");
    }

    @Test
    void aMissingFileThatIsThereWithAnotherEndingIsAnErrorThatNamesIt() throws IOException {
        Files.write(folder.resolve("cat.jfif"), PhotoFiles.jpeg());

        assertThatThrownBy(() -> PhotoReader.read(folder.resolve("cat.jpg"), Orientation.AUTO, null))
                .hasMessage(
                        "cat.jpg does not exist (but cat.jfif does): add the photo, or take it out of the annotations");
    }

    @Test
    void aPhotoThatNoHeapOfThisSizeHoldsIsToldWhatItNeeds() {
        assertThatThrownBy(() -> Heap.require("a.png", new Size(1_000_000, 1_000_000), 3))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("a.png has 1000000x1000000 pixels, too many to decode in the "
                        + Runtime.getRuntime().maxMemory() / 1_048_576
                        + " MB that Java may use: give Maven about 11444400 MB (MAVEN_OPTS=-Xmx11444400m), or scale the"
                        + " photo down");
    }

    @Test
    void aPaletteWithAWrongChecksumIsAnError() throws IOException {
        byte[] png = PhotoFiles.decoders("palette8.png");
        png[PhotoFiles.indexOf(png, 'P', 'L', 'T', 'E') + 4] ^= 1;

        assertError(
                png, "photo is damaged or cut off (the checksum of its chunk PLTE is wrong): fetch the photo again");
    }

    @Test
    void pixelsWithAWrongChecksumThatAreWholeNonethelessAreSaid() throws IOException {
        byte[] png = PhotoFiles.decoders("rgb.png");
        png[png.length - 13] ^= 1; // the last byte before IEND, of the checksum of IDAT

        assertThat(PhotoReader.read(photo(png), Orientation.AUTO, null).damages())
                .containsExactly("damaged, though it could be decoded: the checksum of its chunk IDAT is wrong");
    }

    // Pillow 13.0.0: OSError: Unsupported BMP Palette size (4294967042)
    @Test
    void aBmpWhosePaletteCannotBeSoLongIsAnError() throws IOException {
        byte[] bmp = PhotoFiles.decoders("palette.bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(46, 0xFFFFFF02);

        assertError(
                bmp, "photo is damaged or cut off (its palette would have 4294967042 colours): fetch the photo again");
    }

    private void assertError(byte[] content, String message) throws IOException {
        Path photo = photo(content);

        assertThatThrownBy(() -> PhotoReader.read(photo, Orientation.AUTO, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(message);
    }

    private Path photo(byte[] content) throws IOException {
        return Files.write(folder.resolve("photo"), content);
    }
}
