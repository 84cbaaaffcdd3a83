package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.maven.Parameters.LimitParameters;
import org.scorecam.maven.Parameters.RuleParameters;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

class GoalSettingsTest {
    private final CheckMojo goal = new CheckMojo();

    @Test
    void textsAndFilesAreTheirTexts() {
        goal.skip = "true";
        goal.model.file = new File("/a/model.onnx");
        goal.model.input.size = "8x8";

        Settings model = GoalSettings.of(goal).group("model");

        assertThat(GoalSettings.of(goal).get("skip")).isEqualTo(new Setting("<skip>", "true"));
        assertThat(model.get("file")).isEqualTo(new Setting("<model><file>", "/a/model.onnx"));
        assertThat(model.group("input").get("size")).isEqualTo(new Setting("<model><input><size>", "8x8"));
    }

    @Test
    void listsKeepTheirOrder() {
        RuleParameters rule = new RuleParameters();
        rule.includes = List.of("a", "b");
        LimitParameters limit = new LimitParameters();
        limit.minimum = "0.5";
        rule.limits = List.of(new LimitParameters(), limit);
        goal.rules = List.of(rule);

        Settings read = GoalSettings.of(goal).groups("rules").get(0);

        assertThat(read.list("includes")).extracting(Setting::text).containsExactly("a", "b");
        assertThat(read.groups("limits").get(1).get("minimum"))
                .isEqualTo(new Setting("<rules>, rule 1, limit 2, <minimum>", "0.5"));
    }

    @Test
    void freeNamesAreSettingsToo() {
        goal.model.inputs.setProperty("mask", "1, 0");

        assertThat(GoalSettings.of(goal).group("model").group("inputs").get("mask"))
                .isEqualTo(new Setting("<model><inputs><mask>", "1, 0"));
    }

    @Test
    void anEmptyListIsNotAMissingOne() {
        assertThat(GoalSettings.of(goal).group("baseline").has("limits")).isFalse();

        goal.baseline.limits = List.of();

        assertThat(GoalSettings.of(goal).group("baseline").has("limits")).isTrue();
    }

    @Test
    void whatMavenInjectsIsNoSetting() {
        assertThat(GoalSettings.of(goal).names()).doesNotContain("project", "session", "execution", "pluginContext");
    }
}
