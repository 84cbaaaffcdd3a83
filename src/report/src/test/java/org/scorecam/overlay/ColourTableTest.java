package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourTableTest {
    @Test
    void valuesAreSharesOf255InAsFewDigitsAsTheyNeed() {
        ColourTable table = ColourTable.of(0x0080ff, 0xff0001);

        assertThat(table.red()).isEqualTo("0 1");
        assertThat(table.green()).isEqualTo(".502 0");
        assertThat(table.blue()).isEqualTo("1 .004");
    }

    @Test
    void everyColourOfJetIsInItsTable() {
        ColourTable table = ColourTable.of(Colours.JET, 1);

        assertThat(table.red().split(" ")).hasSize(256);
        for (int i = 0; i < 256; i++) {
            assertThat(255 * at(table.green(), i / 255.0)).isCloseTo(Colours.JET.rgb(i) >> 8 & 0xff, within(0.2));
        }
    }

    /** The smooth palettes need no more: straight lines between every fifth colour are off by a step and a bit at most. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JET")
    void everyFifthColourIsEnoughForASmoothPalette(Colours colours) {
        ColourTable table = ColourTable.of(colours, 5);

        for (int i = 0; i < 256; i++) {
            assertThat(255 * at(table.red(), i / 255.0)).isCloseTo(colours.rgb(i) >> 16 & 0xff, within(1.5));
            assertThat(255 * at(table.green(), i / 255.0)).isCloseTo(colours.rgb(i) >> 8 & 0xff, within(1.5));
            assertThat(255 * at(table.blue(), i / 255.0)).isCloseTo(colours.rgb(i) & 0xff, within(1.5));
        }
    }

    @Test
    void aStepMustReachTheLastColour() {
        assertThatThrownBy(() -> ColourTable.of(Colours.JET, 4)).hasMessage("step (4) must divide 255");
        assertThatThrownBy(() -> ColourTable.of(Colours.JET, 0)).hasMessage("step (0) must divide 255");
    }

    /** As SVG 1.1 has it for {@code type="table"}. */
    private static double at(String values, double share) {
        double[] table =
                Stream.of(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
        int k = Math.min((int) (share * (table.length - 1)), table.length - 2);
        double rest = share * (table.length - 1) - k;
        return table[k] + rest * (table[k + 1] - table[k]);
    }
}
