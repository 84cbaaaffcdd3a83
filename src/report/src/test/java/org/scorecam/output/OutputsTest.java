package org.scorecam.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.json.ResultJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.PageTexts;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class OutputsTest {
    private static final Set<OutputFormat> ALL = Set.of(OutputFormat.values());

    @TempDir
    Path folder;

    @Test
    void eachFormatHasItsFile() throws IOException {
        outputs(ALL).write(SampleResults.failed());

        assertThat(files())
                .contains(Stream.of(OutputFormat.values())
                        .map(OutputFormat::fileName)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsNotChosenAnyMoreIsDeletedAndWhatOthersWroteStays() throws IOException {
        outputs(ALL).write(SampleResults.failed());
        Files.writeString(folder.resolve("notes.md"), "mine");

        outputs(Set.of(OutputFormat.JSON, OutputFormat.CSV)).write(SampleResults.failed());

        assertThat(files()).containsExactly("explanations.csv", "notes.md", "result.json");
    }

    @Test
    void theResultSaysHowLongTheRestTook() {
        RunResult written = outputs(ALL).write(SampleResults.failed());

        assertThat(written.summary().renderingSeconds()).isPositive();
        assertThat(ResultJson.read(folder.resolve("result.json"))).isEqualTo(written);
    }

    @Test
    void renderingLeavesTheResultAlone() throws IOException {
        outputs(Set.of(OutputFormat.JSON, OutputFormat.BADGE)).render(SampleResults.failed());

        assertThat(files()).containsExactly("badge.svg");
    }

    @Test
    void peopleReadTheReportFirst() {
        assertThat(outputs(ALL).readable()).isEqualTo(folder.resolve("index.html"));
        assertThat(outputs(Set.of(OutputFormat.JSON, OutputFormat.MARKDOWN)).readable())
                .isEqualTo(folder.resolve("summary.md"));
        assertThat(outputs(Set.of(OutputFormat.JSON, OutputFormat.CSV)).readable())
                .isEqualTo(folder.resolve("result.json"));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("badge.svg/taken"));

        assertThatThrownBy(() ->
                        outputs(Set.of(OutputFormat.JSON, OutputFormat.BADGE)).write(SampleResults.failed()))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(taken.getParent() + ": cannot be written (")
                .hasMessageEndingWith("). Make its folder writable, or free some space.");
    }

    private Outputs outputs(Set<OutputFormat> formats) {
        return new Outputs(folder, folder, formats, PageTexts.english(), "", "mvn scorecam:approve");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
