package org.scorecam.junit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
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

    /** The file's text. */
    public static String of(RunResult result) {
        List<TestCase> cases = TestCases.of(result);
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
        xml.closeElement();
    }
}
