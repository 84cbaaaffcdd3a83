package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class WaiverParserTest {
    private static final Map<String, String> GOOD = Map.of(
            "photo", "animals/0007.jpg",
            "class", "tabby",
            "metric", "mass_in_box",
            "until", "2027-03-31",
            "reason", "the label is being removed");

    @Test
    void everythingThatIsWrittenIsRead() {
        assertThat(parse(GOOD))
                .containsExactly(new Waiver(
                        "animals/0007.jpg",
                        "tabby",
                        Metric.MASS_IN_BOX,
                        LocalDate.of(2027, 3, 31),
                        "the label is being removed",
                        "<waivers>, waiver 1"));
    }

    @Test
    void withoutAClassItIsForEachOne() {
        assertThat(parse(with("class", null))).extracting(Waiver::explained).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    until  | 2027-02-30  | <until> is 2027-02-30, but that is no day of a calendar; write year, month and day, such as 2027-03-31
                    until  | 31.03.2027  | <until> is 31.03.2027, but that is no day of a calendar; write year, month and day, such as 2027-03-31
                    metric | MAX_BOX_ACC | <metric> is MAX_BOX_ACC, but must be one of MASS_IN_BOX, LIFT, POINTING_GAME, IOU, RANK_ACCURACY
                    photo  |             | <photo> is missing
                    until  |             | <until> is missing
                    reason |             | <reason> is missing
                    """)
    void whatIsWrongIsNamedWithItsCure(String name, String value, String message) {
        assertThatThrownBy(() -> parse(with(name, value)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<waivers>, waiver 1, " + message);
    }

    @Test
    void theSameTwiceIsRefused() {
        assertThatThrownBy(() -> parse(List.of(GOOD, with("until", "2028-01-01"))))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<waivers>, waiver 2: it waives MASS_IN_BOX of animals/0007.jpg (class tabby), as <waivers>,"
                                + " waiver 1 does. Remove one of them");
    }

    private static Map<String, String> with(String name, @Nullable String value) {
        Map<String, String> changed = new HashMap<>(GOOD);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static List<Waiver> parse(Map<String, String> waiver) {
        return parse(List.of(waiver));
    }

    private static List<Waiver> parse(List<Map<String, String>> waivers) {
        return WaiverParser.parse(
                Settings.elements("", Map.of("waivers", waivers)).groups("waivers"));
    }
}
