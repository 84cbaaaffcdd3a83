package org.scorecam.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class BrowserConditionTest {
    private static final String HOW = "install one (Debian: apt-get install chromium), or name it in the environment"
            + " variable SCORECAM_BROWSER";

    @TempDir
    Path folder;

    @Test
    void withoutABrowserTestsAreSkippedWithTheReason() {
        ConditionEvaluationResult result = BrowserCondition.evaluate(chosen("nothing"), false);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValue("SCORECAM_BROWSER names " + folder.resolve("nothing") + ", which cannot be run");
    }

    @Test
    void whereABrowserIsRequiredTheyFail() {
        assertThatThrownBy(() -> BrowserCondition.evaluate(chosen("nothing"), true))
                .hasMessage("SCORECAM_BROWSER names " + folder.resolve("nothing")
                        + ", which cannot be run, but SCORECAM_BROWSER_REQUIRED is true");
    }

    @Test
    void theReasonSaysHowToGetOne() {
        assertThat(new Executable(Map.of()).missing())
                .contains("no Chromium, Chrome or Edge")
                .endsWith(HOW);
    }

    @Test
    void theChosenBrowserIsTaken() throws Exception {
        Path chosen = folder.resolve("mine");
        assertThat(java.nio.file.Files.createFile(chosen).toFile().setExecutable(true))
                .isTrue();

        assertThat(chosen("mine").file()).hasValue(chosen);
        assertThat(BrowserCondition.evaluate(chosen("mine"), true).isDisabled()).isFalse();
    }

    @Test
    void aBrowserIsFoundOnThePath() throws Exception {
        Path found = folder.resolve("chromium");
        assertThat(java.nio.file.Files.createFile(found).toFile().setExecutable(true))
                .isTrue();

        assertThat(new Executable(Map.of("PATH", folder.toString())).file()).hasValue(found);
    }

    private Executable chosen(String name) {
        return new Executable(Map.of("SCORECAM_BROWSER", folder.resolve(name).toString()));
    }
}
