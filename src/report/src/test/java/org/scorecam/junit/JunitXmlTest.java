package org.scorecam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.SampleReport;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitXmlTest {
    @TempDir
    Path folder;

    @Test
    void aRunThatPassedReadsAsSurefiresReportsDo() throws Exception {
        assertThat(JunitXml.of(SampleResults.passed(), folder, "")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="scorecam" time="2.500" tests="1" errors="0" skipped="0" failures="0">
                          <testcase name="crossing/été #1.png (class 920 traffic light)" classname="scorecam.traffic" time="0">
                            <properties>
                              <property name="LIFT" value="4.26"></property>
                              <property name="MASS_IN_BOX" value="0.784"></property>
                              <property name="POINTING_GAME" value="1"></property>
                              <property name="PROBABILITY" value="0.4211"></property>
                              <property name="TOP1" value="0"></property>
                              <property name="predicted" value="919 street sign"></property>
                              <property name="predictedProbability" value="0.4302"></property>
                            </properties>
                          </testcase>
                        </testsuite>
                        """);
    }

    @Test
    void countsExplanationsAndLimits() throws Exception {
        Element suite = suite(SampleResults.failed());

        assertThat(suite.getAttribute("tests")).isEqualTo("12"); // 7 explanations, 5 limits
        assertThat(suite.getAttribute("failures")).isEqualTo("5"); // 2 explanations, 3 limits
        assertThat(suite.getAttribute("errors")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getAttribute("time")).isEqualTo("81.250");
    }

    @Test
    void aFailureSaysWhichLimitIsBroken() throws Exception {
        Element failure = child(SampleResults.failed(), "0007.jpg (class 281 tabby)", "failure");
        String message = "animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50";

        assertThat(failure.getAttribute("type")).isEqualTo("MASS_IN_BOX");
        assertThat(failure.getAttribute("message")).isEqualTo(message);
        assertThat(failure.getTextContent()).isEqualTo(message);
    }

    @Test
    void whatIsWaivedPassesAndSaysWhy() throws Exception {
        Element suite = suite(SampleResults.waived());

        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(JunitXml.of(SampleResults.waived(), folder, ""))
                .contains("<property name=\"waived\" value=\"")
                .contains("waived until 2027-03-31: the label is being removed");
    }

    @Test
    void anErrorSaysWhyThereIsNoVerdict() throws Exception {
        Element error = child(SampleResults.failed(), "field/0015.jpg (class okapi & <co>)", "error");

        assertThat(error.getAttribute("type")).isEqualTo("ERROR");
        assertThat(error.getAttribute("message"))
                .isEqualTo(
                        "src/test/scorecam/animals.coco.json, annotation 12: class okapi & <co> is none of the model's"
                                + " 1000 classes. Add it to <classes> of the suite, or take it out of the annotations.");
    }

    @Test
    void aCaseIsOfItsSuitesClass() throws Exception {
        assertThat(elements(suite(SampleResults.failed()), "testcase"))
                .extracting(testCase -> testCase.getAttribute("classname"))
                .containsOnly("scorecam.animals", "scorecam.traffic");
    }

    @Test
    void whatIsGoneIsSkipped() throws Exception {
        Element suite = suite(SampleResults.gone());

        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("tests")).isEqualTo("14");
        assertThat(child(SampleResults.gone(), "0004 <b>.jpg (class 281 tabby)", "skipped")
                        .getAttribute("message"))
                .isEqualTo("in the baseline, but not explained any more");
    }

    @Test
    void aFailureHasWhatWasMeasured() throws Exception {
        String name = "0007.jpg (class 281 tabby)";

        assertThat(elements(child(SampleResults.failed(), name, "properties"), "property"))
                .extracting(property -> property.getAttribute("name") + " " + property.getAttribute("value"))
                .containsExactly(
                        "LIFT 0.82",
                        "MASS_IN_BOX 0.3104",
                        "POINTING_GAME 0",
                        "PROBABILITY 0.9312",
                        "TOP1 1",
                        "predicted 281 tabby",
                        "predictedProbability 0.9312");
    }

    @Test
    void aProblemIsOfTheMetricThatItIsAbout() throws Exception {
        RunResult run = SampleResults.withProblems(
                SampleResults.passed(),
                "The baseline b.json was measured in another way, so nothing was compared: the layer is another one",
                "<waivers>, waiver 1 waives nothing: LIFT of a/1.jpg keeps its limits. Remove the waiver");

        assertThat(elements(suite(run), "failure"))
                .extracting(failure -> failure.getAttribute("type"))
                .containsExactly("BASELINE", "LIFT");
        assertThat(elements(suite(run), "testcase").subList(1, 3))
                .extracting(testCase -> testCase.getAttribute("classname") + ": " + testCase.getAttribute("name"))
                .containsExactly(
                        "scorecam.baseline: measured in another way",
                        "scorecam.rules: <waivers>, waiver 1 waives nothing: LIFT of a/1.jpg keeps its limits. Remove the"
                                + " waiver");
    }

    @Test
    void limitsOnManyAreCasesOfTheirOwn() throws Exception {
        assertThat(names(SampleResults.failed()))
                .endsWith(
                        "class wallaby: mean of top-1, minimum 0.5",
                        "suite animals: mean of mass in box, minimum 0.60",
                        "suite animals: lift, minimum 1.0, share 0.90",
                        "class tabby: mean of top-1, minimum 0.5",
                        "suite traffic: mean of mass in box, minimum 0.60");
    }

    @Test
    void isValidXmlForAnyFileName() throws Exception {
        RunResult result = SampleResults.withImage("a\u0001\uffff\ud800b\u001b[31m <é&\"😀>.jpg");

        assertThat(names(result)).contains("a\\u0001\\ud800b\\u001b[31m <é&\"😀>.jpg (class 920 traffic light)");
    }

    @Test
    void runsDifferInNothingButTime() throws Exception {
        String first = JunitXml.of(SampleResults.failed(), folder, "");
        String second = JunitXml.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2), folder, "");

        assertThat(second).isNotEqualTo(first).isEqualTo(first.replace("time=\"81.250\"", "time=\"1.000\""));
    }

    @Test
    void aFailureNamesItsOverlayOnALineOfItsOwn() throws Exception {
        RunResult run = SampleReport.write(SampleResults.failed(), folder);

        assertThat(JunitXml.of(run, folder, "modules/a/target/scorecam/"))
                .contains("</failure>\n    <system-out>\n[[ATTACHMENT|modules/a/target/scorecam/images/"
                        + "animals-0007-jpg-281-tabby-dc992db397-heat.jpg]]\n</system-out>\n  </testcase>");
        assertThat(folder.resolve("images/animals-0007-jpg-281-tabby-dc992db397-heat.jpg"))
                .exists();
    }

    @Test
    void onlyFailuresNameOne() throws Exception {
        RunResult run = SampleReport.write(SampleResults.failed(), folder);

        assertThat(attachments(run))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("[[ATTACHMENT|images/animals-"));
    }

    /** Jenkins' plugin keeps files by their class and their name without its folder. */
    @Test
    void onePhotoInTwoSuitesHasTwoNames() throws Exception {
        RunResult failed = SampleResults.failed();
        SuiteResult animals = failed.suites().get(0);
        Explanation one = animals.explanations().get(1);
        RunResult run = SampleReport.write(
                SampleResults.withSuites(
                        failed,
                        List.of(
                                animals.with(List.of(one)),
                                SampleResults.renamed(animals, "night")
                                        .with(List.of(SampleExplanation.like(one)
                                                .in("night")
                                                .make())))),
                folder);

        assertThat(attachments(run)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void withoutTheReportThereIsNothingToAttach() throws Exception {
        RunResult run = SampleReport.write(SampleResults.failed(), folder);
        HtmlReport.delete(folder);

        assertThat(attachments(run)).isEmpty();
    }

    private List<String> attachments(RunResult run) throws Exception {
        return elements(suite(run), "system-out").stream()
                .flatMap(out -> out.getTextContent().lines())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Element suite(RunResult result) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JunitXml.of(result, folder, ""))));
        return document.getDocumentElement();
    }

    private List<String> names(RunResult result) throws Exception {
        return elements(suite(result), "testcase").stream()
                .map(testCase -> testCase.getAttribute("name"))
                .toList();
    }

    private Element child(RunResult result, String name, String child) throws Exception {
        Element testCase = elements(suite(result), "testcase").stream()
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
        return elements(testCase, child).get(0);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
