package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.outcome.SetupException;

class MetricsTextTest {
    @Test
    void whatIsNotWrittenHasItsDefault() {
        assertThat(new MetricsText(null, " ", null).settings())
                .isEqualTo(new MetricSettings(0.15, 15, List.of(0.5)))
                .isEqualTo(MetricSettings.DEFAULT);
    }

    @Test
    void whatIsWrittenHolds() {
        assertThat(new MetricsText(" 0.2 ", "0", "0.7, 0.3,0.5").settings())
                .isEqualTo(new MetricSettings(0.2, 0, List.of(0.3, 0.5, 0.7)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1     |      |         | <metrics><tau>1</tau> is out of range: it is a share of the map's maximum, at least 0 and below 1, such as 0.15
                    -0.01 |      |         | <metrics><tau>-0.01</tau> is out of range: it is a share of the map's maximum, at least 0 and below 1, such as 0.15
                    15%   |      |         | <metrics><tau>15%</tau> is not a number; write a decimal such as 0.5
                    NaN   |      |         | <metrics><tau>NaN</tau> is not a number; write a decimal such as 0.5
                          | -1   |         | <metrics><tolerance>-1</tolerance> is out of range: it is in pixels of the photo, at least 0, such as 15
                          | 15px |         | <metrics><tolerance>15px</tolerance> is not a number; write a decimal such as 0.5
                          |      | 0       | <metrics><iou>0</iou> is out of range: an IoU is above 0 and at most 1, such as 0.5
                          |      | 0.5,1.1 | <metrics><iou>0.5,1.1</iou> is out of range: an IoU is above 0 and at most 1, such as 0.5
                          |      | 0.5,    | <metrics><iou></iou> is not a number; write a decimal such as 0.5
                    """)
    void whatIsWrongNamesTheElementTheValueAndTheCure(
            @Nullable String tau, @Nullable String tolerance, @Nullable String iou, String message) {
        assertThatThrownBy(() -> new MetricsText(tau, tolerance, iou).settings())
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }
}
