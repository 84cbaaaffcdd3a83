package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.json.ResultJson;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

/** The report of a result whose names come from anywhere, as they come with photos, labels and annotations. */
class UntrustedNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LONG = "n".repeat(300) + ".jpg";
    private static final String RIGHT_TO_LEFT = "صورة\u202Egpj.lmth.jpg";
    private static final List<String> PHOTOS = List.of(
            "<script>alert(1)</script>.jpg",
            "\"><img src=x onerror=alert(1)>.jpg",
            "' onmouseover='alert(1).jpg",
            "../sideways.jpg",
            "../../../../outside.jpg",
            "javascript:alert(1).jpg",
            "a b#c?d%20e&amp;f.jpg",
            "日本語の写真.jpg",
            RIGHT_TO_LEFT,
            "IMG.JPG",
            "img.jpg",
            LONG);
    private static final String LABEL = "</title><script src=//evil.example/x.js></script>";
    private static final String PROBLEM = "<style>*{display:none}</style> \" onload=\"alert(1)";

    @TempDir
    static Path basedir;

    private static Path report;
    private static List<Path> pages;

    @BeforeAll
    static void writeTheReport() throws IOException {
        report = basedir.resolve("target/score cam");
        HtmlReport.write(run(), basedir, report, PageTexts.english());
        try (Stream<Path> files = Files.walk(report)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void eachExplanationHasAPageOfItsOwn() throws IOException {
        assertThat(explanations()).hasSize(PHOTOS.size());
        assertThat(explanations())
                .extracting(page -> page.getFileName().toString().toLowerCase(Locale.ROOT))
                .as("where upper and lower case are one, too")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+\\.html"));
    }

    @Test
    void namesAreWrittenAsTheyAre() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Path page : explanations()) {
            titles.add(Jsoup.parse(page).select("h1").text());
        }

        assertThat(titles).containsExactlyInAnyOrderElementsOf(PHOTOS);
    }

    @Test
    void nothingIsWrittenBesideTheReport() throws IOException {
        try (Stream<Path> files = Files.walk(basedir)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(report))
                            .filter(file -> !file.startsWith(basedir.resolve("src")))
                            .map(file -> basedir.relativize(file).toString()))
                    .containsExactlyInAnyOrder("result.json", "outside.jpg");
        }
    }

    @Test
    void everyLinkAndPictureIsAFileOfTheReport() throws IOException {
        for (Path page : pages) {
            Document document = Jsoup.parse(page);
            for (Attribute link : attributes(document, "href", "src", "srcset", "poster", "data", "action")) {
                assertThat(URI.create(link.getValue()).isAbsolute())
                        .as(link.getValue())
                        .isFalse();
                String path = URI.create(link.getValue()).getPath();
                Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
                assertThat(target).startsWith(report).isRegularFile();
            }
        }
    }

    @Test
    void noPageHasScriptOrStyleInIt() throws IOException {
        for (Path page : pages) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("style, iframe, object, embed, base, form[action]"))
                    .isEmpty();
            assertThat(document.select("script"))
                    .allSatisfy(script -> assertThat(script.data()).isEmpty())
                    .allSatisfy(script -> assertThat(script.attr("src"))
                            .matches("(\\.\\./)?(report|limits|explanation|picture|review)\\.js"));
            assertThat(document.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey))
                    .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        }
    }

    @Test
    void headingsAreInOrder() throws IOException {
        for (Path page : pages) {
            int level = 0;
            for (Element heading : Jsoup.parse(page).select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(page + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            assertThat(level).isPositive();
        }
    }

    @Test
    void everyPictureSaysWhatItShowsUnlessItIsBesideItsWords() throws IOException {
        for (Path page : pages) {
            for (Element image : Jsoup.parse(page).select("img")) {
                assertThat(image.hasAttr("alt")).as(image.outerHtml()).isTrue();
                boolean decorative = image.closest("[aria-hidden=true]") != null
                        || image.attr("src").endsWith("icon.svg");
                assertThat(image.attr("alt").isBlank()).as(image.outerHtml()).isEqualTo(decorative);
            }
        }
    }

    @Test
    void aNameFromRightToLeftTurnsNothingBesideItself() throws IOException {
        for (Path page : pages) {
            assertThat(Jsoup.parse(page).body().getElementsContainingOwnText("gpj.lmth"))
                    .as(page.toString())
                    .allSatisfy(element -> assertThat(element.closest("bdi"))
                            .as(element.outerHtml())
                            .isNotNull());
        }
    }

    private static List<Path> explanations() {
        return pages.stream()
                .filter(page -> page.startsWith(report.resolve("explanations")))
                .toList();
    }

    private static List<Attribute> attributes(Document document, String... names) {
        return document.getAllElements().stream()
                .flatMap(element -> Stream.of(names).filter(element::hasAttr).map(element::attribute))
                .toList();
    }

    /** A result, read as it was written, with each name once; the photos lie where their names say, if a file can have them. */
    private static RunResult run() throws IOException {
        RunResult sample = SamplePhotos.draw(SampleResults.failed(), basedir);
        Path file = basedir.resolve("result.json");
        ResultJson.write(sample, file);
        ObjectNode result = (ObjectNode) JSON.readTree(file.toFile());
        ObjectNode suite = (ObjectNode) result.get("suites").get(0);
        ObjectNode explanation = (ObjectNode) suite.get("explanations").get(1);
        assertThat(explanation.get("image").textValue()).isEqualTo("0007.jpg");
        ((ArrayNode) result.get("suites")).removeAll().add(suite);
        ArrayNode explanations = ((ArrayNode) suite.get("explanations")).removeAll();
        for (String photo : PHOTOS) {
            explanations.add(named(explanation.deepCopy(), photo));
            copy(basedir.resolve("src/test/scorecam/animals/0007.jpg"), photo);
        }
        for (var violation : result.get("violations")) {
            named((ObjectNode) violation);
        }
        JSON.writeValue(file.toFile(), result);
        return ResultJson.read(file);
    }

    private static ObjectNode named(ObjectNode explanation, String photo) {
        explanation.put("image", photo);
        ((ObjectNode) explanation.get("class")).put("label", LABEL);
        ((ArrayNode) explanation.get("notes")).removeAll().add(PROBLEM);
        explanation.put("problem", PROBLEM);
        return explanation;
    }

    /** Each is about another photo. */
    private static void named(ObjectNode violation) {
        if (violation.get("subject").asText().equals("0007.jpg")) {
            String sentence = violation.get("message").asText().replaceFirst(".*\\): ", "");
            violation.put("subject", RIGHT_TO_LEFT);
            violation.put("classLabel", LABEL);
            violation.put("message", "animals/" + RIGHT_TO_LEFT + " (class 281 " + LABEL + "): " + sentence);
        }
    }

    private static void copy(Path from, String name) throws IOException {
        Path to = from.resolveSibling(name);
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (FileSystemException e) {
            assertThat(name).as("the one that is too long").isEqualTo(LONG);
        }
    }
}
