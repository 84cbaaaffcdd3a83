package org.scorecam.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Check;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What huggingface_hub 2.4.0 reads of a card ({@code repocard_data.model_index_to_eval_results}). It was given these very cards once: {@code
 * ModelCard.load} found the same model, suites and figures.
 */
class ModelCardTest {
    @Test
    void theFrontMatterIsAnEvaluationOfEachSuite() {
        List<Map<String, Object>> evaluations = evaluations(SampleResults.doubted());

        assertThat(evaluations)
                .extracting(evaluation -> evaluation.get("dataset"))
                .containsExactly(
                        Map.of("type", "animals", "name", "animals"), Map.of("type", "traffic", "name", "traffic"));
        assertThat(evaluations)
                .extracting(evaluation -> evaluation.get("task"))
                .containsOnly(Map.of("type", "image-classification", "name", "Image Classification"));
        assertThat(metrics(evaluations.get(1)))
                .contains(Map.of("type", "mass_in_box", "name", "Mass in box, mean of 1", "value", 0.784));
    }

    @Test
    void theModelIsCalledAsItsFile() {
        assertThat(index(SampleResults.passed()).get("name")).isEqualTo("classifier");
    }

    @Test
    void aMetricsNameHasItsInterval() {
        assertThat(metrics(evaluations(SampleResults.doubted()).get(0)))
                .extracting(metric -> String.valueOf(metric.get("name")))
                .anyMatch(name -> name.matches("Lift, mean of \\d+, 95 % interval \\d\\.\\d\\d to \\d\\.\\d\\d"));
    }

    @Test
    void driftIsNotOnACard() {
        assertThat(ModelCard.of(SampleResults.drifted())).doesNotContain("baseline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "12:30",
                "2027-01-01",
                "1_000",
                "~",
                "a: b # c",
                "- a",
                "\"quoted\" 'too'",
                "חתולים",
                "猫 😀",
                "{a}",
                "&a *b !c",
                "---"
            })
    void hostileNamesAreReadAsTheyAre(String suite) {
        Map<String, Object> evaluation = evaluations(named(suite)).get(0);

        assertThat(evaluation.get("dataset")).isEqualTo(Map.of("type", suite, "name", suite));
        assertThat(ModelCard.of(named(suite)).lines())
                .as("quoted, as cards are read as YAML 1.1")
                .anyMatch(line -> line.startsWith("      name: \"") || line.startsWith("        name: \""));
    }

    @Test
    void whatIsNoSignIsShown() {
        assertThat(evaluations(named("a\n---\n\u001b\u202eb")).get(0).get("dataset"))
                .isEqualTo(Map.of("type", "a\\n---\\n\\u001b\\u202eb", "name", "a\\n---\\n\\u001b\\u202eb"));
    }

    @Test
    void theSectionHasEachSuiteAndLimit() {
        assertThat(section(SampleResults.doubted()))
                .contains("## Where the model looks", "### Suite <code>animals</code>", "### Limits")
                .contains("| mean mass in box | high | 0.78 |  | 1 |")
                .contains("| <code>animals</code> | mean mass in box at least 0.60 with 95 % confidence | 0.59 |"
                        + " **broken** |");
        assertThat(section(SampleResults.failed()))
                .contains("| each explanation | mass in box at least 0.50 | 2 beyond it | **broken** |")
                .contains("| <code>animals</code> | lift at least 1.0 for 90 % | 75 % | **broken** |")
                .contains("| <code>animals</code>, class <code>tabby</code> | mean top-1 at least 0.5 | 1.00 | kept |");
    }

    @Test
    void whatBreaksALimitNeverPrintsAsEqualToIt() {
        RunResult run = SampleResults.failed();
        Check check = run.checks().get(2);
        Check close = new Check(
                check.scope(),
                check.metric(),
                check.statistic(),
                0.5999,
                new BigDecimal("0.60"),
                null,
                null,
                false,
                4,
                false);
        Check above = new Check(
                check.scope(),
                check.metric(),
                check.statistic(),
                0.3001,
                null,
                new BigDecimal("0.3"),
                null,
                false,
                4,
                false);

        assertThat(section(SampleResults.withChecks(run, List.of(close, above))))
                .contains("at least 0.60 | 0.59 | **broken** |")
                .contains("at most 0.3 | 0.31 | **broken** |");
    }

    @Test
    void whatIsWaivedIsSaid() {
        assertThat(section(SampleResults.waived())).contains("waived until 2027-03-31: the label is being removed");
    }

    @Test
    void noNameIsMarkup() {
        assertThat(section(named("a|b <i> [c](d)"))).contains("### Suite <code>a\\|b &lt;i&gt; \\[c\\]\\(d\\)</code>");
    }

    @Test
    void timesAreNotInIt() {
        assertThat(ModelCard.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2)))
                .isEqualTo(ModelCard.of(SampleResults.failed()));
    }

    private static RunResult named(String suite) {
        SuiteResult one = SampleResults.passed().suites().get(0);
        return SampleResults.withSuites(SampleResults.passed(), List.of(SampleResults.renamed(one, suite)));
    }

    private static String section(RunResult result) {
        return ModelCard.of(result).split("(?m)^---$", 3)[2];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> index(RunResult result) {
        Map<String, Object> matter = (Map<String, Object>)
                Objects.requireNonNull(new Load(LoadSettings.builder().build())
                        .loadFromString(ModelCard.of(result).split("(?m)^---$", 3)[1]));
        assertThat(matter).containsOnlyKeys("model-index");
        return list(matter, "model-index").get(0);
    }

    private static List<Map<String, Object>> evaluations(RunResult result) {
        return list(index(result), "results");
    }

    private static List<Map<String, Object>> metrics(Map<String, Object> evaluation) {
        return list(evaluation, "metrics");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(map.get(name));
    }
}
