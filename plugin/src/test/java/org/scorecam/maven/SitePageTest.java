package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.apache.maven.doxia.sink.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Method;
import org.scorecam.image.Presets;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Violation;
import org.scorecam.setting.Settings;

class SitePageTest {
    private static final ClassLabel TABBY = new ClassLabel(281, "tabby");
    private static final String APPROVE = "mvn scorecam:approve";

    @TempDir
    Path folder;

    @Test
    void aRunThatPassedSaysSoAndLeadsToTheWholeReport() {
        assertThat(page(run(Outcome.PASSED, List.of(), List.of(), List.of())))
                .containsSubsequence(
                        "Score-CAM", "Passed", "model.onnx", "2", "1", "0", "1", "link scorecam/index.html")
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
        Gone gone = new Gone("animals", "0004.jpg", TABBY, 0.8, 0.9, TABBY);

        assertThat(page(run(Outcome.FAILED, List.of(), List.of("1 explanation is gone"), List.of(gone))))
                .containsSubsequence(
                        "Beside the explanations",
                        "1 explanation is gone",
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
        return new RunResult(
                new RunResult.Tool("scorecam-maven-plugin", "0.1.0", "1.28.0"),
                verdict,
                new RunResult.Model(
                        "model.onnx", "00", "layer", List.of(4, 2, 2), "it is", "logits", 1000, ModelSettings.DEFAULT),
                Presets.resolve(Settings.elements("<input>", Map.of("preset", "unit", "size", "4x4")), null),
                new Method(Method.Variant.ARTICLE, 0),
                MetricSettings.DEFAULT,
                List.of(),
                problems,
                violations,
                List.of(),
                gone,
                List.of(new SuiteResult(
                        "animals",
                        "animals",
                        "animals.json",
                        "annotated",
                        "boxes",
                        List.of(),
                        List.of(),
                        List.of(explanation("0003.jpg", Outcome.ERROR), explanation("0007.jpg", Outcome.PASSED)))),
                new RunResult.Summary(2, 1, 0, 1, 5, 0, new Saved(0, 0, 0), 1, 1, 1));
    }

    private static Explanation explanation(String image, Outcome outcome) {
        return new Explanation(
                image,
                null,
                null,
                1,
                null,
                TABBY,
                false,
                outcome,
                outcome == Outcome.ERROR ? image + ": is no photo." : null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                false);
    }

    private static Violation violation(String image) {
        return new Violation(
                "animals",
                Element.IMAGE,
                image,
                TABBY,
                Metric.MASS_IN_BOX,
                null,
                0.31,
                new BigDecimal("0.50"),
                null,
                null,
                false,
                "animals/" + image + " (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50");
    }
}
