package org.scorecam.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Violation;

class SarifLogTest {
    private static final String NEW = "3 explanations are not in the baseline b.json, so nothing was compared there: a";
    private static final String IOU =
            "<rules>, rule 1: IOU was measured on none of the explanations that it matches, so …";

    @Test
    void whatIsWrittenIsOfTheOfficialForm() throws IOException {
        for (RunResult run : List.of(
                SampleResults.failed(),
                SampleResults.passed(),
                SampleResults.drifted(),
                SampleResults.passedBelow(),
                SampleResults.waived(),
                SampleResults.withProblems(SampleResults.failed(), "something is gone"),
                SampleResults.withImage("été {0} [1](2) %41 猫.png"))) {
            assertThat(errors(SarifLog.of(run, "modules/a model/"))).isEmpty();
        }
    }

    @Test
    void theOfficialFormIsReallyAsked() throws IOException {
        String log = SarifLog.of(SampleResults.failed(), "");

        assertThat(errors(log.replaceFirst("\"rectangles\"", "\"boxes\"")))
                .singleElement()
                .asString()
                .contains("/runs/0/results/0/attachments/0")
                .contains("boxes");
    }

    @Test
    void aViolationIsAnErrorAtItsPhoto() throws IOException {
        JsonNode result = results(SampleResults.failed()).get(1);

        assertThat(result.at("/ruleId").asText()).isEqualTo("MASS_IN_BOX");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50");
        assertThat(uri(result)).isEqualTo("modules/a/src/test/scorecam/animals/0007.jpg");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
                        .asText())
                .isEqualTo("%SRCROOT%");
    }

    @Test
    void whatIsWaivedIsSuppressedWithItsReason() throws IOException {
        JsonNode result = results(SampleResults.waived()).get(0);

        assertThat(result.at("/ruleId").asText()).isEqualTo("MASS_IN_BOX");
        assertThat(result.at("/suppressions").toString())
                .isEqualTo("[{\"kind\":\"external\",\"status\":\"accepted\","
                        + "\"justification\":\"waived until 2027-03-31: the label is being removed\"}]");
    }

    @Test
    void theBoxesAreRectanglesOnThePhoto() throws IOException {
        JsonNode attachment = results(SampleResults.failed()).get(1).at("/attachments/0");

        assertThat(attachment.at("/artifactLocation/uri").asText())
                .isEqualTo("modules/a/src/test/scorecam/animals/0007.jpg");
        assertThat(attachment.at("/rectangles").toString())
                .isEqualTo("[{\"top\":150.5,\"left\":110.0,\"bottom\":290.0,\"right\":250.0,"
                        + "\"message\":{\"text\":\"tabby\"}}]");
    }

    @Test
    void aLimitOnManyIsShownAtTheAnnotations() throws IOException {
        JsonNode result = results(SampleResults.failed()).get(3);

        assertThat(uri(result)).isEqualTo("modules/a/src/test/scorecam/animals.coco.json");
        assertThat(result.has("attachments")).isFalse();
    }

    @Test
    void anErrorIsOfARuleOfItsOwn() throws IOException {
        JsonNode result = results(SampleResults.failed()).get(5);

        assertThat(result.at("/ruleId").asText()).isEqualTo("ERROR");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(uri(result)).isEqualTo("modules/a/src/test/scorecam/animals/0003%20broken.jpg");
        assertThat(result.at("/message/text").asText()).contains("cannot be decoded");
    }

    @Test
    void aProblemIsAnErrorToo() throws IOException {
        JsonNode result =
                results(SampleResults.withProblems(SampleResults.passed(), NEW)).get(0);

        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(uri(result)).isEqualTo("modules/a/src/test/scorecam/traffic");
    }

    @Test
    void aProblemIsOfTheMetricThatItIsAbout() throws IOException {
        RunResult run = SampleResults.withProblems(SampleResults.passed(), NEW, IOU, "Nothing was judged");

        assertThat(results(run))
                .extracting(result -> result.at("/ruleId").asText())
                .containsExactly("BASELINE", "IOU", "RULES");
    }

    @Test
    void aProblemIsTheSameWhateverElseIsWrongAndWhateverItNames() throws IOException {
        String alone = "1 explanation is in the baseline b.json, but not explained any more: a/1.jpg (class 1 one)";
        String again = "2 explanations are in the baseline b.json, but not explained any more: a/1.jpg (class 1 one),"
                + " a/2.jpg (class 1 one)";

        assertThat(fingerprint(results(SampleResults.withProblems(SampleResults.passed(), NEW, again))
                        .get(1)))
                .isEqualTo(fingerprint(results(SampleResults.withProblems(SampleResults.passed(), alone))
                        .get(0)));
    }

    @Test
    void whatIsNoViolationIsANote() throws IOException {
        List<JsonNode> notes = results(SampleResults.failed()).stream()
                .filter(result -> result.at("/level").asText().equals("note"))
                .toList();

        assertThat(notes)
                .extracting(note -> note.at("/ruleId").asText() + " "
                        + note.at("/message/text").asText())
                .containsExactly(
                        "LIFT animals/0007.jpg (class 281 tabby): lift does not keep a limit whose share is kept.",
                        "NOTE animals/0007.jpg (class 281 tabby): The boxes cover 2.3 cells of the map: below four, mass"
                                + " in box says little.");
    }

    @Test
    void everyResultNamesItsRule() throws IOException {
        JsonNode run = run(SampleResults.drifted());

        for (JsonNode result : run.at("/results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt());
            assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(rule.at("/help/text").asText()).isNotBlank();
        }
    }

    @Test
    void fingerprintsTellResultsApart() throws IOException {
        assertThat(results(SampleResults.drifted()))
                .extracting(SarifLogTest::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
    }

    @Test
    void aFingerprintDependsNeitherOnTheValueNorOnTheLimit() throws IOException {
        RunResult run = SampleResults.failed();
        String one = fingerprint(
                results(SampleResults.withViolation(run, Metric.LIFT, 2, "1")).get(0));
        String other = fingerprint(
                results(SampleResults.withViolation(run, Metric.LIFT, 3, "1.5")).get(0));
        String another = fingerprint(
                results(SampleResults.withViolation(run, Metric.TOP1, 2, "1")).get(0));

        assertThat(one).isEqualTo(other).isNotEqualTo(another);
    }

    @Test
    void twoLimitsOnOneMetricAreTwoResults() throws IOException {
        RunResult run = SampleResults.failed();
        Violation violation = run.violations().get(0);
        List<JsonNode> results = results(SampleResults.withViolations(run, List.of(violation, violation)));

        assertThat(fingerprint(results.get(0))).isNotEqualTo(fingerprint(results.get(1)));
    }

    @Test
    void aNameIsNoPlaceholderAndNoLink() throws IOException {
        RunResult run = SampleResults.withProblems(SampleResults.passed(), "a {0} [b](http://c) d");

        assertThat(results(run).get(0).at("/message/text").asText()).isEqualTo("a {{0}} \\[b\\](http://c) d");
    }

    @Test
    void pathsAreReferences() {
        assertThat(RepositoryUri.of("a b/été #1%.png")).isEqualTo("a%20b/%C3%A9t%C3%A9%20%231%25.png");
    }

    @Test
    void timesAreNotInIt() {
        assertThat(SarifLog.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2), ""))
                .isEqualTo(SarifLog.of(SampleResults.failed(), ""));
    }

    private static String uri(JsonNode result) {
        return result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    }

    private static String fingerprint(JsonNode result) {
        return result.at("/partialFingerprints/scorecam~1v1").asText();
    }

    private static List<JsonNode> results(RunResult result) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        run(result).at("/results").forEach(results::add);
        return results;
    }

    private static JsonNode run(RunResult result) throws IOException {
        return new JsonMapper().readTree(SarifLog.of(result, "modules/a/")).at("/runs/0");
    }

    private static List<String> errors(String log) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SarifLogTest.class.getResourceAsStream("sarif-schema-2.1.0.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(in);
            return schema.validate(log, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
