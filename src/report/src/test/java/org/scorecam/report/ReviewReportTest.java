package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.DriftDefaults;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;

/** The page to review, as it is without a script, and what leads to it. */
class ReviewReportTest {
    @TempDir
    Path folder;

    @Test
    void aTileShowsTheApprovedMapTheOneOfNowAndTheirDifference() throws IOException {
        Document page = written(SampleResults.gone(), "review.html");

        assertThat(page.select("[aria-labelledby=drifted] .tile image").eachAttr("href"))
                .satisfiesExactly(
                        then -> assertThat(then).endsWith("-baseline-thumbnail.jpg"),
                        now -> assertThat(now).endsWith("-dc992db397-thumbnail.jpg"),
                        difference -> assertThat(difference).endsWith("-maps.png"));
        assertThat(page.select("[aria-labelledby=added] .tile")).hasSize(2);
        assertThat(page.select("[aria-labelledby=added] .tile image")).hasSize(2);
        assertThat(page.select("[aria-labelledby=gone] .tile image")).isEmpty();
    }

    @Test
    void aTileSaysWhatMovedAndWhatIsToBeKnownOfThePhoto() throws IOException {
        RunResult gone = SampleResults.gone();
        RunResult noted = SampleResult.like(gone)
                .suites(gone.suites()
                        .get(0)
                        .with(List.of(SampleExplanation.like(
                                        gone.suites().get(0).explanations().get(1))
                                .notes("the boxes cover 65.5 % of what the model sees")
                                .make())))
                .make();

        String tile = written(noted, "review.html")
                .select("[aria-labelledby=drifted] .tile")
                .text();

        assertThat(tile)
                .contains("0007.jpg", "Failed", "Correlation −0.29 ≥ 0.90 broken", "mass in box 0.92 → 0.31")
                .contains("the boxes cover 65.5 % of what the model sees");
    }

    @Test
    void whatCannotBeApprovedSaysWhyAndTheCure() throws IOException {
        assertThat(written(SampleResults.drifted(), "review.html")
                        .select("section[aria-labelledby=errors]")
                        .text())
                .startsWith(
                        "2 explanations cannot be approved: they could not be made Each says why, and how to mend it:")
                .contains(
                        "animals/0003 broken.jpg (class 281 tabby): src/test/scorecam/animals/0003 broken.jpg: cannot");
    }

    @Test
    void theCommandIsThatOfTheModule() throws IOException {
        HtmlReport.write(
                SampleResults.passed(),
                folder,
                folder,
                PageTexts.english(),
                Origin.unknown("mvn -pl :cats scorecam:approve"),
                PageLimit.DEFAULT);

        assertThat(page("review.html").select("#everything").text()).isEqualTo("mvn -pl :cats scorecam:approve");
    }

    @Test
    void theFirstPageLeadsToIt() throws IOException {
        Document index = written(SampleResults.drifted(), "index.html");

        assertThat(index.select("section[aria-labelledby=baseline] a[href=review.html]"))
                .hasSize(1);
        assertThat(index.select(".jump a[href=review.html]").text()).isEqualTo("Review and approve");
    }

    @Test
    void withoutABaselineTheFirstPageLeadsToWhatIsNew() throws IOException {
        assertThat(written(SampleResults.passed(), "index.html")
                        .select(".jump a[href=review.html]")
                        .text())
                .isEqualTo("Review what is new, and approve it");
        assertThat(page("review.html").select("h1").text()).isEqualTo("Review: 1 new");
    }

    @Test
    void theHeaderCountsWhatIsNewBesideWhatDrifted() throws IOException {
        assertThat(written(SampleResults.drifted(), "index.html")
                        .select(".top .counts div")
                        .eachText())
                .contains("Drifted since the baseline 1", "New, not compared 2");
    }

    @Test
    void whereNothingWasComparedNothingIsSaidToHaveKeptItsPlace() throws IOException {
        RunResult run = SampleResults.withRules(SampleResults.failed(), List.of(DriftDefaults.rule()));

        assertThat(written(run, "index.html").select(".top .counts").text())
                .contains("New, not compared 5")
                .doesNotContain("Drifted");
    }

    @Test
    void furtherPagesOfAnEarlierReportAreDeletedAndThoseOfOthersStay() throws IOException {
        written(many(101), "review-2.html");
        Files.writeString(folder.resolve("review-3.html"), "mine");

        written(many(100), "review.html");

        assertThat(folder.resolve("review-2.html")).doesNotExist();
        assertThat(folder.resolve("review-3.html")).hasContent("mine");
    }

    private static RunResult many(int count) {
        return SampleResult.aResult()
                .with(IntStream.range(0, count)
                        .mapToObj(i ->
                                SampleExplanation.anExplanation().on(i + ".jpg").undecoded())
                        .toArray(SampleExplanation[]::new))
                .make();
    }

    private Document written(RunResult run, String page) throws IOException {
        SampleReport.write(run, folder);
        return page(page);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve(name));
    }
}
