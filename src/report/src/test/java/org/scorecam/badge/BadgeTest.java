package org.scorecam.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class BadgeTest {
    private static final String GREEN = "#1a7f37";
    private static final String RED = "#b3261e";

    @Test
    void saysHowManyPassed() {
        assertThat(texts(SampleResults.failed())).containsExactly("score-cam", "3 of 7 passed");
        assertThat(texts(SampleResults.passed())).containsExactly("score-cam", "1 of 1 passed");
    }

    @Test
    void isReadAloud() {
        Element svg = svg(SampleResults.failed());

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo(svg.select("title").attr("id"));
        assertThat(svg.select("title").text())
                .isEqualTo(
                        "score-cam: 3 of 7 passed; 3 of 5 answers are right; in 1 of these the heat lies elsewhere (mass in"
                                + " box below 0.50)");
    }

    @Test
    void theVerdictHasAColourAndASign() {
        assertThat(Badge.of(SampleResults.passed()))
                .contains(GREEN)
                .contains("m0 5 3.5 3.5L10 1")
                .doesNotContain(RED);
        assertThat(Badge.of(SampleResults.failed()))
                .contains(RED)
                .contains("m1 1 8 8M9 1 1 9")
                .doesNotContain(GREEN);
    }

    @Test
    void aRunThatFailsThoughEachExplanationPassedDoesNotLookAsIfItHadPassed() {
        RunResult failed = SampleResults.withProblems(SampleResults.passed(), "something is gone");

        assertThat(failed.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(texts(failed)).contains("1 of 1 passed, but not the run");
    }

    @Test
    void whiteOnBothColoursCanBeRead() {
        for (String colour : List.of(GREEN, RED, "#3d4450")) {
            assertThat(1.05 / (luminance(colour) + 0.05)).as(colour).isGreaterThan(4.5);
        }
    }

    @Test
    void textStaysInThePicture() {
        Element svg = svg(SampleResults.failed());
        Element last = svg.select("text").get(1);

        assertThat(Integer.parseInt(last.attr("x")) + Integer.parseInt(last.attr("textLength")) + 8)
                .isEqualTo(Integer.parseInt(svg.attr("width")));
    }

    @Test
    void loadsAndRunsNothing() {
        assertThat(svg(SampleResults.failed()).select("script, style, image, use, foreignObject"))
                .isEmpty();
        assertThat(Badge.of(SampleResults.failed())).doesNotContain("href").doesNotContain("url(");
    }

    private static List<String> texts(RunResult result) {
        return svg(result).select("text").eachText();
    }

    private static Element svg(RunResult result) {
        Document document = Jsoup.parse(Badge.of(result), Parser.xmlParser());
        return document.child(0);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
