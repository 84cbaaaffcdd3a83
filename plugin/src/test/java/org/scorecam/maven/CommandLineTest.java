package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;

class CommandLineTest {
    private static final File BASEDIR = new File("/project");

    @Test
    void aTextBeatsThePom() {
        CheckMojo mojo = new CheckMojo();
        mojo.method.alpha = "0";

        commandLine("scorecam.method.alpha", "0.5").overlay(mojo);

        assertThat(mojo.method.alpha).isEqualTo("0.5");
    }

    @Test
    void aFileIsSeenFromTheProject() {
        CheckMojo mojo = new CheckMojo();

        commandLine("scorecam.model.file", "model/other.onnx").overlay(mojo);

        assertThat(mojo.model.file).isEqualTo(new File("/project/model/other.onnx"));
    }

    @Test
    void aBeanInABeanIsReached() {
        CheckMojo mojo = new CheckMojo();

        commandLine("scorecam.model.input.size", "64x64").overlay(mojo);

        assertThat(mojo.model.input.size).isEqualTo("64x64");
    }

    @Test
    void aParameterOfTheParentClassIsReached() {
        CheckMojo mojo = new CheckMojo();

        commandLine("scorecam.skip", "true").overlay(mojo);

        assertThat(mojo.skip).isEqualTo("true");
    }

    @Test
    void anEmptyValueIsNoValue() {
        assertThatThrownBy(() -> commandLine("scorecam.model.file", " ").overlay(new CheckMojo()))
                .isInstanceOf(SetupException.class)
                .hasMessage("-Dscorecam.model.file is empty; give it a value, or leave it out");
    }

    @Test
    void othersPropertiesAreLeftAlone() {
        CommandLine commandLine = commandLine("maven.test.skip", "true");

        commandLine.rejectUnknown(KNOWN);

        assertThat(commandLine.gives("test.skip")).isFalse();
    }

    @Test
    void anUnknownPropertyIsNamedWithItsNearest() {
        assertThatThrownBy(() -> commandLine("scorecam.thread", "4").rejectUnknown(KNOWN))
                .isInstanceOf(SetupException.class)
                .hasMessage("-Dscorecam.thread is not known (did you mean -Dscorecam.threads?); what stands in a list"
                        + " (suites, rules) can only be set in the pom");
    }

    private static final ParameterTree KNOWN =
            new ParameterTree(ParameterTree.Kind.BEAN, Map.of("threads", ParameterTree.text()));

    private static CommandLine commandLine(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return new CommandLine(properties, BASEDIR);
    }
}
