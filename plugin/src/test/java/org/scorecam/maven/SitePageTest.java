package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.result.SampleExplanation.TABBY;
import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleExplanation.tabby;
import static org.scorecam.result.SampleResult.aResult;
import static org.scorecam.result.SampleResult.aViolation;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.apache.maven.doxia.sink.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.Gone;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResult;
import org.scorecam.rule.Violation;

class SitePageTest {
    private static final String APPROVE = "mvn scorecam:approve";

    @TempDir
    Path folder;

    @Test
    void aRunThatPassedSaysSoAndLeadsToTheWholeReport() {
        assertThat(page(run(Outcome.PASSED, List.of(), List.of(), List.of())))
                .containsSubsequence(
                        "Score-CAM",
                        "Passed",
                        "src/main/model/classifier.onnx",
                        "2",
                        "1",
                        "0",
                        "1",
                        "link scorecam/index.html")
                .doesNotContain("Violations, worst first");
    }

    @Test
    void eachViolationIsARowWithoutItsPlaceInTheMessage() {
        assertThat(page(run(Outcome.FAILED, List.of(violation("0007.jpg")), List.of(), List.of())))
                .containsSubsequence(
                        "Failed",
                        "Violations, worst first",
                        "animals/0007.jpg",
                        "281 tabby",
                        "mass in box is 0.31, but expected minimum is 0.50");
    }

    @Test
    void theRestIsCounted() {
        List<Violation> many =
                IntStream.range(0, 52).mapToObj(i -> violation(i + ".jpg")).toList();

        assertThat(page(run(Outcome.FAILED, many, List.of(), List.of())))
                .contains("animals/49.jpg", "… and 2 more; all are in the whole report.")
                .doesNotContain("animals/50.jpg");
    }

    @Test
    void anErrorSaysWhy() {
        assertThat(page(run(Outcome.FAILED, List.of(), List.of(), List.of())))
                .containsSubsequence(
                        "Could not be explained", "animals/0003.jpg (class 281 tabby): 0003.jpg: is no photo.");
    }

    @Test
    void whatIsGoneAndWhatFailsTheRunBesideItsExplanationsIsNamed() {
        Gone gone = new Gone(tabby("0004.jpg"), 0.8, 0.9, TABBY);

        assertThat(page(run(
                        Outcome.FAILED,
                        List.of(),
                        List.of("1 explanation is in the baseline b.json, but not explained"),
                        List.of(gone))))
                .containsSubsequence(
                        "Beside the explanations",
                        "1 explanation is in the baseline b.json, but not explained",
                        "In the baseline, but not explained any more",
                        "animals/0004.jpg (class 281 tabby)",
                        "What to do",
                        "If the new explanations are right, accept them with: " + APPROVE);
    }

    @Test
    void theWordsAreThoseOfTheSitesLanguage() {
        assertThat(page(run(Outcome.PASSED, List.of(), List.of(), List.of()), Locale.JAPANESE))
                .contains("合格")
                .doesNotContain("Passed");
    }

    private List<String> page(RunResult run) {
        return page(run, Locale.ROOT);
    }

    /** What is written, text by text and link by link. */
    private List<String> page(RunResult run, Locale locale) {
        List<String> written = new java.util.ArrayList<>();
        Sink sink = (Sink) Proxy.newProxyInstance(
                Sink.class.getClassLoader(), new Class<?>[] {Sink.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("text")
                            && !arguments[0].toString().isEmpty()) {
                        written.add(arguments[0].toString());
                    } else if (method.getName().equals("link")) {
                        written.add("link " + arguments[0]);
                    }
                    return null;
                });
        ResourceBundle words = ResourceBundle.getBundle(
                "org.scorecam.maven.site",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        new SitePage(sink, words, run, new Thumbnails(folder.resolve("scorecam"))).write(APPROVE);
        return written;
    }

    private static RunResult run(Outcome verdict, List<Violation> violations, List<String> problems, List<Gone> gone) {
        SampleResult result = aResult()
                .with(
                        anExplanation().on("0003.jpg").error("0003.jpg: is no photo."),
                        anExplanation().on("0007.jpg"))
                .problems(problems.toArray(String[]::new))
                .violations(violations)
                .gone(gone);
        return (verdict == Outcome.PASSED ? result.passed() : result.failed()).make();
    }

    private static Violation violation(String image) {
        return aViolation(
                tabby(image), Metric.MASS_IN_BOX, 0.31, "0.50", "mass in box is 0.31, but expected minimum is 0.50");
    }
}
