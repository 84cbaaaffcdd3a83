package org.scorecam.junit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.RunResult;

/**
 * A result as one test suite in the form of Maven Surefire's reports: one test case for each explanation and for
 * each limit on a class, a suite or a share; what was approved and is not explained any more is skipped. An explanation's case holds what was measured as {@code <properties>}, which
 * that form has for a suite alone; readers that do not know them there pass over them. Two runs with equal results differ in
 * the suite's {@code time} alone.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">the form</a>
 */
public final class JunitXml {
    private JunitXml() {}

    /**
     * The file's text. Where the HTML report is in the folder, each explanation that failed names its overlay, in the form of Jenkins'
     * JUnit Attachments.
     *
     * @param folder where it will lie
     * @param seen the folder as who reads the file sees it, with {@code /} at its end; empty where that is from the file itself
     * @see <a href="https://plugins.jenkins.io/junit-attachments/">JUnit Attachments</a>
     */
    public static String of(RunResult result, Path folder, String seen) {
        Thumbnails pictures = new Thumbnails(folder);
        List<TestCase> cases = TestCases.of(result, id -> pictures.overlay(id).map(seen::concat));
        try (XmlText xml = new XmlText()) {
            xml.open("testsuite");
            suite(xml, cases, result.summary().seconds());
            for (TestCase testCase : cases) {
                testCase(xml, testCase);
            }
            xml.closeElement();
            return xml.text();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text that is stripped of what XML forbids", e);
        }
    }

    private static void properties(XmlText xml, SortedMap<String, String> properties) throws XMLStreamException {
        if (properties.isEmpty()) {
            return;
        }
        xml.open("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.open("property");
            xml.attribute("name", property.getKey());
            xml.attribute("value", property.getValue());
            xml.closeElement();
        }
        xml.closeElement();
    }

    /** Each on a line of its own. */
    private static void attachments(XmlText xml, List<String> files) throws XMLStreamException {
        if (!files.isEmpty()) {
            xml.open("system-out");
            List<String> lines = new ArrayList<>(List.of(""));
            files.forEach(file -> lines.add("[[ATTACHMENT|" + file + "]]"));
            lines.add("");
            xml.content(lines);
            xml.closeContent();
        }
    }

    private static void suite(XmlText xml, List<TestCase> cases, double seconds) throws XMLStreamException {
        xml.attribute("name", "scorecam");
        xml.attribute("time", milliseconds(seconds));
        xml.attribute("tests", Integer.toString(cases.size()));
        xml.attribute("errors", count(cases, TestCase.Kind.ERROR));
        xml.attribute("skipped", count(cases, TestCase.Kind.SKIPPED));
        xml.attribute("failures", count(cases, TestCase.Kind.FAILURE));
    }

    /** The form has three decimals at most. */
    private static String milliseconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static String count(List<TestCase> cases, TestCase.Kind kind) {
        return Long.toString(
                cases.stream().filter(testCase -> testCase.kind() == kind).count());
    }

    private static void testCase(XmlText xml, TestCase testCase) throws XMLStreamException {
        xml.open("testcase");
        xml.attribute("name", testCase.name());
        xml.attribute("classname", "scorecam." + testCase.suite());
        xml.attribute("time", "0");
        properties(xml, testCase.properties());
        if (testCase.kind() == TestCase.Kind.SKIPPED) {
            xml.open("skipped");
            xml.attribute("message", testCase.messages().get(0));
            xml.closeElement();
        } else if (testCase.kind() != TestCase.Kind.SUCCESS) {
            xml.open(testCase.kind() == TestCase.Kind.ERROR ? "error" : "failure");
            xml.attribute("message", testCase.messages().get(0));
            xml.attribute("type", testCase.type());
            xml.content(testCase.messages());
            xml.closeContent();
        }
        attachments(xml, testCase.attachments());
        xml.closeElement();
    }
}
