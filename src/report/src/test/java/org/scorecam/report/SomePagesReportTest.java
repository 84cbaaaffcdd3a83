package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;

/** The report of more explanations than have a page. */
class SomePagesReportTest {
    private static final int DRAWN = 3;

    private static final RunResult RUN = SampleResults.manyClasses(104);

    /** The report that most tests read. */
    @TempDir
    static Path some;

    @TempDir
    private Path own;

    private Path folder = some;

    @BeforeAll
    static void writeOnce() {
        write(some, new PageLimit(0, DRAWN));
    }

    private static void write(Path folder, PageLimit pages) {
        HtmlReport.write(RUN, folder, folder, PageTexts.english(), Origin.unknown("mvn scorecam:approve"), pages);
    }

    @Test
    void eachRowHasAPageAndNoOtherHas() throws IOException {
        List<String> rows = index().select(".rows tbody th a").eachAttr("href");

        assertThat(rows).hasSizeGreaterThan(DRAWN).hasSizeLessThan(all());
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void theTableSaysHowManyItHasAndWhereTheOthersAre() throws IOException {
        int rows = index().select(".rows tbody th a").size();

        assertThat(index().select(".all .lead").text())
                .contains("Here are " + rows + " of " + all() + " explanations")
                .contains("explanations.csv and result.json")
                .contains("<report><pages>all</pages></report>");
    }

    @Test
    void countsAreOfAll() throws IOException {
        long measured = RUN.explanations()
                .filter(each -> each.metrics().containsKey(Metric.MASS_IN_BOX))
                .count();

        assertThat(index().select(".chart figcaption").eachText()).first(STRING).startsWith(measured + " explanations");
        assertThat(index().select(".rows tr.passed")).hasSizeLessThan((int) measured);
    }

    @Test
    void filtersCountTheRowsThatTheyShow() throws IOException {
        Document index = index();

        assertThat(index.select("label:has(#outcome-passed) .count").text())
                .isEqualTo(String.valueOf(index.select(".rows tr.passed").size()));
    }

    @Test
    void noLinkLeadsNowhere() throws IOException {
        for (String page : List.of("index.html", "classes-2.html", "review.html", pages().get(0))) {
            Path file = folder.resolve(page);
            Document document = Jsoup.parse(file);
            assertThat(document.select("a[href]:not([href^=http])").eachAttr("href"))
                    .as(page)
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(isThere(file, document, link)).as(link).isTrue());
        }
    }

    @Test
    void eachBarAndEachClassThatLeadsToRowsHasSome() throws IOException {
        Document index = index();
        String sheet = Files.readString(folder.resolve("filters.css"));

        assertThat(index.select("a[href^=#bin-]")).isNotEmpty();
        for (Element place : index.select(".all .place")) {
            assertThat(sheet).contains("#" + place.id() + ":target");
            String marks = String.join(
                    "",
                    place.classNames().stream()
                            .filter(name -> !name.equals("place"))
                            .map(name -> "." + name)
                            .toList());
            assertThat(index.select(".rows tr" + marks)).as(place.id()).isNotEmpty();
        }
    }

    @Test
    void theReviewNamesHowManyMoreItsCommandsApprove() throws IOException {
        folder = own;
        write(folder, new PageLimit(0, 0));
        Document review = Jsoup.parse(folder.resolve("review.html"));
        int tiles = review.select(".tile").size();
        int all = Integer.parseInt(review.select("main").attr("data-total"));

        assertThat(tiles).isLessThan(all);
        assertThat(review.select(".lead").text())
                .contains(all - tiles + " more can be approved that have no picture in this report");
    }

    @Test
    void fewerPagesThanBeforeLeaveNoneOfThemBehind() throws IOException {
        folder = own;
        write(folder, new PageLimit(0, DRAWN));
        int more = pages().size();
        write(folder, new PageLimit(0, 0));

        assertThat(pages())
                .hasSizeLessThan(more)
                .hasSize(index().select(".rows tbody th a").size());
    }

    private int all() {
        return (int) RUN.explanations().count();
    }

    private boolean isThere(Path file, Document document, String link) throws IOException {
        String[] parts = link.split("#", -1);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        if (!Files.isRegularFile(target)) {
            return false;
        }
        Document of = parts[0].isEmpty() ? document : Jsoup.parse(target);
        return parts.length == 1 || of.getElementById(parts[1]) != null;
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("explanations"))) {
            return files.map(file -> "explanations/" + file.getFileName()).toList();
        }
    }

    private Document index() throws IOException {
        return Jsoup.parse(folder.resolve("index.html"));
    }
}
