package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

/** The table of classes, and where the model looks for each of them. */
class ClassesReportTest {
    @TempDir
    private Path folder;

    @Test
    void eachClassHasItsMapAndSaysOfHowManyPhotosItIsTheMean() throws IOException {
        Elements rows = write(SampleResults.drifted()).select(".classes tbody tr");

        assertThat(row(rows, "okapi & <co>").select("td:nth-child(2) .under").text())
                .isEqualTo("no whole map");
        Element tabby = row(rows, "281 tabby");
        assertThat(tabby.select("td:nth-child(2) .under").text())
                .isEqualTo("mean of 2 photos, at most 0.56; 1 without a whole map");
        assertThat(tabby.select("svg.mean").eachAttr("aria-label"))
                .containsExactly(
                        "Map, mean of 2 photos; hottest part: top right, with 16\u202f% of the heat",
                        "Approved map, mean of 2 photos",
                        "Difference between now and the approved map, mean of 2 photos");
        assertThat(row(rows, "104 wallaby").select("td:nth-child(2) .under").text())
                .isEqualTo("one photo: no mean, at most 1.00");
    }

    @Test
    void withoutABaselineThereIsOneMap() throws IOException {
        Document index = write(SampleResults.failed());

        assertThat(row(index.select(".classes tbody tr"), "281 tabby").select("svg.mean"))
                .hasSize(1);
        assertThat(index.select(".means figcaption")).isEmpty();
    }

    @Test
    void aClassLeadsToItsRows() throws IOException {
        Document index = write(SampleResults.drifted());
        String link = row(index.select(".classes tbody tr"), "281 tabby")
                .select("th a")
                .attr("href");
        Element place = index.expectFirst(link);

        assertThat(place.text()).isEqualTo("281 tabby");
        assertThat(place.parents().select("section").attr("aria-labelledby")).contains("explanations");
        String rows = ".s1." + place.className().split(" ", -1)[1];
        assertThat(index.select(".rows tr" + rows)).hasSize(3);
        assertThat(Files.readString(folder.resolve("filters.css")))
                .contains(link + ":target ~ .wide " + rows + " { display: var(--row); }");
    }

    @Test
    void allPicturesOfAPageAreOneFile() throws IOException {
        Document index = write(SampleResults.drifted());

        assertThat(index.select("#sheet").attr("href")).isEqualTo("images/classes-1.png");
        assertThat(classFiles()).containsExactly("images/classes-1.png");
    }

    @Test
    void whatIsMoreThanAHundredHasPagesOfItsOwn() throws IOException {
        Document index = write(SampleResults.manyClasses(150));
        Document next = Jsoup.parse(folder.resolve("classes-2.html"));

        assertThat(index.select("nav[aria-label=Pages of classes] a").eachAttr("href"))
                .containsExactly("index.html#classes", "classes-2.html#classes");
        assertThat(next.title()).isEqualTo("Classes 101 to 151 of 151, worst first");
        assertThat(next.select(".classes tbody tr")).hasSize(51);
        assertThat(next.select("[aria-current=page]").text()).isEqualTo("101–151");
        String link = next.select(".classes tbody tr th a").get(20).attr("href");
        assertThat(link).startsWith("index.html#");
        assertThat(index.selectFirst(link.substring("index.html".length()))).isNotNull();
    }

    @Test
    void ofFewerClassesNoPageIsLeft() throws IOException {
        write(SampleResults.manyClasses(150));
        assertThat(classFiles()).containsExactly("classes-2.html", "images/classes-1.png", "images/classes-2.png");
        Files.writeString(folder.resolve("classes-3.html"), "of somebody else");

        write(SampleResults.manyClasses(3));

        assertThat(classFiles()).containsExactly("classes-3.html", "images/classes-1.png");
    }

    @Test
    void theSameRunHasTheSamePictures() throws IOException {
        write(SampleResults.drifted());
        byte[] first = Files.readAllBytes(folder.resolve("images/classes-1.png"));
        write(SampleResults.drifted());

        assertThat(folder.resolve("images/classes-1.png")).hasBinaryContent(first);
    }

    /** Without photos: a map needs none. */
    private Document write(RunResult run) throws IOException {
        HtmlReport.write(run, folder, folder, PageTexts.english());
        return Jsoup.parse(folder.resolve("index.html"));
    }

    private static Element row(Elements rows, String label) {
        return rows.stream()
                .filter(row -> row.select("th a").text().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("classes"))
                    .sorted()
                    .toList();
        }
    }
}
