package org.scorecam.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.json.ResultJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.PageLimit;
import org.scorecam.report.PageTexts;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;

class OutputsTest {
    private static final Set<OutputFormat> ALL = Set.of(OutputFormat.values());

    /** Those of versions that kept no list of their files. */
    private static final Set<OutputFormat> BEFORE_THE_LIST =
            EnumSet.complementOf(EnumSet.of(OutputFormat.CODEQUALITY, OutputFormat.METRICS, OutputFormat.MODELCARD));

    @TempDir
    Path folder;

    @Test
    void eachFormatHasItsFile() throws IOException {
        outputs(ALL).write(SampleResults.failed());

        assertThat(files())
                .contains(Stream.of(OutputFormat.values())
                        .flatMap(format -> format.files().stream())
                        .filter(file -> !file.contains("/"))
                        .toArray(String[]::new))
                .contains("metrics.json", "metrics.txt");
    }

    @Test
    void whatIsNotChosenAnyMoreIsDeletedAndWhatOthersWroteStays() throws IOException {
        outputs(ALL).write(SampleResults.failed());
        Files.writeString(folder.resolve("notes.md"), "mine");

        outputs(Set.of(OutputFormat.JSON, OutputFormat.CSV)).write(SampleResults.failed());

        assertThat(files()).containsExactly("explanations.csv", "notes.md", "result.json", "scorecam-files.txt");
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

        assertThat(files()).containsExactly("badge.svg", "scorecam-files.txt");
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
    void picturesAreNamedAsTheBuildServerFindsThem() {
        Outputs outputs = outputs(ALL, folder.resolve("../other/target/scorecam"));

        assertThat(in("modules/a/", Outputs.Attachments.REPOSITORY, outputs))
                .isEqualTo("modules/other/target/scorecam/");
        assertThat(in("", Outputs.Attachments.REPOSITORY, outputs)).isEqualTo("../other/target/scorecam/");
        assertThat(in("modules/a/", Outputs.Attachments.FILE, outputs)).isEmpty();
    }

    private static String in(String project, Outputs.Attachments attachments, Outputs to) {
        return new Outputs(
                        to.basedir(),
                        to.folder(),
                        to.formats(),
                        to.words(),
                        to.pages(),
                        project,
                        attachments,
                        to.origin())
                .seen();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Outputs below = outputs(Set.of(OutputFormat.JSON), file.resolve("below"));

        assertThatThrownBy(() -> below.write(SampleResults.failed()))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file.resolve("below/result.json") + ": cannot be written (")
                .hasMessageEndingWith("). Make its folder writable, or free some space.");
    }

    @Test
    void aFileOfOthersIsRefusedBeforeAnythingIsComputed() throws IOException {
        Path page = Files.writeString(folder.resolve("index.html"), "mine");

        assertThatThrownBy(outputs(ALL)::requireWritable)
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        page + ": scorecam did not write this, as scorecam-files.txt beside it or above would say, and"
                                + " does not overwrite it. Move it away, or name an <outputDirectory> of its own.");
    }

    @Test
    void aFileOfOthersIsNeitherOverwrittenNorDeleted() throws IOException {
        Path badge = Files.writeString(folder.resolve("badge.svg"), "mine");

        outputs(Set.of(OutputFormat.JSON)).write(SampleResults.failed());

        assertThat(badge).hasContent("mine");
        assertThatThrownBy(() ->
                        outputs(Set.of(OutputFormat.JSON, OutputFormat.BADGE)).write(SampleResults.failed()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("does not overwrite it");
        assertThat(badge).hasContent("mine");
    }

    @Test
    void aReportWithoutAListIsReplacedWhereItsContentTells() throws IOException {
        outputs(BEFORE_THE_LIST).write(SampleResults.failed());
        List<String> before = files();
        Files.delete(folder.resolve("scorecam-files.txt"));
        Path mine = Files.writeString(folder.resolve("explanations/mine-0123456789.html"), "mine");

        outputs(BEFORE_THE_LIST).requireWritable();
        outputs(BEFORE_THE_LIST).write(SampleResults.passed());

        assertThat(files()).isEqualTo(before);
        try (Stream<Path> pages = Files.list(folder.resolve("explanations"))) {
            assertThat(pages.filter(page -> page.toString().contains("bird"))).isEmpty();
        }
        assertThat(mine).hasContent("mine");
    }

    @Test
    void theListNamesAllThatWasWrittenInOrder() throws IOException {
        outputs(ALL).write(SampleResults.failed());

        List<String> listed = Files.readAllLines(folder.resolve("scorecam-files.txt"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(listed.subList(1, listed.size()))
                    .isSorted()
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("scorecam-files.txt"))
                            .toList());
        }
    }

    private Outputs outputs(Set<OutputFormat> formats) {
        return outputs(formats, folder);
    }

    private Outputs outputs(Set<OutputFormat> formats, Path to) {
        return new Outputs(
                folder,
                to,
                formats,
                PageTexts.english(),
                PageLimit.DEFAULT,
                "",
                Outputs.Attachments.REPOSITORY,
                Origin.unknown("mvn scorecam:approve"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
