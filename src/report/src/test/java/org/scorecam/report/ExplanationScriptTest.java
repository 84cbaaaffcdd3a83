package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.SampleResults;

/** What explanation.js adds to the pictures of one explanation. */
@NeedsBrowser
class ExplanationScriptTest {
    private static final String HEAT = "getComputedStyle(document.querySelector('.heat')).opacity";
    private static final String EDGE = "document.querySelector('.viewer').style.getPropertyValue('--at')";
    private static final String READING = "document.querySelector('.reading output').textContent";
    private static final String INVITED = "document.querySelector('.reading .invitation').checkVisibility()";

    /** A photo of 500 x 375 whose middle is the middle of what the model saw; beside no baseline. */
    private static final String CROSSING = "crossing/été #1.png";

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.ofTheSample();

    @Test
    void aSliderStandsInPlaceOfTheSteps() {
        Tab tab = open(CROSSING);

        assertThat(isSeen(tab, ".strengths input[type=range]")).isTrue();
        assertThat(isSeen(tab, ".strengths .fixed")).isFalse();
    }

    @Test
    void theSliderSetsHowStrongTheHeatIs() {
        Tab tab = open(CROSSING);

        assertThat(tab.text(HEAT)).isEqualTo("0.4");
        focus(tab, ".strengths input[type=range]").press("ArrowRight");
        assertThat(tab.text(HEAT)).isEqualTo("0.41");
    }

    @Test
    void whatWasChosenStaysChosenOnTheNextPage() {
        Tab tab = open(CROSSING);
        focus(tab, ".strengths input[type=range]").press("End");

        tab.evaluate("document.querySelector('.steps .home').click()");
        LiveReport.awaitPage(tab, "document.querySelector('.rows')");
        assertThat(LiveReport.follow(tab, "0009.jpg").text(HEAT)).isEqualTo("1");
    }

    @Test
    void theEdgeBetweenTwoMapsIsDraggedByTheMouse() {
        Tab tab = open("0007.jpg");
        focus(tab, "#view-slide").press("Space");
        focus(tab, ".places input[type=range]").press("Home");
        assertThat(tab.text(EDGE)).isEqualTo("0%");

        tab.click(".slider");
        assertThat(tab.text(EDGE)).isEqualTo("50%");
    }

    @Test
    void pointingAtAPictureReadsTheMap() {
        Tab tab = open(CROSSING);
        assertThat(tab.evaluate(INVITED).booleanValue()).isTrue();

        tab.point(".view.side .picture");
        assertReadsTheMiddle(tab);
        assertThat(tab.evaluate(INVITED).booleanValue()).isFalse();
    }

    @Test
    void besideABaselineBothMapsAreRead() {
        Tab tab = open("0007.jpg").point(".view.side .picture");

        assertThat(tab.text(READING)).matches("Heat 0\\.\\d\\d now, 0\\.\\d\\d approved, change [+\u2212]0\\.\\d\\d");
    }

    @Test
    void whatTheModelDidNotSeeHasNoValue() {
        Tab tab = open(CROSSING).point(".view.side .picture");
        tab.evaluate("{ const at = document.querySelector('.view.side .picture').getBoundingClientRect();"
                + " document.querySelector('.view.side .picture').dispatchEvent(new PointerEvent('pointermove',"
                + " { bubbles: true, clientX: at.left + 2, clientY: at.top + 2 })); }");

        assertThat(tab.text(READING)).isEmpty();
    }

    @Test
    void awayFromThePicturesNothingIsRead() {
        Tab tab = open(CROSSING).point(".view.side .picture").point("h1");

        assertThat(tab.text(READING)).isEmpty();
        assertThat(tab.evaluate(INVITED).booleanValue()).isTrue();
    }

    @Test
    void aClickReadsWhereItIsAndNotTheHottestPlace() {
        Tab tab = open(CROSSING).click(".view.side .picture");

        assertReadsTheMiddle(tab);
    }

    @Test
    void arrowsReadTheMapFromItsHottestCellOn() {
        Tab tab = open(CROSSING);
        tab.evaluate("document.querySelector('.files a').focus()");
        tab.press("Shift+Tab");

        assertThat(tab.text(READING)).isEqualTo("Heat 1.00 (1 is the hottest)");
        tab.press("ArrowUp").press("ArrowUp").press("ArrowUp");
        assertThat(tab.text(READING)).startsWith("Heat 0.");
    }

    private static Tab open(String photo) {
        return LiveReport.follow(REPORT.open("index.html"), photo);
    }

    private static Tab focus(Tab tab, String selector) {
        tab.evaluate("document.querySelector('" + selector + "').focus()");
        return tab;
    }

    private static boolean isSeen(Tab tab, String selector) {
        return tab.evaluate("document.querySelector('" + selector + "').checkVisibility()")
                .booleanValue();
    }

    /** The mean of the four cells around the middle, (6, 6) to (7, 7) of 14 x 14; a mouse points at whole pixels. */
    private static void assertReadsTheMiddle(Tab tab) {
        Heatmap map = Objects.requireNonNull(SampleResults.drifted()
                .suites()
                .get(1)
                .explanations()
                .get(0)
                .map()
                .heatmap());
        double mean = (map.at(6, 6) + map.at(6, 7) + map.at(7, 6) + map.at(7, 7)) / 4;
        String reading = tab.text(READING);

        assertThat(reading).matches("Heat 0\\.\\d\\d \\(1 is the hottest\\)");
        assertThat(Double.parseDouble(reading.substring(5, 9))).isCloseTo(mean, within(0.02));
    }
}
