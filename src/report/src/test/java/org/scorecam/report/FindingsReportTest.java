package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.result.SampleResults;

/** The report of a run whose explanations have something in common. */
class FindingsReportTest {
    @TempDir
    private Path folder;

    @Test
    void whatLooksAlikeIsAGalleryThatLeadsToThePhotos() throws IOException {
        SampleReport.write(SampleResults.inCommon(), folder);
        Document index = Jsoup.parse(folder.resolve("index.html"));

        assertThat(index.select(".finding h3").text()).isEqualTo("In 1 of 4 the heat lies on something like this");
        assertThat(index.select(".finding .about").text()).endsWith("traffic light · top left");
        String patch = index.select(".patches img").attr("src");
        assertThat(patch).endsWith("-patch.jpg");
        assertThat(folder.resolve(patch)).isRegularFile();
        assertThat(index.select(".patches a").attr("href")).startsWith("explanations/");
    }

    @Test
    void eightClassesAreNamedAndTheOthersCounted() throws IOException {
        SampleReport.write(SampleResults.inCommonOf(11), folder);
        Document index = Jsoup.parse(folder.resolve("index.html"));

        assertThat(index.select(".finding .about").text())
                .startsWith("0 kind 0, 1 kind 1")
                .contains("7 kind 7, and of 3 more classes")
                .doesNotContain("kind 8");
    }

    @Test
    void itIsAFilter() throws IOException {
        SampleReport.write(SampleResults.inCommon(), folder);
        Document index = Jsoup.parse(folder.resolve("index.html"));

        assertThat(index.select(".finding h3 a").attr("href")).isEqualTo("#look-common-1");
        assertThat(index.select("#look-common-1")).hasSize(1);
        assertThat(index.select("tr.common-1")).hasSize(1);
    }

    @Test
    void whereFewLookElsewhereNothingIsSaid() throws IOException {
        SampleReport.write(SampleResults.failed(), folder);

        assertThat(Jsoup.parse(folder.resolve("index.html")).getElementById("findings"))
                .isNull();
    }
}
