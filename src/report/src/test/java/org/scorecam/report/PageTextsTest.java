package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.Statistic;

class PageTextsTest {
    private final PageTexts english = PageTexts.english();

    @Test
    void numbersAreNeitherGroupedNorRounded() {
        assertThat(english.text("facts.size.value", List.of(12_000, 375.0625))).isEqualTo("12000 × 375.0625 pixels");
    }

    @Test
    void oneIsCountedInTheSingular() {
        assertThat(english.count("word.photos", 1, List.of())).isEqualTo("1 photo");
        assertThat(english.count("word.photos", 0, List.of())).isEqualTo("0 photos");
        assertThat(english.count("histogram.label", 1001, List.of("31 %", "mass in box")))
                .isEqualTo("Histogram of mass in box over 1001 explanations; the median is 31 %.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "en_US"})
    void theRegionOfALocaleIsNotLookedAt(String locale) {
        assertThat(PageTexts.of(locale).language()).isEqualTo("en");
    }

    @Test
    void withoutAChoiceTheyAreEnglishWhateverTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(PageTexts.of(null).text("word.same", List.of())).isEqualTo("the same");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnknownLocaleIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> PageTexts.of("enn"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<report><locale> is enn, but must be one of en, ja (did you mean en?)");
    }

    @Test
    void japaneseIsThere() {
        PageTexts japanese = PageTexts.of("ja-JP");

        assertThat(japanese.language()).isEqualTo("ja");
        assertThat(japanese.count("word.photos", 2, List.of())).isEqualTo("写真 2 枚");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void theReportCallsMetricsAsTheLogDoes(Metric metric) {
        assertThat(english.text("metric." + metric, List.of()))
                .isEqualTo(metric.phrase().replace('\'', '’'));
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void theReportCallsStatisticsAsTheLogDoes(Statistic statistic) {
        assertThat(english.text("statistic." + statistic, List.of("lift"))).isEqualTo(statistic.phrase() + " lift");
    }
}
