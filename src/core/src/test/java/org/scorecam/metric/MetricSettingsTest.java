package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.WrittenSettings;

class MetricSettingsTest {
    @Test
    void whatIsNotWrittenHasItsDefault() {
        assertThat(text(null, " ", null))
                .isEqualTo(new MetricSettings(0.15, 15, List.of(0.5)))
                .isEqualTo(MetricSettings.DEFAULT);
    }

    @Test
    void whatIsWrittenHolds() {
        assertThat(text(" 0.2 ", "0", "0.7, 0.3,0.5")).isEqualTo(new MetricSettings(0.2, 0, List.of(0.3, 0.5, 0.7)));
    }

    @Test
    void theEndsOfTheRangesAreInThem() {
        assertThat(text("0", null, "1")).isEqualTo(new MetricSettings(0, 15, List.of(1.0)));
        assertThat(faithful(null, null, "1", null, null).steps()).isEqualTo(1);
        assertThat(faithful(null, null, "1000", null, null).steps()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1     |      |         | <metrics><tau> is 1, but must be a share of the map's maximum, a number of at least 0 and below 1, such as 0.15
                    -0.01 |      |         | <metrics><tau> is -0.01, but must be a share of the map's maximum, a number of at least 0 and below 1, such as 0.15
                    15%   |      |         | <metrics><tau> is 15%, but must be a share of the map's maximum, a number of at least 0 and below 1, such as 0.15
                    NaN   |      |         | <metrics><tau> is NaN, but must be a share of the map's maximum, a number of at least 0 and below 1, such as 0.15
                          | -1   |         | <metrics><tolerance> is -1, but must be pixels of the photo, a number of at least 0, such as 15
                          | 15px |         | <metrics><tolerance> is 15px, but must be pixels of the photo, a number of at least 0, such as 15
                          |      | 0       | <metrics><iou> is 0, but must be an IoU, a number above 0 and at most 1, or several with commas between them, such as 0.5
                          |      | 0.5,1.1 | <metrics><iou> is 0.5,1.1, but must be an IoU, a number above 0 and at most 1, or several with commas between them, such as 0.5
                          |      | 0.5,    | <metrics><iou> is 0.5,, but must be an IoU, a number above 0 and at most 1, or several with commas between them, such as 0.5
                    """)
    void whatIsWrongNamesTheElementTheValueAndTheCure(
            @Nullable String tau, @Nullable String tolerance, @Nullable String iou, String message) {
        assertThatThrownBy(() -> text(tau, tolerance, iou))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    @Test
    void whatNeedsForwardsIsChosenByName() {
        MetricSettings settings = faithful(" INSERTION, average_drop ", "Muted", "10", "BLACK", "mean");

        assertThat(settings.include()).containsExactly(Metric.AVERAGE_DROP, Metric.INSERTION);
        assertThat(settings.form()).isEqualTo(MetricSettings.Form.MUTED);
        assertThat(settings.steps()).isEqualTo(10);
        assertThat(settings.insertion()).isEqualTo(MetricSettings.Fill.BLACK);
        assertThat(settings.deletion()).isEqualTo(MetricSettings.Fill.MEAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSERTON  |       |      |       | <metrics><include> is INSERTON, but must be one or more, with commas, of CHOICE (did you mean INSERTION?)
                    IOU       |       |      |       | <metrics><include> is IOU, but that is measured without being named wherever it can be; leave it out, or write one or more, with commas, of CHOICE
                    DELETION, |       |      |       | <metrics><include>, part 2 is missing; write one or more, with commas, of CHOICE
                              | mute  |      |       | <metrics><form> is mute, but must be one of full, muted (did you mean muted?)
                              |       | 0    |       | <metrics><steps> is 0, but must be a whole number from 1 to 1000, such as 50
                              |       | 1001 |       | <metrics><steps> is 1001, but must be a whole number from 1 to 1000, such as 50
                              |       | some |       | <metrics><steps> is some, but must be a whole number from 1 to 1000, such as 50
                              |       | 2.5  |       | <metrics><steps> is 2.5, but must be a whole number from 1 to 1000, such as 50
                              |       |      | blurr | <metrics><insertion> is blurr, but must be one of blur, zero, mean, black (did you mean blur?)
                    """)
    void whatIsWrongWithThemIsNamed(
            @Nullable String include,
            @Nullable String form,
            @Nullable String steps,
            @Nullable String insertion,
            String message) {
        String choice = Arrays.stream(Metric.values())
                .filter(Metric::isOnlyAsked)
                .map(Metric::name)
                .collect(Collectors.joining(", "));
        assertThatThrownBy(() -> faithful(include, form, steps, insertion, null))
                .isInstanceOf(SetupException.class)
                .hasMessage(message.replace("CHOICE", choice));
    }

    @Test
    void anUnknownFillOfTheDeletionIsNamed() {
        assertThatThrownBy(() -> faithful(null, null, null, null, "zeros"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<metrics><deletion> is zeros, but must be one of blur, zero, mean, black (did you mean zero?)");
    }

    private static MetricSettings faithful(
            @Nullable String include,
            @Nullable String form,
            @Nullable String steps,
            @Nullable String insertion,
            @Nullable String deletion) {
        return settings("include", include, "form", form, "steps", steps, "insertion", insertion, "deletion", deletion);
    }

    private static MetricSettings text(@Nullable String tau, @Nullable String tolerance, @Nullable String iou) {
        return settings("tau", tau, "tolerance", tolerance, "iou", iou);
    }

    private static MetricSettings settings(@Nullable String... namesAndTexts) {
        return MetricSettings.of(WrittenSettings.elements("<metrics>", namesAndTexts));
    }
}
