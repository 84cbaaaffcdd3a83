package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class MissingResultTest {
    private static final String FILE = "target/scorecam/result.json";

    private final MavenProject parent = project("parent", false);
    private final MavenProject cats = project("cats", true);
    private final MavenProject dogs = project("dogs", true);

    @Test
    void aProjectOfItsOwnIsToRunACheckFirst() {
        assertThat(message(cats, List.of(cats)))
                .isEqualTo("there is no target/scorecam/result.json: no check has run here, or its results were cleaned"
                        + " away. Run one first: mvn verify");
    }

    @Test
    void aModuleIsReachedByItsName() {
        assertThat(message(cats, List.of(parent, cats, dogs)))
                .endsWith("Run one first: mvn -pl :cats -am verify, and then: mvn -pl :cats scorecam:approve");
    }

    @Test
    void aParentThatRunsNoCheckNamesTheModulesThatDo() {
        assertThat(message(parent, List.of(parent, cats, dogs)))
                .isEqualTo(
                        "there is no target/scorecam/result.json: parent runs no check of its own. Name the module that"
                                + " does: mvn -pl :cats scorecam:approve (or dogs)");
    }

    @Test
    void aReactorInWhichNobodyRunsThePluginIsToldOfTheProjectAtHand() {
        assertThat(message(parent, List.of(parent, project("other", false))))
                .endsWith("Run one first: mvn -pl :parent -am verify, and then: mvn -pl :parent scorecam:approve");
    }

    private static String message(MavenProject at, List<MavenProject> reactor) {
        return new MissingResult(new Commands("", reactor, at, plugin(), "default-cli", Map.of()), "approve")
                .message(FILE);
    }

    private static MavenProject project(String name, boolean runsPlugin) {
        Model model = new Model();
        model.setGroupId("demo");
        model.setArtifactId(name);
        model.setBuild(new Build());
        if (runsPlugin) {
            model.getBuild().addPlugin(plugin());
        } else {
            model.getBuild().setPluginManagement(new PluginManagement());
            model.getBuild().getPluginManagement().addPlugin(plugin());
        }
        return new MavenProject(model);
    }

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.scorecam");
        plugin.setArtifactId("scorecam-maven-plugin");
        return plugin;
    }
}
