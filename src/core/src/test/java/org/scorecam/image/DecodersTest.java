package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.file.Sha256;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.outcome.ExplanationException;

/** Each decoder held against Pillow, by src/test/resources/photos/decoders/decoders.py, with the tools' versions in its expected.json. */
final class DecodersTest {
    /** The JDK's own libjpeg does not interpolate colours of 4:4:0; a JDK of Linux' distributions has libjpeg-turbo, which does. */
    private static final int COARSER = 31;

    /** Pillow reads them. */
    private static final List<String> NOT_READ =
            List.of("arithmetic.jpg", "lossless.jpg", "zstd.tif", "lzma.tif", "float.tif");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("photos")
    void pixelsAreThoseThatPillowReads(String name) throws IOException {
        JsonNode expected = expected().path(name);

        Photo photo = PhotoReader.read(file(name), Orientation.IGNORE, null);

        assertThat(new Size(photo.width(), photo.height()))
                .isEqualTo(new Size(
                        expected.path("size").get(0).asInt(),
                        expected.path("size").get(1).asInt()));
        if (expected.has("rgb")) {
            assertThat(largestDifference(photo.rgb(), rgb(expected)))
                    .as("largest difference")
                    .isLessThanOrEqualTo(COARSER);
        } else {
            assertThat(Sha256.of(photo.rgb())).isEqualTo(expected.path("sha256").asText());
        }
        assertThat(photo.damages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("photos")
    void aPhotoThatIsCutOffIsAnErrorOrSaysSo(String name) throws IOException {
        assumeFalse(name.startsWith("animation") || name.startsWith("pages"), "the first image may be whole");
        byte[] whole = Files.readAllBytes(file(name));
        for (int percent : List.of(10, 30, 50, 70, 90)) {
            Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length * percent / 100));

            assertThat(faults(cut)).as(percent + " percent of it").isNotEmpty();
        }
    }

    private static List<String> faults(Path photo) {
        try {
            return PhotoReader.read(photo, Orientation.IGNORE, null).damages();
        } catch (ExplanationException e) {
            return List.of(e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    arithmetic.jpg  | it has arithmetic coding): save it as a baseline or progressive JPEG of 8 bits
                    twelve-bits.jpg | it has 12 bits a sample): save it as a baseline or progressive JPEG of 8 bits
                    lossless.jpg    | it is a lossless JPEG): save it as a baseline or progressive JPEG of 8 bits
                    zstd.tif        | it is compressed by ZSTD): save it with LZW or Deflate, or convert it to PNG
                    lzma.tif        | it is compressed by LZMA): save it with LZW or Deflate, or convert it to PNG
                    webp.tif        | it is compressed by WebP): save it with LZW or Deflate, or convert it to PNG
                    lerc.tif        | it is compressed by LERC): save it with LZW or Deflate, or convert it to PNG
                    jpeg2000.tif    | it is compressed by JPEG 2000): save it with LZW or Deflate, or convert it to PNG
                    jpegxl.tif      | it is compressed by JPEG XL): save it with LZW or Deflate, or convert it to PNG
                    float.tif       | its samples have 32 bits, and at most 16 are read): convert it to 8 bits
                    """)
    void whatIsNotReadIsNamedAndNotCalledDamaged(String name, String message) {
        assertThatThrownBy(() -> PhotoReader.read(file(name), Orientation.IGNORE, null))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(name + " cannot be read (" + message);
    }

    static Stream<String> photos() throws IOException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> next : expected().properties()) {
            if (next.getValue().has("size") && !NOT_READ.contains(next.getKey())) {
                names.add(next.getKey());
            }
        }
        return names.stream();
    }

    private static byte[] rgb(JsonNode expected) throws IOException {
        byte[] packed = Base64.getDecoder().decode(expected.path("rgb").asText());
        return new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static int largestDifference(byte[] found, byte[] expected) {
        int largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((found[i] & 0xFF) - (expected[i] & 0xFF)));
        }
        return largest;
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(file("expected.json").toFile());
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(DecodersTest.class.getResource("/photos/decoders/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
