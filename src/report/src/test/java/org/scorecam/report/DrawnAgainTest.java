package org.scorecam.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Item;

/** What is there and still true is not drawn again. */
class DrawnAgainTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private static final String TABBY = "animals-0007-jpg-281-tabby-dc992db397";
    private static final String HEAT = "images/" + TABBY + "-heat.jpg";

    @TempDir
    Path basedir;

    private Path report;
    private RunResult run;

    @BeforeEach
    void writeTheSample() throws IOException {
        report = basedir.resolve("target/scorecam");
        run = SamplePhotos.draw(SampleResults.failed(), basedir);
        write(run);
        agesAgo();
    }

    @Test
    void aReportOfTheSameResultWritesNoFile() throws IOException {
        write(run);

        assertThat(written()).isEmpty();
    }

    @Test
    void whatAModelWasAskedIsOnePictureAndNotDrawnAgain() throws IOException {
        RunResult doubted = SamplePhotos.draw(SampleResults.doubted(), basedir);
        write(doubted);
        Map<String, String> before = files(DrawnAgainTest::text);
        agesAgo();
        write(doubted);

        assertThat(before.keySet())
                .filteredOn(file -> file.contains("-challenges-"))
                .isNotEmpty();
        assertThat(written()).isEmpty();
        assertThat(files(DrawnAgainTest::text)).isEqualTo(before);
    }

    @Test
    void aReportOfTheSameResultThatTookAnotherTimeWritesTheFirstPageAlone() throws IOException {
        write(SampleResults.withSeconds(run, 4711, 0.5));

        assertThat(written()).containsExactly("index.html", "scorecam-drawn.txt");
    }

    @Test
    void anotherLimitWritesNoPictureAgain() throws IOException {
        List<String> pictures = pictures();
        write(SampleResults.withViolation(run, Metric.LIFT, 3.5, "3"));

        assertThat(written())
                .contains("index.html", "explanations/" + TABBY + ".html")
                .noneMatch(file -> file.startsWith("images/"));
        assertThat(pictures()).isEqualTo(pictures).isNotEmpty();
    }

    @Test
    void whatFailsByAnotherLimitHasItsHeatInOnePictureAndNoOtherIsDrawn() throws IOException {
        Item passed = Names.items(run).stream()
                .filter(item -> item.explanation().outcome() == Outcome.PASSED)
                .filter(item -> item.explanation().assessment().notes().isEmpty())
                .findFirst()
                .orElseThrow();
        String heat = "images/" + passed.name() + "-heat.jpg";
        assertThat(report.resolve(heat)).doesNotExist();
        write(allFailed());

        assertThat(report.resolve(heat)).isNotEmptyFile();
        assertThat(written()).contains(heat).allMatch(file -> !file.matches("images/(?!classes-).*(?<!-heat.jpg)"));
    }

    private RunResult allFailed() {
        return SampleResults.withSuites(
                run,
                run.suites().stream()
                        .map(suite -> suite.with(suite.explanations().stream()
                                .map(each -> each.outcome() == Outcome.PASSED
                                        ? each.judged(Outcome.FAILED, List.of())
                                        : each)
                                .toList()))
                        .toList());
    }

    @Test
    void whatIsMissingIsDrawnAgain() throws IOException {
        byte[] heat = Files.readAllBytes(report.resolve(HEAT));
        Files.delete(report.resolve(HEAT));
        write(run);

        assertThat(report.resolve(HEAT)).hasBinaryContent(heat);
    }

    @Test
    void whatSomebodyHasChangedIsDrawnAgain() throws IOException {
        byte[] heat = Files.readAllBytes(report.resolve(HEAT));
        byte[] changed = heat.clone();
        changed[changed.length / 2]++;
        Files.write(report.resolve(HEAT), changed);
        write(run);

        assertThat(report.resolve(HEAT)).hasBinaryContent(heat);
    }

    @Test
    void aPhotoThatIsAnotherNowIsNotShownAsTheOneThatWasExplained() throws IOException {
        Path photo = basedir.resolve("src/test/scorecam/animals/0007.jpg");
        Files.write(photo, Files.readAllBytes(basedir.resolve("src/test/scorecam/animals/0009.jpg")));
        write(run);

        assertThat(report.resolve(HEAT)).doesNotExist();
        assertThat(report.resolve("explanations/" + TABBY + ".html")).content().contains("is no longer the one");
    }

    @Test
    void anotherLanguageWritesThePagesAgainAndNoPicture() throws IOException {
        List<String> pictures = pictures();
        HtmlReport.write(run, basedir, report, PageTexts.of("ja"));

        assertThat(written()).contains("index.html", "explanations/" + TABBY + ".html");
        assertThat(pictures()).isEqualTo(pictures).isNotEmpty();
    }

    @Test
    void aListThatCannotBeReadDrawsAllAgain() throws IOException {
        Map<String, String> before = files(DrawnAgainTest::text);
        Path list = report.resolve("scorecam-drawn.txt");
        Files.writeString(list, Files.readString(list).replace('\t', ' '));
        agesAgo();
        write(run);

        // what is drawn is the same bytes, which are not written again
        assertThat(written()).containsExactly("scorecam-drawn.txt");
        assertThat(files(DrawnAgainTest::text)).isEqualTo(before);
    }

    @Test
    void aReportThatWasDrawnInTwoStepsHasTheBytesOfOneDrawnAtOnce() throws IOException {
        RunResult other = SamplePhotos.draw(SampleResults.inCommon(), basedir);
        write(other);
        Map<String, String> twoSteps = files(DrawnAgainTest::text);
        Path fresh = basedir.resolve("target/fresh");
        HtmlReport.write(other, basedir, fresh, PageTexts.english());
        report = fresh;

        assertThat(twoSteps).isEqualTo(files(DrawnAgainTest::text));
    }

    private void write(RunResult result) {
        HtmlReport.write(result, basedir, report, PageTexts.english());
    }

    private void agesAgo() throws IOException {
        for (String file : files(path -> "").keySet()) {
            Files.setLastModifiedTime(report.resolve(file), LONG_AGO);
        }
    }

    /** All but the list of files, which each report puts in order. */
    private List<String> written() throws IOException {
        return files(DrawnAgainTest::time).entrySet().stream()
                .filter(file -> !file.getValue().equals(LONG_AGO))
                .map(Map.Entry::getKey)
                .filter(file -> !file.equals("scorecam-files.txt"))
                .toList();
    }

    /** Of what the photos' pictures are drawn: the same bytes are not written again, drawn or not. */
    private List<String> pictures() throws IOException {
        return Files.readAllLines(report.resolve("scorecam-drawn.txt")).stream()
                .filter(line -> line.contains("-photo.jpg\t"))
                .toList();
    }

    private <T> Map<String, T> files(Function<Path, T> value) throws IOException {
        Map<String, T> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(report.relativize(file).toString(), value.apply(file)));
        }
        return files;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
