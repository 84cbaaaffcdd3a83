package org.scorecam.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Map<String, ?> WRITTEN = Map.of(
            "effort",
            "full",
            "model",
            Map.of("input", Map.of("size", "8x8")),
            "rules",
            List.of(
                    Map.of("element", "IMAGE"),
                    Map.of("limits", List.of(Map.of("minimum", 0.5)), "includes", Arrays.asList("a,b", null))),
            "baseline",
            Map.of("limits", List.of(Map.of("metric", "MAP_SSIM"))));

    @Test
    void elementsStandInElements() {
        Settings root = Settings.elements("", WRITTEN);

        assertThat(root.get("effort")).isEqualTo(new Setting("<effort>", "full"));
        assertThat(root.group("model").group("input").get("size"))
                .isEqualTo(new Setting("<model><input><size>", "8x8"));
    }

    @Test
    void theEntriesOfAListAreCounted() {
        List<Settings> rules = Settings.elements("", WRITTEN).groups("rules");

        assertThat(rules.get(0).get("element")).isEqualTo(new Setting("<rules>, rule 1, <element>", "IMAGE"));
        assertThat(rules.get(1).groups("limits").get(0).get("minimum"))
                .isEqualTo(new Setting("<rules>, rule 2, limit 1, <minimum>", "0.5"));
        assertThat(rules.get(1).list("includes"))
                .containsExactly(
                        new Setting("<rules>, rule 2, <includes>", "a,b"),
                        new Setting("<rules>, rule 2, <includes>", null));
        assertThat(Settings.elements("", WRITTEN)
                        .group("baseline")
                        .groups("limits")
                        .get(0)
                        .get("metric"))
                .isEqualTo(new Setting("<baseline><limits>, limit 1, <metric>", "MAP_SSIM"));
    }

    @Test
    void fieldsStandInObjects() {
        Settings root = Settings.fields("run.json, run", WRITTEN);

        assertThat(root.get("effort")).isEqualTo(new Setting("run.json, run.effort", "full"));
        assertThat(root.groups("rules").get(1).groups("limits").get(0).get("minimum"))
                .isEqualTo(new Setting("run.json, run.rules[1].limits[0].minimum", "0.5"));
    }

    @Test
    void whatIsNotThereIsEmptyAndKnowsItsPlace() {
        Settings root = Settings.elements("", Map.of("rules", List.of()));

        assertThat(root.group("model").get("file")).isEqualTo(new Setting("<model><file>", null));
        assertThat(root.groups("suites")).isEmpty();
        assertThat(root.list("includes")).isEmpty();
        assertThat(root.has("rules")).isTrue();
        assertThat(root.has("suites")).isFalse();
    }

    @Test
    void namesAreSorted() {
        assertThat(Settings.elements("<classes>", Map.of("dog", "2", "cat", "1"))
                        .names())
                .containsExactly("cat", "dog");
    }

    @Test
    void anErrorInAGroupNamesIt() {
        assertThat(Settings.elements("", WRITTEN).groups("rules").get(0).error("it has no limits"))
                .hasMessage("<rules>, rule 1: it has no limits");
    }

    @Test
    void allThatIsWrittenIsToldByItsPlace() {
        assertThat(Settings.elements("", WRITTEN).without(Set.of("baseline")).texts(String::valueOf))
                .containsExactly(
                        entry("<effort>", "full"),
                        entry("<model><input><size>", "8x8"),
                        entry("<rules>, rule 1, <element>", "IMAGE"),
                        entry("<rules>, rule 2, <includes>", "a,b"),
                        entry("<rules>, rule 2, limit 1, <minimum>", "0.5"));
    }

    @Test
    void whatIsBlankIsNotWritten() {
        assertThat(Settings.elements("", Map.of("effort", " ", "model", Map.of("file", ""), "rules", List.of()))
                        .texts(String::valueOf))
                .isEmpty();
    }
}
