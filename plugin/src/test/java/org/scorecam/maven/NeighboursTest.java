package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class NeighboursTest {
    private static final String OTHER_OUTPUT = "<outputDirectory>target/other</outputDirectory>";

    @TempDir
    private Path basedir = Path.of("");

    private final Plugin plugin = new Plugin();
    private final Properties given = new Properties();

    @Test
    void twoChecksInOneFolderAreToldOfEachOther() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", "");

        assertThatThrownBy(() -> of("whole").requireOwnPlaces())
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "the executions fast and whole of demo both write into target/scorecam: the second would overwrite what the"
                                + " first has found. Give each an <outputDirectory> of its own in its <execution>, such as"
                                + " <outputDirectory>${project.build.directory}/scorecam-whole</outputDirectory>, and, before"
                                + " anything is approved, a baseline, such as"
                                + " <baseline><file>src/test/scorecam/baseline-whole.json</file></baseline>");
    }

    @Test
    void theFirstOfThemIsToldToo() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", "");

        assertThatThrownBy(() -> of("fast").requireOwnPlaces())
                .hasMessageStartingWith("the executions fast and whole of demo both write into target/scorecam:");
    }

    @Test
    void foldersOfTheirOwnAreTaken() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT);

        assertThatCode(() -> of("whole").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void oneFolderNamedInTwoWaysIsOne() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", "<outputDirectory>./target/x/../scorecam</outputDirectory>");

        assertThatThrownBy(() -> of("whole").requireOwnPlaces())
                .hasMessageContaining("both write into target/scorecam:");
    }

    @Test
    void aFolderOfTheCommandLineIsThatOfBoth() throws Exception {
        given.setProperty("scorecam.outputDirectory", "out");
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT);

        assertThatThrownBy(() -> of("whole").requireOwnPlaces())
                .hasMessageContaining("both write into out: ")
                .hasMessageContaining(". Leave -Dscorecam.outputDirectory out, and give each an <outputDirectory>");
    }

    @Test
    void shardsOfOneRunShareAFolder() throws Exception {
        execution("first", "check", "<shard>1/2</shard>");
        execution("second", "check", "<shard>2/2</shard>");

        assertThatCode(() -> of("second").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void whatIsSkippedWritesNothing() throws Exception {
        execution("fast", "check", "<skip>true</skip>");
        execution("whole", "check", "");

        assertThatCode(() -> of("whole").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void whatIsBoundToNoPhaseIsRunWhereItIsAskedFor() throws Exception {
        execution("fast", "check", "").setPhase("none");
        execution("whole", "check", "");

        assertThatCode(() -> of("whole").requireOwnPlaces()).doesNotThrowAnyException();
        assertThatCode(() -> of("fast").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void anotherGoalWritesItsOwn() throws Exception {
        execution("report", "report", "");
        execution("whole", "check", "");

        assertThatCode(() -> of("whole").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void whatTheCommandLineRunsHasNoNeighbours() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT);

        assertThatCode(() -> of("default-cli").requireOwnPlaces()).doesNotThrowAnyException();
    }

    @Test
    void oneBaselineForBothIsNoneOnceItIsThere() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT);
        baseline();

        assertThatThrownBy(() -> of("whole").requireOwnPlaces())
                .hasMessage(
                        "the executions fast and whole of demo both compare with src/test/scorecam/baseline.json: what is"
                                + " approved for one would be gone or new for the other. Give each a <baseline><file> of its own in"
                                + " its <execution>, such as"
                                + " <baseline><file>src/test/scorecam/baseline-whole.json</file></baseline>");
    }

    @Test
    void noneIsMadeForBoth() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT);

        assertThatThrownBy(() -> of("whole").requireOwnBaseline()).hasMessageContaining("both compare with");
    }

    @Test
    void baselinesOfTheirOwnAreTaken() throws Exception {
        execution("fast", "check", "");
        execution("whole", "check", OTHER_OUTPUT + "<baseline><file>whole.json</file></baseline>");
        baseline();

        assertThatCode(() -> of("whole").requireOwnPlaces()).doesNotThrowAnyException();
        assertThatCode(() -> of("whole").requireOwnBaseline()).doesNotThrowAnyException();
    }

    private void baseline() throws IOException {
        Path file = basedir.resolve("src/test/scorecam/baseline.json");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private PluginExecution execution(String id, String goal, String configuration) throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal(goal);
        execution.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        plugin.addExecution(execution);
        return execution;
    }

    private Neighbours of(String execution) {
        plugin.setGroupId("org.scorecam");
        plugin.setArtifactId("scorecam-maven-plugin");
        Model model = new Model();
        model.setArtifactId("demo");
        model.setBuild(new Build());
        model.getBuild().setDirectory(basedir.resolve("target").toString());
        model.getBuild().addPlugin(plugin);
        MavenProject project = new MavenProject(model);
        project.setFile(new File(basedir.toFile(), "pom.xml"));
        return new Neighbours(Declared.checks(project, plugin.getKey(), given), execution);
    }
}
