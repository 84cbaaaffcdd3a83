package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.InputSettings.Orientation;

/**
 * TIFFs one field of which is nonsense. Pillow 13.0.0 refuses those with other colours, and passes over strips that are longer than
 * their length where it needs none: {@code Image.open(file).convert("RGB")}.
 */
final class TiffFieldsTest {
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int ARTIST = 315;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANES = 284;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rgb.tif", "strips.tif", "gray.tif", "planar.tif", "bilevel.tif"})
    void aStripShorterThanItsPixelsIsAnError(String file) throws IOException {
        Tiff tiff = new Tiff(file);
        tiff.set(STRIP_LENGTHS, tiff.get(STRIP_LENGTHS) - 1);

        assertDamaged(tiff, "the file ends in its pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lzw.tif", "lzw-predictor.tif", "lzw-strips.tif"})
    void aStripOfLzwThatEndsBeforeItsPixelsIsAnError(String file) throws IOException {
        Tiff tiff = new Tiff(file);
        tiff.set(STRIP_LENGTHS, tiff.get(STRIP_LENGTHS) / 2);

        assertDamaged(tiff, "its LZW data end early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate.tif", "deflate-predictor.tif", "adobe-deflate.tif", "packbits.tif"})
    void anotherStripThatEndsBeforeItsPixelsIsAnError(String file) throws IOException {
        Tiff tiff = new Tiff(file);
        tiff.set(STRIP_LENGTHS, tiff.get(STRIP_LENGTHS) / 2);

        assertThatThrownBy(() -> read(tiff)).hasMessageContaining("photo is damaged or cut off (");
    }

    @Test
    void lessStripsThanItsRowsNeedIsAnError() throws IOException {
        Tiff tiff = new Tiff("strips.tif");
        tiff.count(STRIPS, 1);

        assertDamaged(tiff, "its pixels are in 8 parts, and it lists 1");
    }

    @ParameterizedTest
    @CsvSource({
        "rgb.tif, 1, 'its colours, photometric interpretation 2, are of 3 samples a pixel, and it says that it has 1'",
        "rgb.tif, 0, 'its colours, photometric interpretation 2, are of 3 samples a pixel, and it says that it has 0'",
        "cmyk.tif, 3, 'its colours, photometric interpretation 5, are of 4 samples a pixel, and it says that it has 3'",
    })
    void coloursOfMoreSamplesThanThereAreAreAnError(String file, int samples, String message) throws IOException {
        Tiff tiff = new Tiff(file);
        tiff.set(SAMPLES, samples);

        assertDamaged(tiff, message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void graysOfThreeSamplesAreAnError(int photometric) throws IOException {
        Tiff tiff = new Tiff("rgb.tif");
        tiff.set(PHOTOMETRIC, photometric);

        assertDamaged(
                tiff,
                "its colours, photometric interpretation " + photometric
                        + ", are of 1 sample a pixel, and it says that it has 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {COMPRESSION, PHOTOMETRIC, SAMPLES, PLANES})
    void aFieldOfThePixelsWithMoreNumbersThanTheFileIsAnError(int tag) throws IOException {
        Tiff tiff = new Tiff("rgb.tif");
        tiff.count(tag, Integer.MAX_VALUE);

        assertDamaged(tiff, "its field " + tag + " holds no numbers, or more than the file");
    }

    @Test
    void anotherFieldOutsideOfTheFileIsSaid() throws IOException {
        Tiff tiff = new Tiff("rgb.tif");
        tiff.rename(PLANES, ARTIST); // one plane is the default
        tiff.count(ARTIST, 100_000);

        assertThat(read(tiff).damages())
                .containsExactly("damaged, though it could be decoded: its field 315 does not lie in the file");
        assertThat(read(tiff).rgb()).isEqualTo(read(new Tiff("rgb.tif")).rgb());
    }

    private void assertDamaged(Tiff tiff, String how) {
        assertThatThrownBy(() -> read(tiff))
                .hasMessage("photo is damaged or cut off (" + how + "): fetch the photo again");
    }

    private Photo read(Tiff tiff) throws IOException {
        return PhotoReader.read(Files.write(folder.resolve("photo"), tiff.content), Orientation.AUTO, null);
    }

    /** One of the files that Pillow and others wrote, to be changed. */
    private static final class Tiff {
        private final byte[] content;
        private final ByteBuffer bytes;

        Tiff(String file) throws IOException {
            content = PhotoFiles.decoders(file);
            bytes = ByteBuffer.wrap(content).order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }

        private int entry(int tag) {
            int directory = bytes.getInt(4);
            for (int at = directory + 2; at < directory + 2 + 12 * bytes.getShort(directory); at += 12) {
                if (Short.toUnsignedInt(bytes.getShort(at)) == tag) {
                    return at;
                }
            }
            throw new IllegalArgumentException("no field " + tag);
        }

        private int value(int tag) {
            int entry = entry(tag);
            int length = bytes.getInt(entry + 4) * (isShort(entry) ? 2 : 4);
            return length <= 4 ? entry + 8 : bytes.getInt(entry + 8);
        }

        private boolean isShort(int entry) {
            return bytes.getShort(entry + 2) == 3;
        }

        /** Its first number. */
        int get(int tag) {
            return isShort(entry(tag)) ? bytes.getShort(value(tag)) : bytes.getInt(value(tag));
        }

        void set(int tag, int number) {
            if (isShort(entry(tag))) {
                bytes.putShort(value(tag), (short) number);
            } else {
                bytes.putInt(value(tag), number);
            }
        }

        void count(int tag, int numbers) {
            bytes.putInt(entry(tag) + 4, numbers);
        }

        void rename(int tag, int other) {
            bytes.putShort(entry(tag), (short) other);
        }
    }
}
