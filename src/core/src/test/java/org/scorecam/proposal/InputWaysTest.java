package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.image.InputSettings;
import org.scorecam.image.InputSettings.Resize;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class InputWaysTest {
    @Test
    void eachPresetIsTriedWithEachResize() {
        InputWays ways = ways(Map.of());

        assertThat(ways.ways()).hasSize(Presets.names().size() * Resize.values().length);
        assertThat(ways.ways().stream().filter(InputWays.Way::isPresetsOwn))
                .hasSize(Presets.names().size());
    }

    @Test
    void whatTheUserChoseHoldsForEach() {
        InputWays ways = ways(Map.of("resize", "letterbox", "size", "32x32"));

        assertThat(ways.ways()).hasSize(Presets.names().size()).allSatisfy(way -> {
            assertThat(way.input().resize()).isEqualTo(Resize.LETTERBOX);
            assertThat(way.input().size()).isEqualTo(new Size(32, 32));
        });
    }

    @Test
    void aPresetThatIsChosenIsTheOnlyOne() {
        assertThat(ways(Map.of("preset", "raw")).ways())
                .hasSize(3)
                .allMatch(way -> way.input().preset().equals("raw"));
    }

    /** The means of these differ by colour. */
    @Test
    void presetsThatCannotBeAreNamed() {
        InputWays ways = ways(Map.of("colors", "GRAY"));

        assertThat(ways.refused())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("torchvision cannot be it: <mean> is missing");
    }

    @Test
    void whereNoneCanBeItIsAnError() {
        Settings written = Settings.elements("", Map.of("scale", "many"));

        assertThatThrownBy(() -> InputWays.of(written, InputWaysTest::resolved))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("<scale> is many");
    }

    private static InputWays ways(Map<String, String> written) {
        return InputWays.of(Settings.elements("", written), InputWaysTest::resolved);
    }

    private static InputSettings resolved(Settings input) {
        return Presets.resolve(input, new Size(64, 64));
    }
}
