package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.image.InputSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;

class HtmlReportTest {
    private static final String TABBY = "explanations/animals-0007-jpg-281-tabby-dc992db397.html";

    @TempDir
    Path basedir;

    private Path report;
    private RunResult run;

    @BeforeEach
    void drawPhotos() throws IOException {
        report = basedir.resolve("target/score cam");
        run = SamplePhotos.draw(SampleResults.failed(), basedir);
    }

    @Test
    void everyLinkAndPictureIsAFileOfTheReport() throws IOException {
        for (Path page : pages()) {
            Document document = Jsoup.parse(page);
            List<String> links = Stream.concat(
                            document.select("[href]").eachAttr("href").stream(),
                            document.select("[src]").eachAttr("src").stream())
                    .toList();
            assertThat(links).isNotEmpty().allSatisfy(link -> {
                if (link.startsWith("#")) {
                    assertThat(document.getElementById(link.substring(1))).isNotNull();
                } else {
                    Path target = page.resolveSibling(link).normalize();
                    assertThat(target).startsWith(report).isRegularFile();
                }
            });
        }
    }

    @Test
    void noPageHasScriptOrStyleInIt() throws IOException {
        for (Path page : pages()) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("script, style, iframe, object, embed, base, form"))
                    .isEmpty();
            assertThat(document.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes())
                            .noneMatch(attribute -> attribute.getKey().equals("style")
                                    || attribute.getKey().startsWith("on")));
        }
    }

    @Test
    void everyPageCanBeReadAloud() throws IOException {
        for (Path page : pages()) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("h1")).hasSize(1);
            assertThat(document.select("main")).hasSize(1);
            assertThat(document.select("html").attr("lang")).isEqualTo("en");
            assertThat(document.select("img:not([alt])")).isEmpty();
            assertThat(document.select("figure img[alt='']")).isEmpty();
            assertThat(document.select("table:not(:has(caption))")).isEmpty();
            assertThat(document.select("th:not([scope])")).isEmpty();
            assertThat(document.select("svg:not([aria-hidden]):not([role=img][aria-label])"))
                    .isEmpty();
            assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void theStyleSheetLoadsNothing() throws IOException {
        write();

        assertThat(report.resolve("report.css"))
                .content()
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void theHeadlineSaysWhatHappened() throws IOException {
        assertThat(index().select("h1").text())
                .isEqualTo("Failed: 2 of 7 explanations violate the rules, 2 could not be made");
    }

    @Test
    void theHeadlineOfARunThatPassedSaysSo() throws IOException {
        run = SamplePhotos.draw(SampleResults.passed(), basedir);

        assertThat(index().select("h1").text()).isEqualTo("Passed: the only explanation keeps the rules");
    }

    @Test
    void violationsComeFirstAndSayWhatIsWrong() throws IOException {
        Element first = index().select("main > section").get(0);

        assertThat(first.select("h2").text()).isEqualTo("Violations");
        assertThat(first.select(".cards > li").eachText())
                .containsExactly(
                        "field/0015.jpg animals, class 104 wallaby; the model says 970 alp (66\u202f%) 12\u202f% of the heat lies"
                                + " in the boxes; at least 50\u202f% expected.",
                        "0007.jpg animals, class 281 tabby 31\u202f% of the heat lies in the boxes; at least 50\u202f%"
                                + " expected.");
        assertThat(first.select(".groups > li").eachText())
                .containsExactly(
                        "Class wallaby of suite animals The mean top-1 is 0\u202f%; at least 50\u202f% expected.",
                        "Suite animals The mean mass in box is 48\u202f%; at least 60\u202f% expected.",
                        "Suite animals 75\u202f% of the explanations have a lift of at least 1.0×; at least 90\u202f% of them"
                                + " should.");
        assertThat(first.select(".cards img")).hasSize(2);
    }

    @Test
    void errorsSayWhyThereIsNoVerdict() throws IOException {
        assertThat(index().select("section[aria-labelledby=errors] .facts p:last-child")
                        .eachText())
                .containsExactly(
                        "src/test/scorecam/animals/0003 broken.jpg: cannot be decoded (no JPEG, starts with 62 72 6f 6b)."
                                + " Replace the file, or take it out of the annotations.",
                        "src/test/scorecam/animals.coco.json, annotation 12: class okapi & <co> is none of the model's 1000"
                                + " classes. Add it to <classes> of the suite, or take it out of the annotations.");
    }

    @Test
    void theTableHasAllExplanations() throws IOException {
        assertThat(index().select(".rows tbody tr").eachText())
                .hasSize(7)
                .contains(
                        "0007.jpg animals Failed 281 tabby 93\u202f% the same 31\u202f% ≥ 50\u202f% broken (0.82×) ≥ 1.0× below, but"
                                + " its share is kept no yes");
    }

    @Test
    void aPageSaysWhatIsWrongAndShowsIt() throws IOException {
        write();
        Document page = Jsoup.parse(report.resolve(TABBY));

        assertThat(page.select("h1").text()).isEqualTo("0007.jpg");
        assertThat(page.select(".why").eachText())
                .containsExactly("31\u202f% of the heat lies in the boxes; at least 50\u202f% expected.");
        assertThat(page.select(".pictures img").eachAttr("alt"))
                .containsExactly(
                        "The photo 0007.jpg with the boxes of class 281 tabby",
                        "The same photo with heat where the evidence for class 281 tabby lies",
                        "Colours of heat from low to high: blue, cyan, yellow, red",
                        "The model’s input with heat");
        assertThat(page.select(".channels li")).hasSize(4);
        assertThat(page.select(".pictures rect.box").get(0).attr("x")).isEqualTo("110");
    }

    @Test
    void boxesLieOnTheInputWhereTheModelSawThem() throws IOException {
        write();
        Element box =
                Jsoup.parse(report.resolve(TABBY)).select(".input rect.box").get(0);

        // 500 x 375 is resized to 341 x 256 and cropped at 58, 16: 110 * 341 / 500 - 58, 150.5 * 256 / 375 - 16
        assertThat(box.attr("x")).isEqualTo("17.02");
        assertThat(box.attr("y")).isEqualTo("86.74");
    }

    @Test
    void pagesLeadToEachOther() throws IOException {
        write();
        Path page = report.resolve(TABBY);
        int steps = 0;
        for (Element next; (next = Jsoup.parse(page).selectFirst("a[rel=next]")) != null; steps++) {
            page = page.resolveSibling(next.attr("href")).normalize();
        }

        assertThat(steps).isEqualTo(5);
        assertThat(Jsoup.parse(page).select("a.home").attr("href")).isEqualTo("../index.html");
    }

    @Test
    void aPhotoThatCannotBeReadHasAPageAllTheSame() throws IOException {
        Files.delete(basedir.resolve("src/test/scorecam/animals/0007.jpg"));
        write();

        assertThat(Jsoup.parse(report.resolve(TABBY)).select("main .note").eachText())
                .endsWith("The photo src/test/scorecam/animals/0007.jpg cannot be read.");
    }

    @Test
    void heatIsNotDrawnOnAnotherPhoto() throws IOException {
        Files.copy(
                basedir.resolve("src/test/scorecam/animals/0009.jpg"),
                basedir.resolve("src/test/scorecam/animals/0007.jpg"),
                StandardCopyOption.REPLACE_EXISTING);
        write();

        Document page = Jsoup.parse(report.resolve(TABBY));
        assertThat(page.select(".pictures")).isEmpty();
        assertThat(page.select("main .note").eachText())
                .endsWith(
                        "The photo src/test/scorecam/animals/0007.jpg is no longer the one that was explained, so the heat"
                                + " is not drawn on it. To explain it as it is now, run mvn scorecam:check.");
    }

    @Test
    void namesAreEscaped() throws IOException {
        run = SamplePhotos.draw(SampleResults.withImage("<b onclick=x>&amp;.png"), basedir);

        assertThat(index().select(".rows tbody th a").text()).isEqualTo("<b onclick=x>&amp;.png");
    }

    @Test
    void theBytesDoNotDependOnTheThreads() throws IOException {
        HtmlReport.write(run, basedir, report, 1);
        Map<String, byte[]> one = files();
        HtmlReport.write(run, basedir, report, 4);

        assertThat(files()).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void leavesNothingOfAnEarlierReportAndEverythingElse() throws IOException {
        write();
        Path foreign = Files.writeString(report.resolve("images/logo.png"), "mine");
        Path other = Files.writeString(report.resolve("result.json"), "mine");
        run = SamplePhotos.draw(SampleResults.passed(), basedir);
        write();

        assertThat(foreign).exists();
        assertThat(other).exists();
        assertThat(files().keySet())
                .filteredOn(file -> file.contains("animals"))
                .isEmpty();
        assertThat(files().keySet())
                .filteredOn(file -> file.contains("traffic"))
                .hasSize(9);
    }

    @Test
    void showsLetterboxedInputsWithTheirPadding() throws IOException {
        InputSettings crop = SampleResults.crop();
        InputSettings letterbox = new InputSettings(
                "raw",
                crop.size(),
                InputSettings.Resize.LETTERBOX,
                0,
                crop.interpolation(),
                crop.colors(),
                1,
                List.of(0.0, 0.0, 0.0),
                List.of(1.0, 1.0, 1.0),
                crop.orientation());
        run = SampleResults.withInput(run, letterbox);
        write();

        // 500 x 375 becomes 224 x 168, 28 from the top: 150.5 * 168 / 375 + 28
        assertThat(Jsoup.parse(report.resolve(TABBY))
                        .select(".input rect.box")
                        .get(0)
                        .attr("y"))
                .isEqualTo("95.42");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path taken = Files.writeString(basedir.resolve("taken"), "a file where the folder should be");

        assertThatThrownBy(() -> HtmlReport.write(run, basedir, taken))
                .isInstanceOf(SetupException.class)
                .hasMessage(taken + ": the report cannot be written (java.nio.file.FileSystemException: "
                        + taken.resolve("images")
                        + ": Not a directory). Make the folder writable, or free some space.");
    }

    private void write() {
        HtmlReport.write(run, basedir, report);
    }

    private Document index() throws IOException {
        write();
        return Jsoup.parse(report.resolve("index.html"));
    }

    private List<Path> pages() throws IOException {
        write();
        try (Stream<Path> files = Files.walk(report)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSize(8);
            return pages;
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(report)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(report.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
