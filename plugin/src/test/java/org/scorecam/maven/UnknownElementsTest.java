package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;

class UnknownElementsTest {
    @Test
    void aMisspeltListAtTheTopIsNamed() {
        assertThatThrownBy(() -> reject("<ruls/>"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<ruls> in <configuration> is not known (did you mean rules?); known there: baseline, batch,"
                                + " confidence, effort, engine, haltOnFailure, method, metrics, model, outputDirectory, report, rules, shard,"
                                + " skip, skipIfEmpty, store, storeSize, suites, threads, waivers, waiversFile");
    }

    @Test
    void anElementOfABeanInABeanIsNamed() {
        assertThatThrownBy(() -> reject("<model><input><presset>unit</presset></input></model>"))
                .hasMessageStartingWith(
                        "<presset> in <configuration><model><input> is not known (did you mean preset?)");
    }

    @Test
    void anElementOfALimitIsNamed() {
        assertThatThrownBy(() ->
                        reject("<rules><rule><limits><limit><minimun>0.5</minimun></limit></limits></rule></rules>"))
                .hasMessageStartingWith("<minimun> in <configuration><rules><rule><limits><limit> is not known (did you"
                        + " mean minimum?)");
    }

    @Test
    void anElementOfABaselinesLimitIsNamed() {
        assertThatThrownBy(
                        () -> reject("<baseline><limits><limit><metrik>MAP_SSIM</metrik></limit></limits></baseline>"))
                .hasMessageStartingWith(
                        "<metrik> in <configuration><baseline><limits><limit> is not known (did you mean"
                                + " metric?)");
    }

    @Test
    void anEntryOfAListOfBeansHasOneName() {
        assertThatThrownBy(() -> reject("<suites><suit/></suites>"))
                .hasMessage("<suit> in <configuration><suites> is not known (did you mean suite?); known there: suite");
    }

    @Test
    void anElementThatStandsTwiceIsNamed() {
        assertThatThrownBy(() -> reject("<rules/><rules/>"))
                .hasMessage("<rules> stands twice in <configuration>, and Maven would take the last alone; keep one");
    }

    @Test
    void aClassThatIsMappedTwiceIsNamed() {
        assertThatThrownBy(() -> reject("<suites><suite><classes><cat>1</cat><cat>2</cat></classes></suite></suites>"))
                .hasMessage(
                        "<cat> stands twice in <configuration><suites><suite><classes>, and Maven would take the last"
                                + " alone; keep one");
    }

    @Test
    void entriesOfAListMayStandOftenAndSoMayProperties() {
        assertThatCode(() ->
                        reject("<suites><suite/><suite><classes><property/><property/></classes></suite></suites>"))
                .doesNotThrowAnyException();
    }

    @Test
    void aTextWhereElementsBelongIsNamed() {
        assertThatThrownBy(() -> reject("<model><input>unit</input></model>"))
                .hasMessageStartingWith(
                        "<configuration><model><input> holds the text unit, but takes elements: colors, interpolation");
    }

    @Test
    void aTextTakesNoElements() {
        assertThatThrownBy(() -> reject("<threads><two/></threads>"))
                .hasMessage("<two> in <configuration><threads> is not known; no element is: it takes a text");
    }

    @Test
    void namesOfClassesAreFree() {
        assertThatCode(
                        () -> reject(
                                "<suites><suite><classes><kangaroo>104</kangaroo>"
                                        + "<property><name>traffic light</name><value>920</value></property></classes></suite></suites>"))
                .doesNotThrowAnyException();
    }

    private static void reject(String xml) throws Exception {
        Xpp3Dom configuration = Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>"));
        UnknownElements.reject(configuration, known());
    }

    /** As the plugin's descriptor has them. */
    private static ParameterTree known() {
        Map<String, ParameterTree> parameters = new TreeMap<>();
        Goals.classes(CheckMojo.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field ->
                        !field.getName().matches("project|session|execution|repositorySystem|log|pluginContext|work"))
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .forEach(field -> parameters.put(field.getName(), ParameterTree.of(field)));
        return new ParameterTree(ParameterTree.Kind.BEAN, parameters);
    }
}
