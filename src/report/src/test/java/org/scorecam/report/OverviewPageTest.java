package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;
import org.scorecam.view.Overview;

class OverviewPageTest {
    private static final Overview.Part CATS = new Overview.Part("cats", "cats/index.html", SampleResults.passed());
    private static final Overview.Part DOGS = new Overview.Part("dogs", "dogs/index.html", SampleResults.failed());

    @TempDir
    Path folder;

    @Test
    void theHeadlineSaysInHowManyModulesRulesAreViolated() throws IOException {
        assertThat(page(CATS, DOGS).select("h1").text()).isEqualTo("Failed: the rules are violated in 1 of 2 modules");
    }

    @Test
    void theHeadlineSaysThatAllIsWell() throws IOException {
        assertThat(page(CATS).select("h1").text()).isEqualTo("Passed: 1 module keeps the rules");
        assertThat(page(CATS, CATS).select("h1").text()).isEqualTo("Passed: 2 modules keep the rules");
    }

    @Test
    void eachModuleHasARowThatLeadsToItsReportAndTheLastAddsUp() throws IOException {
        Document page = page(CATS, DOGS);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "cats Passed 1 1 0 0 src/main/model/classifier.onnx",
                        "dogs Failed 7 3 2 2 src/main/model/classifier.onnx",
                        "All 8 4 2 2");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("cats/index.html", "dogs/index.html");
    }

    @Test
    void whatThePageNeedsLiesBesideIt() throws IOException {
        Document page = page(CATS);

        assertThat(page.select("link[href], img[src]"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(folder.resolve(element.attr("href") + element.attr("src")))
                        .isRegularFile());
    }

    @Test
    void aProjectsNameIsEscaped() throws IOException {
        OverviewPage.write(
                new Overview("<script>x</script>", List.of(CATS)), folder, PageTexts.english(), Origin.unknown("mvn"));

        Document page = Jsoup.parse(folder.resolve("index.html"));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".brand").text()).endsWith("<script>x</script>");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");

        assertThatThrownBy(() -> OverviewPage.write(
                        new Overview("all", List.of(CATS)), taken, PageTexts.english(), Origin.unknown("mvn")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(taken + ": the overview cannot be written (")
                .hasMessageEndingWith("). Make the folder writable, or free some space.");
    }

    private Document page(Overview.Part... modules) throws IOException {
        OverviewPage.write(new Overview("all", List.of(modules)), folder, PageTexts.english(), Origin.unknown("mvn"));
        return Jsoup.parse(folder.resolve("index.html"));
    }
}
