package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.file.Sha256;

class ColoursTest {
    /**
     * matplotlib 3.11.2, Python 3.11: {@code hashlib.sha256(matplotlib.colormaps[name](numpy.arange(256),
     * bytes=True)[:, :3].tobytes()).hexdigest()}.
     */
    @ParameterizedTest
    @CsvSource({
        "TURBO, 8f5d5edf6af4af0550fd7189cf2626a96a084c245b8aefc59835ba5ab66c3f11",
        "VIRIDIS, 96a1f6f37d4041f953def955ffb8b9ea2110a9b4e3c9b701182d48f7a9774c58",
        "INFERNO, 8092f65256023cefa85fe1136f4f398a2a9f35e9fdf414176b33cce639c44318"
    })
    void hasMatplotlibsColours(Colours colours, String sha256) {
        byte[] rgb = new byte[3 * 256];
        for (int i = 0; i < 256; i++) {
            rgb[3 * i] = (byte) (colours.rgb(i) >> 16);
            rgb[3 * i + 1] = (byte) (colours.rgb(i) >> 8);
            rgb[3 * i + 2] = (byte) colours.rgb(i);
        }

        assertThat(HexFormat.of().formatHex(Sha256.digest().digest(rgb))).isEqualTo(sha256);
    }

    @Test
    void theFirstIsTheArticles() {
        assertThat(Colours.values()).startsWith(Colours.JET);
        assertThat(IntStream.range(0, 256)).allMatch(i -> Colours.JET.rgb(i) == new Jet().rgb(i));
    }

    @ParameterizedTest
    @CsvSource({"VIRIDIS", "INFERNO"})
    void growsLighterFromColdToHot(Colours colours) {
        assertThat(IntStream.range(0, 251)).allMatch(i -> luma(colours.rgb(i)) < luma(colours.rgb(i + 5)));
    }

    @ParameterizedTest
    @CsvSource({"JET", "TURBO"})
    void hasNoColourBeyondTheTable(Colours colours) {
        assertThatThrownBy(() -> colours.rgb(256)).hasMessage("index (256) must be 0 to 255");
        assertThatThrownBy(() -> colours.rgb(-1)).hasMessage("index (-1) must be 0 to 255");
    }

    private static double luma(int rgb) {
        return 0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
    }
}
