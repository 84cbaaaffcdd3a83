package org.scorecam.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;

class HtmlReportTest {
    private static final String TABBY = "explanations/animals-0007-jpg-281-tabby-dc992db397.html";

    /** Where the maps of 0007.jpg are hottest, (0.36, 0.58) and (0.72, 0.30) of 70 x 70 pixels. */
    private static final Point APPROVED_HEAT = new Point(25, 41);

    private static final Point HEAT = new Point(50, 21);

    /** Reports that tests only read, by what they are of: each is written once. */
    private static final Map<RunResult, Path> SHOWN = new HashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path own;

    private Path report;

    @BeforeEach
    void showTheSample() throws IOException {
        show(SampleResults.failed());
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
                    Path target =
                            page.resolveSibling(link.replaceFirst("#.*", "")).normalize();
                    assertThat(target).startsWith(report).isRegularFile();
                }
            });
        }
    }

    @Test
    void noPageHasScriptOrStyleInIt() throws IOException {
        for (Path page : pages()) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("script:not([src]), style, iframe, object, embed, base, form"))
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
    void photosThatAreLeftOutAreNamed() throws IOException {
        assertThat(index().select("section:has(#missing) li").eachText()).containsExactly("0200.jpg");
        assertThat(index().select("section:has(#unannotated) li").eachText()).containsExactly("0100.jpg", "0101.jpg");
    }

    @Test
    void classesThatAreLeftOutAreCounted() throws IOException {
        assertThat(index().select("section:has(#leftout) summary").eachText())
                .containsExactly(
                        "animals: 1 class that the model does not have",
                        "animals: 1 class that the suite does not choose");
        assertThat(index().select("section:has(#leftout) li").eachText())
                .containsExactly("griffin, 2 objects", "dog, 1 object");
    }

    @Test
    void theStyleSheetLoadsNothing() throws IOException {
        assertThat(report.resolve("report.css"))
                .content()
                .doesNotContainPattern("url\\((?!#)")
                .doesNotContain("@import");
    }

    /** A browser that crosses a media query's width matches every rule of its sheet anew: a minute with 1,000 classes. */
    @Test
    void whatDependsOnTheRunAsksForNoWidth() throws IOException {
        assertThat(report.resolve("filters.css"))
                .content()
                .contains(".rows td:nth-of-type(2) { --label: \"Outcome\"; }")
                .doesNotContain("@media");
    }

    @Test
    void theTablesPicturesAreFilesOfTheReport() throws IOException {
        Document index = index();
        List<MatchResult> pictures = Pattern.compile("(#t\\d+) \\{ background-image: url\\((.*)\\); }")
                .matcher(Files.readString(report.resolve("filters.css")))
                .results()
                .toList();

        assertThat(pictures)
                .hasSize(index.select(".rows td.thumb svg").size())
                .isNotEmpty()
                .allSatisfy(picture -> {
                    assertThat(index.select(".rows td.thumb " + picture.group(1)))
                            .hasSize(1);
                    assertThat(report.resolve(picture.group(2))).isRegularFile();
                });
    }

    @Test
    void theHeadlineSaysWhatHappened() throws IOException {
        assertThat(index().select("h1").text())
                .isEqualTo("Failed: 2 of 7 explanations violate the rules, 2 could not be made");
    }

    @Test
    void theHeaderSaysOfWhatBuildItIs() throws IOException {
        RunResult run = draw(SampleResults.failed());
        String commit = "4f2a9c1d8e7b6a5f4e3d2c1b0a9f8e7d6c5b4a39";
        Origin origin = new Origin("Animals 1.2", commit, Instant.parse("2026-11-30T15:24:59Z"), "mvn");
        HtmlReport.write(run, own, report, PageTexts.english(), origin, PageLimit.DEFAULT);

        assertThat(index().select(".brand").text())
                .isEqualTo(
                        "Score-CAM report src/main/model/classifier.onnx Animals 1.2 commit 4f2a9c1d8e 2026-11-30 15:24 UTC");
        assertThat(index().title()).endsWith("– Animals 1.2");
    }

    @Test
    void theHeaderSaysWhatToDoNext() throws IOException {
        show(SampleResults.drifted());

        assertThat(index().select(".next li").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("If the new explanations are right, accept them with: mvn scorecam:approve");
    }

    @Test
    void whereNothingIsApprovedTheHeaderSaysHow() throws IOException {
        show(SampleResults.passed());

        assertThat(index().select(".next li").eachText())
                .last(STRING)
                .isEqualTo("Nothing is approved yet, so drift is not checked. Approve these explanations with:"
                        + " mvn scorecam:approve");
    }

    @Test
    void whereMostAnswersAreWrongTheHeaderSaysWhatToCheckFirst() throws IOException {
        show(SampleResults.passed());

        assertThat(index().select(".next li").eachText())
                .first(STRING)
                .startsWith("Fewer than half of the answers are right. Before you look at maps, check");
    }

    @Test
    void theHeadlineOfARunThatPassedSaysSo() throws IOException {
        show(SampleResults.passed());

        assertThat(index().select("h1").text()).isEqualTo("Passed: the only explanation keeps the rules");
    }

    @Test
    void theHeadlineNamesWhatIsBelowALimitWhoseShareIsKept() throws IOException {
        show(SampleResults.passedBelow());

        assertThat(index().select("h1").text())
                .isEqualTo("Passed: the rules are kept; 1 of 1 explanation is below a limit whose share is kept");
    }

    @Test
    void whatIsWaivedIsListedWithItsDayAndItsReason() throws IOException {
        show(SampleResults.waived());

        Document index = index();
        assertThat(index.select("h1").text()).isEqualTo("Passed: the rules are kept, but for one limit that is waived");
        assertThat(index.select("section[aria-labelledby=waived] td").eachText())
                .extracting(text -> text.replaceAll("\\h", " "))
                .containsExactly(
                        "25 % of the heat lies in the boxes; at least 50 % expected.",
                        "2027-03-31", "the label is being removed");
    }

    @Test
    void whatASuiteHasAsAWholeSaysWhatItIsMadeOf() throws IOException {
        show(SampleResults.failed());

        assertThat(index().select("section[aria-labelledby=wholes] tr:has([href=#metric-STAMP_GAP]) td:last-child")
                        .text()
                        .replaceAll("\\h", " "))
                .isEqualTo(
                        "logo.png, bottom right, 10 % of the photo, on 4 photos: 75 % right without it, 50 % with it."
                                + " 281 tabby is answered on 2 more.");
    }

    @Test
    void theHeadlineOfARunWhoseWaiverIsNotNeededSaysSo() throws IOException {
        show(SampleResults.withProblems(SampleResults.passed(), "<waivers>, waiver 1 waives nothing"));

        assertThat(index().select("h1").text())
                .isEqualTo("Failed: the only explanation keeps the rules, but a limit or a waiver stands for nothing");
    }

    @Test
    void theHeadlineOfARunThatOnlyDiffersFromItsBaselineSaysThatTheRulesAreKept() throws IOException {
        show(SampleResults.withProblems(SampleResults.passed(), "2 explanations are in the baseline b.json, but gone"));

        Document index = index();
        assertThat(index.select("h1").text())
                .isEqualTo("Failed: the only explanation keeps the rules, but the run differs from its baseline");
        assertThat(index.select("section[aria-labelledby=baseline]").text())
                .isEqualTo("The baseline 2 explanations are in the baseline b.json, but gone Review and approve");
    }

    @Test
    void theHeadlineNamesTheBaselineBesideOtherFailures() throws IOException {
        show(SampleResults.withProblems(SampleResults.failed(), "2 explanations are in the baseline b.json, but gone"));

        assertThat(index().select("h1").text())
                .isEqualTo(
                        "Failed: 2 of 7 explanations violate the rules, 2 could not be made, and the run differs from"
                                + " its baseline");
    }

    @Test
    void theIndexCountsWhatWasComparedWhatDriftedAndWhatIsNew() throws IOException {
        show(SampleResults.drifted());
        Element section = index().select("section[aria-labelledby=baseline]").get(0);

        assertThat(section.select(".counts > div").eachText())
                .containsExactly(
                        "Compared with what was approved 3", "Beyond a limit on drift 1", "New, not approved yet 2");
        assertThat(section.select(".names > li").eachText())
                .containsExactly(
                        "animals/field/0015.jpg class 104 wallaby",
                        "traffic/crossing/été #1.png class 920 traffic light");
    }

    @Test
    void theIndexCountsAndNamesWhatIsGone() throws IOException {
        show(SampleResults.gone());
        Element section = index().select("section[aria-labelledby=baseline]").get(0);

        assertThat(section.select(".counts > div").eachText()).contains("Gone, not explained any more 2");
        assertThat(section.select("details").get(1).text())
                .isEqualTo("2 explanations are gone: in the baseline, but not explained any more animals/0004 <b>.jpg"
                        + " class 281 tabby night/0001.jpg class 920 traffic light");
    }

    @Test
    void whatIsGoneHasARowAndNoPage() throws IOException {
        show(SampleResults.gone());
        Document index = index();

        assertThat(index.select(".rows tr.gone").eachText())
                .containsExactly(
                        "0004 <b>.jpg animals Gone 281 tabby approved: 94\u202f% – approved: 81\u202f% – – – – –",
                        "0001.jpg night Gone 920 traffic light approved: 61\u202f% – – – – – – –");
        assertThat(index.select(".rows tr.gone a, .rows tr.gone img")).isEmpty();
    }

    @Test
    void filtersCountWhatIsGone() throws IOException {
        show(SampleResults.gone());

        assertThat(index().select(".all .filters fieldset label").eachText())
                .containsExactly(
                        "All 9",
                        "Failed 2",
                        "Errors 2",
                        "Passed 3",
                        "All 9",
                        "right, at it 1",
                        "right, but elsewhere 1",
                        "wrong, at it 1",
                        "wrong, elsewhere 1",
                        "All 9",
                        "animals 7",
                        "traffic 1",
                        "All 9",
                        "Drifted 1",
                        "New 2",
                        "Within the limits 2",
                        "Gone 2",
                        "All 9",
                        "With a caution 1",
                        "all 6");
    }

    @Test
    void aRunWithoutABaselineSaysNothingOfOne() throws IOException {
        assertThat(index().text()).doesNotContainIgnoringCase("baseline");
        assertThat(Jsoup.parse(report.resolve(TABBY)).text()).doesNotContainIgnoringCase("baseline");
    }

    @Test
    void aDriftIsShownAsTwoPictures() throws IOException {
        show(SampleResults.drifted());
        List<Element> cards = index().select("section[aria-labelledby=violations] .cards > li");

        assertThat(cards.get(0).select("img")).hasSize(1);
        assertThat(cards.get(1).text())
                .isEqualTo(
                        "Baseline Now 0007.jpg animals, class 281 tabby The map’s correlation with the approved one is"
                                + " −0.29; at least 0.90 expected. Map correlation with the baseline: 1.19 too low 31\u202f% of the heat"
                                + " lies in the boxes; at least 50\u202f% expected. Mass in box: 19 points too low"
                                + " The boxes cover 2.3 cells of the map: below four, mass in box says little."
                                + " Since the baseline: mass in box 0.92 → 0.31 (−0.61); probability 0.90 → 0.93"
                                + " (+0.03); the centre of the heat moved to the upper right.");
        assertThat(cards.get(1).select("img").eachAttr("src"))
                .containsExactly(
                        "images/animals-0007-jpg-281-tabby-dc992db397-baseline-thumbnail.jpg",
                        "images/animals-0007-jpg-281-tabby-dc992db397-thumbnail.jpg");
    }

    @Test
    void theTableHasOnlyTheDriftThatIsLimited() throws IOException {
        show(SampleResults.drifted());
        Document index = index();

        assertThat(index.select(".rows thead th").eachText())
                .contains(
                        "Map correlation with the baseline ≥ 0.90",
                        "Change of the predicted class since the baseline must be no")
                .doesNotContain("Map SSIM with the baseline");
        assertThat(index.select("section[aria-labelledby=drift] tbody tr")).hasSize(8);
        assertThat(index.select("section[aria-labelledby=metrics] tbody tr")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAP_CORRELATION      | The map’s correlation with the approved one is 0.30; at most 0.20 expected.
            MAP_RANK_CORRELATION | The rank correlation of the map with the approved one is 0.30; at most 0.20 expected.
            MAP_SSIM             | The map’s structural similarity to the approved one is 0.30; at most 0.20 expected.
            MAP_DISTANCE         | From where it was approved, the heat lies 0.30 of the diagonal away on average; at most 0.20 expected.
            CENTRE_SHIFT         | The centre of the heat is 0.30 of the diagonal from the approved one; at most 0.20 expected.
            MASS_CHANGE          | The share of the heat in the boxes has changed by 0.30; at most 0.20 expected.
            PROBABILITY_CHANGE   | The class’s probability has changed by 0.30; at most 0.20 expected.
            CLASS_CHANGED        | The predicted class is another one than the approved one.
            """)
    void eachDriftIsAPlainSentence(Metric metric, String sentence) throws IOException {
        writeWithoutPhotos(SampleResults.withViolation(SampleResults.failed(), metric, 0.3, "0.20"));

        assertThat(Jsoup.parse(report.resolve(TABBY)).select(".why").eachText()).containsExactly(sentence);
    }

    @Test
    void answersAreCountedByWhereTheyLook() throws IOException {
        Element first = index().select("main > section").get(0);

        assertThat(first.select("tbody tr").eachText())
                .containsExactly(
                        "Right 1 right, at it 1 right, but elsewhere", "Wrong 1 wrong, at it 1 wrong, elsewhere");
        assertThat(first.select(".worst a").eachAttr("href")).containsExactly("#look-right-elsewhere");
        assertThat(index().select("#look-right-elsewhere")).hasSize(1);
        assertThat(index().select("tr.right-elsewhere th").eachText()).containsExactly("0007.jpg animals");
    }

    @Test
    void violationsSayWhatIsWrong() throws IOException {
        Element first = index().select("main > section").get(1);

        assertThat(first.select("h2").text()).isEqualTo("Violations");
        assertThat(first.select(".cards > li").eachText())
                .containsExactly(
                        "field/0015.jpg animals, class 104 wallaby; the model says 970 alp (66\u202f%) 12\u202f% of the heat lies"
                                + " in the boxes; at least 50\u202f% expected. Mass in box: 38 points too low",
                        "0007.jpg animals, class 281 tabby 31\u202f% of the heat lies in the boxes; at least 50\u202f%"
                                + " expected. Mass in box: 19 points too low"
                                + " The boxes cover 2.3 cells of the map: below four, mass in box says little.");
        assertThat(first.select(".groups > li").eachText())
                .containsExactly(
                        "Class wallaby of suite animals The mean top-1 is 0\u202f%; at least 50\u202f% expected. Top-1: 50 points too low",
                        "Suite animals The mean mass in box is 48\u202f%; at least 60\u202f% expected. Mass in box: 12 points too low",
                        "Suite animals 75\u202f% of the explanations have a lift of at least 1.0×; at least 90\u202f% of them"
                                + " should. Lift: 15 points too low");
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
                        "0007.jpg animals Failed a caution 281 tabby 93\u202f% the same 31\u202f% broken (0.82×) below, but"
                                + " its share is kept no yes");
    }

    @Test
    void aPageSaysWhatIsWrongAndShowsIt() throws IOException {
        Document page = Jsoup.parse(report.resolve(TABBY));

        assertThat(page.select("h1").text()).isEqualTo("0007.jpg");
        assertThat(page.select(".why").eachText())
                .containsExactly("31\u202f% of the heat lies in the boxes; at least 50\u202f% expected.");
        assertThat(page.select(".view.side img").eachAttr("alt"))
                .containsExactly(
                        "The photo 0007.jpg with the boxes of class 281 tabby",
                        "The photo with heat where the evidence for class 281 tabby lies: hottest 62 % of the width from the"
                                + " left and 34 % of the height from the top",
                        "The model’s input, 224 × 224 pixels");
        assertThat(page.select("#boxes rect").get(0).attr("x")).isEqualTo("110");
    }

    @Test
    void aPageSaysInPlainWordsWhereTheHeatIsBesideTheMetricThatLeadsToItsMeaning() throws IOException {
        Element mass = Jsoup.parse(report.resolve(TABBY))
                .select("section[aria-labelledby=metrics] tbody th")
                .get(0);

        assertThat(mass.text()).isEqualTo("Mass in box 69\u202f% of the heat lies outside the boxes.");
        assertThat(mass.select("a").attr("href")).isEqualTo("../index.html#metric-MASS_IN_BOX");
        assertThat(Jsoup.parse(report.resolve("index.html")).getElementById("metric-MASS_IN_BOX"))
                .isNotNull();
    }

    @Test
    void afterTheFirstCardsTheNextUnfoldAndTheRestIsInTheTable() throws IOException {
        writeWithoutPhotos(SampleResults.manyFailed(70));
        Element section = index().select("section[aria-labelledby=violations]").get(0);

        assertThat(section.select("section > .cards > li")).hasSize(12);
        assertThat(section.select("details > .cards > li")).hasSize(48);
        assertThat(section.select("summary").text()).isEqualTo("The next 48");
        assertThat(section.select("a[href=#explanations]").text())
                .isEqualTo("… and 10 more, marked Failed in the table of all explanations.");
    }

    @Test
    void theTablesClassesAreToChooseFromByTheirIndex() throws IOException {
        assertThat(index().select("#class option").eachText())
                .containsExactly("All", "104 wallaby", "281 tabby", "920 traffic light", "970 alp", "okapi & <co>");
    }

    @Test
    void everySwitchHasANameAndAViewOfItsOwn() throws IOException {
        show(SampleResults.drifted());
        Document page = Jsoup.parse(report.resolve(TABBY));

        assertThat(page.select("fieldset > legend").eachText())
                .containsExactly("View", "Map", "Colours", "Strength of the heat", "Edge at");
        assertThat(page.select("input[name=view]").eachAttr("value"))
                .containsExactly("side", "overlay", "slide", "difference", "alone", "input")
                .allSatisfy(view -> assertThat(page.select(".view." + view)).hasSize(1));
        assertThat(page.select(".viewer input[type=radio], .viewer input[type=checkbox]"))
                .allSatisfy(input -> assertThat(
                                page.select("label[for=" + input.id() + "]").text())
                        .isNotEmpty());
        assertThat(page.select("input[type=radio][checked]").eachAttr("id"))
                .containsExactly("view-side", "map-now", "tint-jet", "strength-40", "place-50");
    }

    @Test
    void everyMapIsThereInEveryPalette() throws IOException {
        Document page = Jsoup.parse(report.resolve(TABBY));

        assertThat(page.select("svg[id^=now-] > image").eachAttr("filter"))
                .containsExactly(
                        "url(#colours-jet)", "url(#colours-turbo)", "url(#colours-viridis)", "url(#colours-inferno)");
        assertThat(page.select("[filter]").eachAttr("filter"))
                .allSatisfy(filter -> assertThat(page.getElementById(filter.replaceAll(".*#|\\)", "")))
                        .as(filter)
                        .isNotNull());
        assertThat(page.select("use").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(page.select("#colours-jet feFuncR").attr("tableValues")).startsWith("0 0 0 ");
    }

    @Test
    void thePageHasTheMapsValuesForItsScript() throws IOException {
        Element viewer = Jsoup.parse(report.resolve(TABBY)).select(".viewer").get(0);

        assertThat(Base64.getDecoder().decode(viewer.attr("data-now"))).hasSize(14 * 14);
        assertThat(viewer.attr("data-place")).isEqualTo("85.04 23.44 328.45 328.12");
        assertThat(viewer.hasAttr("data-then")).isFalse();
    }

    @Test
    void aPageShowsTheClassesBeforeAndAfterMasking() throws IOException {
        Element channels = Jsoup.parse(report.resolve(TABBY))
                .select("section[aria-labelledby=channels]")
                .get(0);

        assertThat(channels.select("thead th").eachText())
                .containsExactly("Class", "Whole input", "Channel 12", "Channel 401", "Channel 77", "Channel 5");
        assertThat(channels.select("tbody tr").eachText())
                .containsExactly(
                        "Weight 0.9123 0.4411 0.0871 0.0001",
                        "281 tabby explained 93\u202f% 91\u202f% 44\u202f% 8.7\u202f% 0.01\u202f%",
                        "282 tiger cat 3.4\u202f% 4.1\u202f% 31\u202f% 0.22\u202f% 0\u202f%",
                        "285 Egyptian cat 1.7\u202f% 1.0\u202f% 4.1\u202f% 0.11\u202f% 30\u202f%");
        assertThat(channels.select("svg[role=img]").attr("aria-label"))
                .isEqualTo("All 475 weights from the heaviest, 0.912, to the lightest");
    }

    @Test
    void whereOnlyTheExplainedClassIsKnownUnderMasksThePageSaysSo() throws IOException {
        show(SampleResults.partial());
        assertThat(Jsoup.parse(pageOf("traffic"))
                        .select("section[aria-labelledby=channels] h2")
                        .text())
                .isEqualTo("The classes");
    }

    @Test
    void aPageShowsWhatWasApprovedAndWhatHasChanged() throws IOException {
        show(SampleResults.drifted());
        Element section = Jsoup.parse(report.resolve(TABBY))
                .select("section[aria-labelledby=baseline]")
                .get(0);

        assertThat(Jsoup.parse(report.resolve(TABBY)).select(".view.side img").eachAttr("alt"))
                .contains(
                        "The photo with the heat that was approved for class 281 tabby",
                        "The photo in grey, blue where there is less heat than approved, orange where there is more");
        assertThat(section.select(".moves tbody tr").eachText())
                .containsExactly(
                        "Mass in box 0.92 0.31 −0.61 none",
                        "Probability 0.90 0.93 +0.03 none",
                        "Predicted class 104 wallaby 281 tabby another must stay broken");
        assertThat(Jsoup.parse(report.resolve(TABBY))
                        .select("section[aria-labelledby=likeness] tbody tr")
                        .eachText())
                .containsExactly(
                        "Correlation 1: the heat lies as it was approved. 0: the two maps have nothing to do with each"
                                + " other. −0.29 at least 0.90 broken",
                        "Rank correlation The same for the order of the map’s cells from cold to hot. −0.29 none",
                        "SSIM Structural similarity. 1: the same map. −0.29 none",
                        "Distance How far the heat has to be carried on average to make one map the other. 0.31 of the"
                                + " diagonal none",
                        "Shift of the centre How far the centre of the heat has moved. 0.27 of the diagonal, to the upper"
                                + " right none");
    }

    @Test
    void whatIsMeasuredAgainstTheBaselineIsNotAmongTheOtherMetrics() throws IOException {
        show(SampleResults.drifted());
        assertThat(Jsoup.parse(report.resolve(TABBY)).select("section[aria-labelledby=metrics] tbody tr"))
                .hasSize(5);
    }

    @Test
    void theDifferenceIsDarkWhereTheHeatWasAndLightWhereItIs() throws IOException {
        show(SampleResults.drifted());
        assertThat(light("changed", APPROVED_HEAT)).isLessThan(40);
        assertThat(light("changed", HEAT)).isGreaterThan(215);
    }

    @Test
    void theBaselinesPictureHasTheApprovedHeat() throws IOException {
        show(SampleResults.drifted());
        assertThat(light("then-jet", APPROVED_HEAT)).isGreaterThan(light("then-jet", HEAT) + 100);
        assertThat(light("now-jet", HEAT)).isGreaterThan(light("now-jet", APPROVED_HEAT) + 100);
    }

    @Test
    void saysThatTheApprovedMapWasAnotherPhotos() throws IOException {
        show(SampleResults.drifted());
        Path meadow = pageOf("meadow");

        assertThat(Jsoup.parse(meadow)
                        .select("section[aria-labelledby=baseline] .note")
                        .text())
                .isEqualTo(
                        "The photo’s file is another one than the approved one. Both maps are laid over today’s photo.");
        assertThat(Jsoup.parse(meadow).select(".moves tbody tr").eachText())
                .as("a background class has no mass in box")
                .first()
                .isEqualTo("Probability 0.80 0.80 0.00 none");
    }

    @Test
    void whatHasChangedIsSaidWhereThePhotoIsGone() throws IOException {
        RunResult run = draw(SampleResults.drifted());
        Files.delete(own.resolve("src/test/scorecam/animals/0007.jpg"));
        write(run);
        Element section = Jsoup.parse(report.resolve(TABBY))
                .select("section[aria-labelledby=baseline]")
                .get(0);

        assertThat(section.select("img")).isEmpty();
        assertThat(section.select(".moves tbody tr")).hasSize(3);
    }

    @Test
    void boxesLieOnTheInputWhereTheModelSawThem() throws IOException {
        Document page = Jsoup.parse(report.resolve(TABBY));

        // 500 x 375 is resized to 341 x 256 and cropped at 58, 16: the input begins at 58 * 500 / 341, 16 * 375 / 256
        assertThat(page.select(".view.input svg").eachAttr("viewBox"))
                .isNotEmpty()
                .containsOnly("85.04 23.44 328.45 328.12");
        assertThat(page.select(".view.input use[href=#boxes]")).isNotEmpty();
    }

    @Test
    void theFirstPageSaysHowTheModelsFileWasRead() throws IOException {
        assertThat(index().select("section[aria-labelledby=run] dl").text())
                .contains(
                        "Output scores class 0 is score 1: those before it are a background’s Further inputs mask 1x16: 0");
    }

    @Test
    void aMaskIsDrawnInsteadOfBoxes() throws IOException {
        Document page = Jsoup.parse(pageOf("traffic"));

        assertThat(page.select("#boxes rect")).isEmpty();
        assertThat(page.select("#boxes path.box").eachAttr("d"))
                .hasSize(2)
                .allSatisfy(path -> assertThat(path).startsWith("M200 60h90v14").endsWith("z"));
        assertThat(page.select("img").eachAttr("alt"))
                .contains("The photo crossing/été #1.png with the mask of class 920 traffic light");
        assertThat(page.select("label[for=show-boxes]").text()).isEqualTo("Mask");
        assertThat(page.select("dl.facts").text()).contains("Mask 17400 pixels");
    }

    @Test
    void theFirstPageDrawsMasksAndSaysThatTheyStandInForBoxes() throws IOException {
        assertThat(index().select("tr .thumb path.box").eachAttr("d"))
                .anyMatch(path -> path.startsWith("M198 60h93v144"));
        assertThat(index().select("section[aria-labelledby=run] dd").eachText())
                .filteredOn(text -> text.contains("masks stand in for boxes"))
                .singleElement()
                .asString()
                .contains("src/test/scorecam/traffic");
    }

    @Test
    void aMapInPartIsCalledAnEstimateAndHasBoundsForValues() throws IOException {
        show(SampleResults.partial());
        Document page = Jsoup.parse(pageOf("traffic"));

        assertThat(page.select("main .note").text())
                .startsWith("60 of 464 masks were run")
                .contains("The map is an estimate, with a mass in box of 44");
        assertThat(page.select("table.measures td.number").eachText().get(0)).matches("41.% to 47.%");
    }

    @Test
    void pagesLeadToEachOther() throws IOException {
        Path page = report.resolve(TABBY);
        int steps = 0;
        for (Element next; (next = Jsoup.parse(page).selectFirst("a[rel=next][href]")) != null; steps++) {
            page = page.resolveSibling(next.attr("href")).normalize();
        }

        assertThat(steps).isEqualTo(5);
        assertThat(Jsoup.parse(page).select("a.home").attr("href")).isEqualTo("../index.html#t6");
    }

    @Test
    void aPhotoThatCannotBeReadHasAPageAllTheSame() throws IOException {
        RunResult run = draw(SampleResults.failed());
        Files.delete(own.resolve("src/test/scorecam/animals/0007.jpg"));
        write(run);

        assertThat(Jsoup.parse(report.resolve(TABBY)).select("main .note").eachText())
                .endsWith("The photo \u2068src/test/scorecam/animals/0007.jpg\u2069 cannot be read.");
    }

    @Test
    void heatIsNotDrawnOnAnotherPhoto() throws IOException {
        RunResult run = draw(SampleResults.failed());
        Files.copy(
                own.resolve("src/test/scorecam/animals/0009.jpg"),
                own.resolve("src/test/scorecam/animals/0007.jpg"),
                StandardCopyOption.REPLACE_EXISTING);
        write(run);

        Document page = Jsoup.parse(report.resolve(TABBY));
        assertThat(page.select(".viewer")).isEmpty();
        assertThat(page.select("main .note").eachText())
                .endsWith(
                        "The photo \u2068src/test/scorecam/animals/0007.jpg\u2069 is no longer the one that was explained, so the heat"
                                + " is not drawn on it. To explain it as it is now, run the check again.");
    }

    @Test
    void namesAreEscaped() throws IOException {
        show(SampleResults.withImage("<b onclick=x>&amp;.png"));

        assertThat(index().select(".rows tbody th a").text()).isEqualTo("<b onclick=x>&amp;.png");
    }

    @Test
    void theBytesDoNotDependOnTheThreads() throws IOException {
        RunResult run = draw(SampleResults.failed());
        HtmlReport.write(run, own, report, PageTexts.english(), Origin.unknown("mvn"), PageLimit.DEFAULT, 1);
        Map<String, byte[]> one = files();
        HtmlReport.write(run, own, report, PageTexts.english(), Origin.unknown("mvn"), PageLimit.DEFAULT, 4);

        Map<String, byte[]> four = files();
        assertThat(four.keySet()).isEqualTo(one.keySet());
        four.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(one.get(file)));
    }

    @Test
    void leavesNothingOfAnEarlierReportAndEverythingElse() throws IOException {
        write(draw(SampleResults.failed()));
        Path foreign = Files.writeString(report.resolve("images/logo.png"), "mine");
        Path other = Files.writeString(report.resolve("result.json"), "mine");
        write(draw(SampleResults.passed()));

        assertThat(foreign).exists();
        assertThat(other).exists();
        assertThat(files().keySet())
                .filteredOn(file -> file.contains("animals"))
                .isEmpty();
        assertThat(files().keySet())
                .filteredOn(file -> file.contains("traffic"))
                .hasSize(5);
    }

    @Test
    void showsLetterboxedInputsWithTheirPadding() throws IOException {
        InputSettings crop = SampleResult.CROP;
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
        show(SampleResults.withInput(SampleResults.failed(), letterbox));

        // 500 x 375 becomes 224 x 168, 28 from the top: 28 * 375 / 168 above the photo
        assertThat(Jsoup.parse(report.resolve(TABBY))
                        .select(".view.input svg")
                        .get(0)
                        .attr("viewBox"))
                .isEqualTo("0 -62.5 500 500");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        RunResult run = draw(SampleResults.failed());
        Path taken = Files.writeString(own.resolve("taken"), "a file where the folder should be");

        assertThatThrownBy(() -> HtmlReport.write(run, own, taken, PageTexts.english()))
                .isInstanceOf(SetupException.class)
                .hasMessage(taken + ": the report cannot be written (java.nio.file.FileAlreadyExistsException: " + taken
                        + "). Make the folder writable, or free some space.");
    }

    /** How light a map of 0007.jpg is there, 0 to 255: the one that the page defines by that id, a part of its file. */
    private int light(String id, Point pixel) throws IOException {
        Element drawn =
                requireNonNull(Jsoup.parse(report.resolve(TABBY)).selectFirst("svg#" + id + ", #" + id + " > svg"));
        String[] part = drawn.attr("viewBox").split(" ", -1);
        BufferedImage image = ImageIO.read(report.resolve(TABBY)
                .resolveSibling(drawn.select("image").attr("href"))
                .normalize()
                .toFile());
        return image.getRaster().getSample(Integer.parseInt(part[0]) + pixel.x, Integer.parseInt(part[1]) + pixel.y, 0);
    }

    /** A report that is there to be read. */
    private void show(RunResult sample) throws IOException {
        if (!SHOWN.containsKey(sample)) {
            Path basedir = shared.resolve("sample " + SHOWN.size());
            Path written = basedir.resolve("target/score cam");
            HtmlReport.write(SamplePhotos.draw(sample, basedir), basedir, written, PageTexts.english());
            SHOWN.put(sample, written);
        }
        report = requireNonNull(SHOWN.get(sample));
    }

    /** A run whose report is still to be written. */
    private RunResult draw(RunResult sample) throws IOException {
        report = own.resolve("target/score cam");
        return SamplePhotos.draw(sample, own);
    }

    private void writeWithoutPhotos(RunResult sample) {
        report = own.resolve("target/score cam");
        write(sample);
    }

    private void write(RunResult run) {
        HtmlReport.write(run, own, report, PageTexts.english());
    }

    private Path pageOf(String name) throws IOException {
        try (Stream<Path> pages = Files.list(report.resolve("explanations"))) {
            return pages.filter(page -> page.toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Document index() throws IOException {
        return Jsoup.parse(report.resolve("index.html"));
    }

    private List<Path> pages() throws IOException {
        show(SampleResults.drifted());
        try (Stream<Path> files = Files.walk(report)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSize(9);
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
