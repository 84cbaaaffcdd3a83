package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.Method;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/** The report of a run whose maps are compared with those of another method. */
class ComparedReportTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheReport() throws IOException {
        SampleReport.write(SampleResults.compared(), folder);
    }

    @Test
    void theMethodsStandInATable() throws IOException {
        Document index = Jsoup.parse(folder.resolve("index.html"));

        assertThat(index.select("section[aria-labelledby=methods] tbody tr").eachText())
                .satisfiesExactly(
                        judged ->
                                assertThat(judged).startsWith("article judged ").endsWith(" – 476 2.3"),
                        other -> assertThat(other).isEqualTo("grad-cam 25\u202f% – 0.40 1 0.0"));
    }

    @Test
    void theMapsStandSideBySide() throws IOException {
        Document page = explanation();

        assertThat(page.select(".methods figcaption strong").eachText()).containsExactly("article", "grad-cam");
        assertThat(page.select(".methods figure:nth-child(2) dd").eachText()).containsExactly("25\u202f%", "0.40");
    }

    @Test
    void theOtherMethodsMapIsDrawnInThePalettes() throws IOException {
        Document page = explanation();

        String map = page.select("#by-grad-cam-jet image").attr("href");
        assertThat(map).endsWith("-maps.png");
        assertThat(folder.resolve("explanations").resolve(map).normalize()).isRegularFile();
        assertThat(page.select(".methods .of-by-grad-cam use").eachAttr("href")).contains("#by-grad-cam-viridis");
    }

    /** The histogram is of the judged maps. */
    @Test
    void aLimitOnAnotherMethodsMapIsNoneOfTheHistogram() throws IOException {
        Limit other = new Limit(
                Metric.MASS_IN_BOX, Method.Variant.GRAD_CAM, null, new BigDecimal("0.9"), null, null, null, null, null);
        RunResult run = SampleResults.withRules(
                SampleResults.compared(), List.of(new Rule(Element.IMAGE, List.of(), List.of(), List.of(other))));

        SampleReport.write(run, folder);

        Document index = Jsoup.parse(folder.resolve("index.html"));
        assertThat(index.select("section[aria-labelledby=spread] svg")).isNotEmpty();
        assertThat(index.select("section[aria-labelledby=spread]").text()).doesNotContain("90");
    }

    @Test
    void withoutComparisonThereIsNothingOfIt() throws IOException {
        SampleReport.write(SampleResults.passed(), folder);

        assertThat(Jsoup.parse(folder.resolve("index.html")).getElementById("methods"))
                .isNull();
        assertThat(explanation().select(".methods")).isEmpty();
        try (Stream<Path> pictures = Files.list(folder.resolve("images"))) {
            assertThat(pictures.map(String::valueOf)).noneMatch(file -> file.contains("grad-cam"));
        }
    }

    private Document explanation() throws IOException {
        try (Stream<Path> pages = Files.list(folder.resolve("explanations"))) {
            List<Path> all = pages.toList();
            assertThat(all).hasSize(1);
            return Jsoup.parse(all.get(0));
        }
    }
}
