package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.result.Explanation;
import org.scorecam.result.SampleResults;

class MapValuesTest {
    @Test
    void hasOneByteACellOfBothMaps() {
        Explanation moved =
                SampleResults.drifted().suites().get(0).explanations().get(1);

        MapValues values = Objects.requireNonNull(MapValues.of(moved));

        assertThat(values.height()).isEqualTo(14);
        assertThat(values.width()).isEqualTo(14);
        byte[] now = Base64.getDecoder().decode(values.now());
        assertThat(now).hasSize(14 * 14);
        assertThat(now[17] & 0xff)
                .isEqualTo(Math.round(
                        255 * Objects.requireNonNull(moved.map().heatmap()).at(1, 3)));
        assertThat(Base64.getDecoder().decode(Objects.requireNonNull(values.then())))
                .hasSize(14 * 14);
    }

    @Test
    void whatWasNotApprovedHasNoMapOfThen() {
        Explanation first =
                SampleResults.failed().suites().get(0).explanations().get(1);

        assertThat(Objects.requireNonNull(MapValues.of(first)).then()).isNull();
    }

    @Test
    void anErrorHasNoMapToRead() {
        assertThat(MapValues.of(
                        SampleResults.failed().suites().get(0).explanations().get(0)))
                .isNull();
    }
}
