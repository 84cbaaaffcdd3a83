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
        assertThat(text(null, " ", null).settings())
                .isEqualTo(new MetricSettings(0.15, 15, List.of(0.5)))
                .isEqualTo(MetricSettings.DEFAULT);
    }

    @Test
    void whatIsWrittenHolds() {
        assertThat(text(" 0.2 ", "0", "0.7, 0.3,0.5").settings())
                .isEqualTo(new MetricSettings(0.2, 0, List.of(0.3, 0.5, 0.7)));
    }

    @Test
    void theEndsOfTheRangesAreInThem() {
        assertThat(text("0", null, "1").settings()).isEqualTo(new MetricSettings(0, 15, List.of(1.0)));
        assertThat(faithful(null, null, "1", null, null).steps()).isEqualTo(1);
        assertThat(faithful(null, null, "1000", null, null).steps()).isEqualTo(1000);
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
        assertThatThrownBy(() -> text(tau, tolerance, iou).settings())
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    @Test
    void whatNeedsForwardsIsChosenByName() {
        MetricSettings settings = faithful(" INSERTION, AVERAGE_DROP ", "muted", "10", "black", "mean");

        assertThat(settings.include()).containsExactly(Metric.AVERAGE_DROP, Metric.INSERTION);
        assertThat(settings.form()).isEqualTo(MetricSettings.Form.MUTED);
        assertThat(settings.steps()).isEqualTo(10);
        assertThat(settings.insertion()).isEqualTo(MetricSettings.Fill.BLACK);
        assertThat(settings.deletion()).isEqualTo(MetricSettings.Fill.MEAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSERTON  |       |      |       | <metrics><include>INSERTON</include> names INSERTON, which is not known (did you mean INSERTION?) It takes, with commas, AVERAGE_DROP, INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION, DELETION
                    IOU       |       |      |       | <metrics><include>IOU</include> names IOU, which is measured without being named wherever it can be; leave it out. It takes, with commas, AVERAGE_DROP, INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION, DELETION
                    DELETION, |       |      |       | <metrics><include>DELETION,</include> names nothing between two commas, which is not known. It takes, with commas, AVERAGE_DROP, INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION, DELETION
                              | mute  |      |       | <metrics><form>mute</form> is not known (did you mean muted?) Write one of full, muted
                              |       | 0    |       | <metrics><steps>0</steps> is out of range: it is a whole number from 1 to 1000, such as 50
                              |       | 1001 |       | <metrics><steps>1001</steps> is out of range: it is a whole number from 1 to 1000, such as 50
                              |       | some |       | <metrics><steps>some</steps> is not a number; write a whole number such as 50
                              |       | 2.5  |       | <metrics><steps>2.5</steps> is out of range: it is a whole number from 1 to 1000, such as 50
                              |       |      | blurr | <metrics><insertion>blurr</insertion> is not known (did you mean blur?) Write one of blur, zero, mean, black
                    """)
    void whatIsWrongWithThemIsNamed(
            @Nullable String include,
            @Nullable String form,
            @Nullable String steps,
            @Nullable String insertion,
            String message) {
        assertThatThrownBy(() -> faithful(include, form, steps, insertion, null))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownFillOfTheDeletionIsNamed() {
        assertThatThrownBy(() -> faithful(null, null, null, null, "zeros"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<metrics><deletion>zeros</deletion> is not known (did you mean zero?) Write one of blur, zero,"
                                + " mean, black");
    }

    private static MetricSettings faithful(
            @Nullable String include,
            @Nullable String form,
            @Nullable String steps,
            @Nullable String insertion,
            @Nullable String deletion) {
        return new MetricsText(include, null, null, null, form, steps, insertion, deletion).settings();
    }

    private static MetricsText text(@Nullable String tau, @Nullable String tolerance, @Nullable String iou) {
        return new MetricsText(null, tau, tolerance, iou, null, null, null, null);
    }
}
