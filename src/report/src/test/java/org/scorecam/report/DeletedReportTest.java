package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.result.SampleResults;

class DeletedReportTest {
    @TempDir
    Path basedir;

    @Test
    void nothingOfItIsLeft() throws IOException {
        Path report = written();

        HtmlReport.delete(report);

        assertThat(files(report)).isEmpty();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Path report = written();
        Files.writeString(report.resolve("result.json"), "{}");
        Files.writeString(report.resolve("images/logo.png"), "");

        HtmlReport.delete(report);

        assertThat(files(report)).containsExactly("images", "images/logo.png", "result.json");
    }

    @Test
    void whatIsNamedAsPicturesAndPagesAreStays() throws IOException {
        Path report = written();
        Path page = Files.writeString(report.resolve("explanations/holiday-0123456789.html"), "mine");
        Path picture = Files.writeString(report.resolve("images/holiday-0123456789-heat.jpg"), "mine");

        HtmlReport.delete(report);

        assertThat(page).hasContent("mine");
        assertThat(picture).hasContent("mine");
    }

    @Test
    void whatLiesBehindALinkStays() throws IOException {
        Path report = written();
        Path moved = basedir.resolve("moved");
        Files.move(report.resolve("images"), moved);
        Files.createSymbolicLink(report.resolve("images"), moved);
        List<String> before = files(moved);

        HtmlReport.delete(report);

        assertThat(files(moved)).isEqualTo(before);
    }

    @Test
    void whereThereIsNoneNothingHappens() throws IOException {
        HtmlReport.delete(basedir.resolve("gone"));

        assertThat(basedir.resolve("gone")).doesNotExist();
    }

    private Path written() throws IOException {
        Path report = basedir.resolve("report");
        HtmlReport.write(SamplePhotos.draw(SampleResults.drifted(), basedir), basedir, report, PageTexts.english());
        return report;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
