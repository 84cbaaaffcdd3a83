package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.browser.Axe;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;

/** What review.js adds to the page to review. */
@NeedsBrowser
class ReviewScriptTest {
    private static final String COMPOSED = "document.querySelector('.basket code').textContent";
    private static final String STATUS = "document.querySelector('.basket [role=status]').textContent";

    /** What names can do to a page: too long, from right to left, and with what patterns and shells read. */
    private static final List<String> ODD =
            List.of("y".repeat(60) + "/" + "x".repeat(240) + ".jpg", "חתול (1).jpg", "a, \"b\" $c.jpg", "<b>?*.jpg");

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.of(ReviewScriptTest::run);

    /** A drifted and two gone explanations, and of two suites 120 tabbies and 4 alps that are new; one photo has both. */
    private static RunResult run() {
        RunResult gone = SampleResults.gone();
        List<Explanation> animals = new ArrayList<>();
        animals.add(gone.suites().get(0).explanations().get(1));
        IntStream.range(0, 120).mapToObj(i -> aNew(i + ".jpg").make()).forEach(animals::add);
        Stream.concat(Stream.of("119.jpg"), ODD.stream().limit(3))
                .map(name -> aNew(name).of(SampleResults.ALP).make())
                .forEach(animals::add);
        SuiteResult odd = SampleResults.renamed(gone.suites().get(1), "סוויטה")
                .with(List.of(aNew(ODD.get(3)).in("סוויטה").make()));
        return SampleResult.like(gone)
                .suites(gone.suites().get(0).with(animals), odd)
                .make();
    }

    private static SampleExplanation aNew(String image) {
        return SampleExplanation.anExplanation()
                .on(image)
                .undecoded()
                .notes("the boxes cover 65.5 % of what the model sees");
    }

    @Test
    void withoutATickThereIsNoCommand() {
        Tab tab = REPORT.open("review.html");

        assertThat(tab.text(STATUS)).isEqualTo("Nothing is ticked.");
        assertThat(tab.text(COMPOSED)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theKeyATicksTheTileThatHasTheFocusAndTheCommandNamesIt() {
        Tab tab = focus(REPORT.open("review.html"), "12.jpg").press("a");

        assertThat(tab.text(STATUS)).isEqualTo("1 ticked.");
        assertThat(tab.text(COMPOSED)).isEqualTo("mvn scorecam:approve \"-Dscorecam.approve.includes=animals/12.jpg\"");
        assertThat(tab.press("a").text(STATUS)).isEqualTo("Nothing is ticked.");
    }

    @Test
    void jAndKGoFromTileToTile() {
        Tab tab = focus(REPORT.open("review.html"), "12.jpg")
                .press("j")
                .press("j")
                .press("k")
                .press("a");

        assertThat(tab.text(COMPOSED)).contains("animals/13.jpg");
    }

    @Test
    void aClassIsTickedWithWhatOtherPagesHaveOfIt() {
        Tab tab = REPORT.open("review.html").click(".of-class .tick-all");

        assertThat(tab.text(STATUS)).isEqualTo("120 ticked, 20 of them on other pages.");
        assertThat(tab.text(COMPOSED)).isEqualTo(tab.text("document.querySelector('.of-class code').textContent"));
    }

    @Test
    void withoutOneOfItsTilesAClassIsWhatIsLeftHere() {
        Tab tab = REPORT.open("review.html").click(".of-class .tick-all");
        focus(tab, "12.jpg").press("a");

        assertThat(tab.text(STATUS)).isEqualTo("99 ticked.");
        assertThat(tab.text(COMPOSED))
                .contains("animals/11.jpg")
                .doesNotContain("animals/12.jpg")
                .doesNotContain("*");
        assertThat(tab.evaluate("document.querySelector('.of-class .tick-all input').indeterminate")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void classesOfOnePhotoAreTickedTogether() {
        Tab tab = focus(REPORT.open("review-2.html"), "119.jpg").press("a");

        assertThat(tab.text(STATUS)).isEqualTo("2 ticked.");
        assertThat(tab.text(COMPOSED))
                .isEqualTo("mvn scorecam:approve \"-Dscorecam.approve.includes=animals/119.jpg\"");
        assertThat(tab.press("a").text(STATUS)).isEqualTo("Nothing is ticked.");
    }

    @Test
    void aGroupIsTickedAsAWholeAndSoAreItsClasses() {
        Tab tab = REPORT.open("review-2.html").click(".group .tick-all");

        assertThat(tab.text(STATUS)).isEqualTo("125 ticked, 100 of them on other pages.");
        assertThat(tab.text(COMPOSED)).isEqualTo(tab.text("document.querySelector('.group code').textContent"));
        assertThat(LiveReport.texts(
                        tab,
                        "[...document.querySelectorAll('.group:first-of-type .tick-all input')].map(e => e.checked)"))
                .containsOnly("true");
    }

    @Test
    void whatIsTickedInDifferentGroupsIsOneCommand() {
        Tab tab = REPORT.open("review-2.html").click("[aria-labelledby=gone] .tick-all");
        focus(tab, "0007.jpg").press("a");

        assertThat(tab.text(STATUS)).isEqualTo("3 ticked.");
        assertThat(tab.text(COMPOSED))
                .isEqualTo("mvn scorecam:approve"
                        + " \"-Dscorecam.approve.includes=animals/0007.jpg,animals/0004 ?b?.jpg,night/0001.jpg\"");
    }

    @Test
    void whereAllIsTickedTheCommandIsTheShortest() {
        Tab tab = REPORT.open("review-2.html").click(".group .tick-all").click("[aria-labelledby=gone] .tick-all");
        focus(tab, "0007.jpg").press("a");

        assertThat(tab.text(STATUS)).isEqualTo("128 ticked, 100 of them on other pages.");
        assertThat(tab.text(COMPOSED)).isEqualTo("mvn scorecam:approve");
    }

    @Test
    void theCommandIsCopied() {
        Tab tab = focus(REPORT.open("review.html"), "12.jpg").press("a").click(".basket .copy");
        assertThat(tab.waitFor("document.querySelector('.basket .copy').textContent === 'Copied'")
                        .complaints())
                .isEmpty();
        tab.evaluate("document.querySelector('main').append(document.createElement('textarea')),"
                + " document.querySelector('textarea').focus()");

        assertThat(tab.press("Control+v").text("document.querySelector('textarea').value"))
                .isEqualTo("mvn scorecam:approve \"-Dscorecam.approve.includes=animals/12.jpg\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 400, 1024, 1280, 1440})
    void noWidthMakesThePageScrollSideways(int width) {
        for (String page : List.of("review.html", "review-2.html")) {
            Tab tab = REPORT.open(page).size(width, 800);
            tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true),"
                    + " document.querySelectorAll('.group > .part input').forEach(each => each.click())");

            assertThat(tab.evaluate("document.documentElement.scrollWidth").intValue())
                    .as(page)
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
    void whatIsTickedIsNoBarrier(int width, boolean dark) throws IOException {
        Tab tab = REPORT.open("review-2.html").size(width, 800).colours(dark);
        tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true),"
                + " document.querySelectorAll('.group > .part input').forEach(each => each.click())");

        assertThat(Axe.violations(tab)).isEmpty();
    }

    private static Tab focus(Tab tab, String image) {
        tab.evaluate("[...document.querySelectorAll('.tile')].find(e => e.dataset.path.endsWith('/" + image
                + "')).querySelector('input').focus()");
        return tab;
    }
}
