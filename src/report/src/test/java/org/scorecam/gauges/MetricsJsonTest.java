package org.scorecam.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;

class MetricsJsonTest {
    /** MLflow 3.6's {@code _VALID_PARAM_AND_METRIC_NAMES}, of which {@code \w} has more letters than Java's. */
    private static final String MLFLOW = "[/\\p{L}\\p{Nd}_.\\- ]*";

    @Test
    void aRunIsItsCountsAndItsFigures() throws IOException {
        JsonNode json = json(SampleResults.failed());

        assertThat(json.get("verdict").asInt()).isZero();
        assertThat(json.get("explanations").asInt()).isEqualTo(7);
        assertThat(json.get("errors").asInt()).isEqualTo(2);
        assertThat(json.get("animals/failed").asInt()).isEqualTo(2);
        assertThat(json.get("animals/STAMP_GAP/value").asDouble()).isEqualTo(-0.25);
        assertThat(json.get("traffic/MASS_IN_BOX/mean").asDouble()).isEqualTo(0.784);
    }

    @Test
    void aMeanHasItsInterval() throws IOException {
        JsonNode json = json(SampleResults.doubted());

        assertThat(json.get("animals/LIFT/mean").asDouble())
                .isBetween(
                        json.get("animals/LIFT/low").asDouble(),
                        json.get("animals/LIFT/high").asDouble());
    }

    @Test
    void itIsFlatAndHasNumbersAlone() throws IOException {
        assertThat(json(SampleResults.drifted())).allMatch(JsonNode::isNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "night shots_2.b-c", "חתולים", "猫"})
    void aNameThatMlflowTakesStays(String suite) throws IOException {
        assertThat(json(named(suite)).has(suite + "/passed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\"b", "..", "a:b", "x\u0007y", "שָׁלוֹם", " a", "a\ud800"})
    void ofAnotherNameADigestKeepsItApart(String suite) throws IOException {
        List<String> names = new ArrayList<>();
        json(named(suite)).fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .allMatch(name -> name.matches(MLFLOW))
                .anyMatch(name -> name.matches("[^/]+-[0-9a-f]{8}/passed"))
                .doesNotContain(suite + "/passed");
    }

    @Test
    void aLongNameIsCut() throws IOException {
        json(named("𠀀".repeat(400)))
                .fieldNames()
                .forEachRemaining(name -> assertThat(name)
                        .hasSizeLessThan(400)
                        .matches(MLFLOW)
                        .satisfies(each -> assertThat(each.codePointCount(0, each.length()))
                                .isLessThan(250)));
    }

    @Test
    void timesAreNotInIt() {
        assertThat(MetricsJson.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2)))
                .isEqualTo(MetricsJson.of(SampleResults.failed()));
    }

    private static RunResult named(String suite) {
        SuiteResult one = SampleResults.passed().suites().get(0);
        return SampleResults.withSuites(SampleResults.passed(), List.of(SampleResults.renamed(one, suite)));
    }

    private static JsonNode json(RunResult result) throws IOException {
        return new JsonMapper().readTree(MetricsJson.of(result));
    }
}
