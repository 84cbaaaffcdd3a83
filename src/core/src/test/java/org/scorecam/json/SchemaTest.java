package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsOfThePublishedForm() throws IOException {
        assertThat(errors(written(SampleResults.failed()))).isEmpty();
        assertThat(errors(written(SampleResults.passed()))).isEmpty();
        assertThat(errors(written(SampleResults.drifted()))).isEmpty();
        assertThat(errors(written(SampleResults.partial()))).isEmpty();
        assertThat(errors(written(SampleResults.gone()))).isEmpty();
        assertThat(errors(written(SampleResults.doubted()))).isEmpty();
        assertThat(errors(written(SampleResults.waived()))).isEmpty();
    }

    @Test
    void theFormSaysWhatIsMissing() throws IOException {
        String json = written(SampleResults.failed()).replaceFirst("\"visibleShare\"", "\"hidden\"");

        assertThat(errors(json))
                .containsExactly("/suites/0/explanations/0: required property 'visibleShare' not found");
    }

    @Test
    void theFormSaysWhatIsOfTheWrongKind() throws IOException {
        String json = written(SampleResults.failed()).replace("\"size\": [224, 224]", "\"size\": [224.5, 224]");

        assertThat(errors(json)).containsExactly("/input/size/0: number found, integer expected");
    }

    @Test
    void theFormKnowsWhatWasApproved() throws IOException {
        String json = written(SampleResults.drifted())
                .replaceFirst("\"photoChanged\": false", "\"photoChanged\": 0")
                .replaceFirst("\"centreShift\": \\[", "\"centreShift\": [1, ");

        assertThat(errors(json))
                .containsExactlyInAnyOrder(
                        "/suites/0/explanations/1/baseline/centreShift: must have at most 2 items but found 3",
                        "/suites/0/explanations/1/baseline/photoChanged: integer found, boolean expected");
    }

    @Test
    void theFormKnowsWhatIsGone() throws IOException {
        String json = written(SampleResults.gone()).replace("\"probability\": 0.61", "\"probability\": 61");

        assertThat(errors(json)).containsExactly("/gone/1/probability: must have a maximum value of 1");
    }

    private String written(RunResult result) throws IOException {
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);
        return Files.readString(file);
    }

    private static List<String> errors(String json) throws IOException {
        try (InputStream in = Objects.requireNonNull(ResultJson.class.getResourceAsStream("result.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
