package org.scorecam.codequality;

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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class CodeQualityTest {
    private static final String HOSTILE = "été \"a\"\n\u001b[31m שלום\u202e{0}.png";

    @Test
    void eachFindingIsOfTheFormThatGitlabAsksFor() throws IOException {
        for (RunResult run : List.of(
                SampleResults.failed(),
                SampleResults.drifted(),
                SampleResults.waived(),
                SampleResults.withProblems(SampleResults.withImage(HOSTILE), "something is gone"))) {
            List<JsonNode> findings = findings(run);

            assertThat(findings).isNotEmpty();
            assertThat(findings).flatMap(CodeQualityTest::errors).isEmpty();
        }
    }

    @Test
    void theFormIsReallyAsked() throws IOException {
        JsonNode finding = new JsonMapper()
                .readTree(CodeQuality.of(SampleResults.failed(), "").replace("\"begin\" : 1", "\"begin\" : \"1\""))
                .get(0);

        assertThat(errors(finding)).singleElement().asString().contains("/location/lines/begin");
    }

    @Test
    void aViolationIsAtItsPhoto() throws IOException {
        assertThat(findings(SampleResults.failed()).get(1).toString())
                .matches(
                        "\\{\"description\":\"animals/0007.jpg \\(class 281 tabby\\): mass in box is 0.31, but expected"
                                + " minimum is 0.50\",\"check_name\":\"MASS_IN_BOX\",\"fingerprint\":\"[0-9a-f]{64}\","
                                + "\"severity\":\"major\",\"location\":\\{\"path\":"
                                + "\"modules/a/src/test/scorecam/animals/0007.jpg\",\"lines\":\\{\"begin\":1}}}");
    }

    @Test
    void whatCouldNotBeExplainedIsCriticalAndWhatFailsNothingIsForInformation() throws IOException {
        assertThat(findings(SampleResults.failed()))
                .extracting(finding -> finding.at("/severity").asText())
                .containsExactly("major", "major", "major", "major", "major", "critical", "critical", "info", "info");
    }

    @Test
    void whatIsWaivedIsForInformationWithItsReason() throws IOException {
        JsonNode finding = findings(SampleResults.waived()).get(0);

        assertThat(finding.at("/severity").asText()).isEqualTo("info");
        assertThat(finding.at("/description").asText())
                .endsWith(
                        "mass in box is 0.25, but expected minimum is 0.50; waived until 2027-03-31: the label is being"
                                + " removed");
    }

    @Test
    void aDescriptionShowsWhatIsNoSign() throws IOException {
        JsonNode finding = findings(SampleResults.withProblems(SampleResults.withImage(HOSTILE), HOSTILE))
                .get(0);

        assertThat(finding.at("/description").asText()).isEqualTo("été \"a\"\\n\\u001b[31m שלום\\u202e{0}.png");
    }

    @Test
    void oneSuiteInTwoModulesIsTwoFindings() {
        RunResult run = SampleResults.failed();

        assertThat(CodeQuality.of(run, "a/").replace("\"a/", "\"b/")).isNotEqualTo(CodeQuality.of(run, "b/"));
    }

    @Test
    void aRunWithoutFindingsIsAnEmptyList() {
        assertThat(CodeQuality.of(SampleResults.passed(), "")).isEqualTo("[ ]\n");
    }

    @Test
    void timesAreNotInIt() {
        assertThat(CodeQuality.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2), ""))
                .isEqualTo(CodeQuality.of(SampleResults.failed(), ""));
    }

    private static List<JsonNode> findings(RunResult run) throws IOException {
        List<JsonNode> findings = new ArrayList<>();
        new JsonMapper().readTree(CodeQuality.of(run, "modules/a/")).forEach(findings::add);
        return findings;
    }

    private static List<String> errors(JsonNode finding) {
        try (InputStream in = Objects.requireNonNull(CodeQualityTest.class.getResourceAsStream("codeclimate.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
            return schema.validate(finding.toString(), InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
