package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.image.InputSettings.Interpolation;
import org.scorecam.image.Resampler.Axis;

final class ResamplerTest {
    private static final Pixels DRAWING = Pixels.of(Golden.photo(Golden.DRAWING));

    static Stream<JsonNode> antialias() {
        return sizes("antialias");
    }

    static Stream<JsonNode> bilinear() {
        return sizes("bilinear");
    }

    static Stream<JsonNode> nearest() {
        return sizes("nearest");
    }

    static Stream<JsonNode> grayThenAntialias() {
        return sizes("grayThenAntialias");
    }

    @ParameterizedTest
    @MethodSource("antialias")
    void antialiasIsPillowsBilinear(JsonNode expected) {
        assertThat(resized(DRAWING, Interpolation.ANTIALIAS, expected))
                .isEqualTo(expected.get(2).asLong());
    }

    @ParameterizedTest
    @MethodSource("bilinear")
    void bilinearIsOpenCvsLinear(JsonNode expected) {
        assertThat(resized(DRAWING, Interpolation.BILINEAR, expected))
                .isEqualTo(expected.get(2).asLong());
    }

    @ParameterizedTest
    @MethodSource("nearest")
    void nearestIsOpenCvsNearest(JsonNode expected) {
        assertThat(resized(DRAWING, Interpolation.NEAREST, expected))
                .isEqualTo(expected.get(2).asLong());
    }

    @ParameterizedTest
    @MethodSource("grayThenAntialias")
    void grayIsPillowsModeL(JsonNode expected) {
        assertThat(resized(Gray.of(DRAWING), Interpolation.ANTIALIAS, expected))
                .isEqualTo(expected.get(2).asLong());
    }

    @ParameterizedTest
    @MethodSource("allInterpolations")
    void aPartIsCutOutOfTheWhole(Interpolation interpolation) {
        Resampler resampler = Resampler.of(interpolation);

        Pixels whole = resampler.resize(DRAWING, new Axis(97, 57, 0, 57), new Axis(61, 36, 0, 36));
        Pixels part = resampler.resize(DRAWING, new Axis(97, 57, 12, 32), new Axis(61, 36, 2, 33));

        for (int y = 0; y < 33; y++) {
            for (int i = 0; i < 32 * 3; i++) {
                assertThat(part.values()[y * 32 * 3 + i]).isEqualTo(whole.values()[(y + 2) * 57 * 3 + 12 * 3 + i]);
            }
        }
    }

    static Stream<Interpolation> allInterpolations() {
        return Stream.of(Interpolation.values());
    }

    private static long resized(Pixels photo, Interpolation interpolation, JsonNode expected) {
        int width = expected.get(0).asInt();
        int height = expected.get(1).asInt();
        CRC32 crc = new CRC32();
        crc.update(Resampler.of(interpolation)
                .resize(photo, new Axis(97, width, 0, width), new Axis(61, height, 0, height))
                .values());
        return crc.getValue();
    }

    private static Stream<JsonNode> sizes(String tool) {
        Stream.Builder<JsonNode> sizes = Stream.builder();
        Golden.json("resampling.json").path(tool).forEach(sizes::add);
        return sizes.build();
    }
}
