package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final Path STARTED = Path.of("/home/me/work");
    private static final String SUITES = "<suites><suite><name>cats</name></suite></suites>";

    private final Plugin plugin = plugin();
    private final MavenProject project = project("demo", "model");

    CommandsTest() {
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void aProjectOfItsOwnNeedsNothing() {
        assertThat(commands("default").approve()).isEqualTo("mvn scorecam:approve");
        assertThat(commands("default").verify()).isEqualTo("mvn verify");
    }

    @Test
    void aModuleIsNamed() {
        Commands commands = of("", List.of(project("demo", "parent"), project), "default", Map.of());

        assertThat(commands.approve()).isEqualTo("mvn -pl :model scorecam:approve");
        assertThat(commands.verify()).isEqualTo("mvn -pl :model -am verify");
    }

    @Test
    void theWholeBuildNamesNoModule() {
        Commands commands = of("", List.of(project("demo", "parent"), project), "default", Map.of());

        assertThat(commands.ofWholeBuild().verify()).isEqualTo("mvn verify");
        assertThat(commands.ofWholeBuild().here("Run mvn verify first")).isEqualTo("Run mvn verify first");
    }

    @Test
    void oneOfTwoModulesOfOneNameIsNamedWithItsGroup() {
        assertThat(of("", List.of(project("other", "model"), project), "default", Map.of())
                        .approve())
                .isEqualTo("mvn -pl demo:model scorecam:approve");
    }

    @Test
    void anExecutionThatIsConfiguredIsNamed() throws Exception {
        execution("cats", SUITES);

        assertThat(commands("cats").approve()).isEqualTo("mvn scorecam:approve@cats");
    }

    @Test
    void anExecutionThatIsConfiguredAsThePluginIsNotNamed() throws Exception {
        plugin.setConfiguration(configuration(SUITES));
        execution("cats", SUITES);

        assertThat(commands("cats").approve()).isEqualTo("mvn scorecam:approve");
    }

    @Test
    void whatTheCommandLineGaveOfTheModelIsGivenAgain() {
        assertThat(of("", List.of(project), "default", Map.of("scorecam.model.file", "my models/a.onnx"))
                        .approve())
                .isEqualTo("mvn scorecam:approve \"-Dscorecam.model.file=my models/a.onnx\"");
    }

    @Test
    void aPomThatWasNamedIsNamedAgain() {
        assertThat(place("/home/me/work/other/pom.xml", "")).isEqualTo("-f other/pom.xml");
        assertThat(place("/home/me/else/pom.xml", "")).isEqualTo("-f ../else/pom.xml");
        assertThat(place("/home/me/work/pom-ci.xml", "")).isEqualTo("-f pom-ci.xml");
        assertThat(place("/home/me/work/my model/pom.xml", "")).isEqualTo("-f \"my model/pom.xml\"");
    }

    @Test
    void thePomOfTheFolderNeedsNoName() {
        assertThat(place("/home/me/work/pom.xml", "")).isEmpty();
    }

    @Test
    void profilesAreNamedAgain() {
        assertThat(place("/home/me/work/pom.xml", "ci,gpu")).isEqualTo("-Pci,gpu");
        assertThat(of("-f other/pom.xml -Pci", List.of(project), "default", Map.of())
                        .verify())
                .isEqualTo("mvn -f other/pom.xml -Pci verify");
    }

    @Test
    void aPluginThatIsManagedAloneIsFoundByItsPrefix() {
        MavenProject managed = project("demo", "managed");
        managed.getBuild().setPluginManagement(new PluginManagement());
        managed.getBuild().getPluginManagement().addPlugin(plugin());

        assertThat(commands("default").of(managed, null).approve()).isEqualTo("mvn scorecam:approve");
    }

    @Test
    void aPluginThatThePomDoesNotNameIsCalledByItsWholeName() {
        assertThat(commands("default").of(project("demo", "bare"), null).approve())
                .isEqualTo("mvn org.scorecam:scorecam-maven-plugin:1:approve");
    }

    @Test
    void messagesThatKnowNothingOfTheBuildAreToldForIt() throws Exception {
        execution("cats", SUITES);
        Commands commands = of("-f other/pom.xml", List.of(project), "cats", Map.of());

        assertThat(commands.here("mvn scorecam:layers lists them. Explain it again: mvn verify -Dscorecam.shard=1/4"))
                .isEqualTo("mvn -f other/pom.xml scorecam:layers@cats lists them. Explain it again:"
                        + " mvn -f other/pom.xml verify -Dscorecam.shard=1/4");
    }

    @Test
    void whatIsToldForTheBuildAlreadyStays() throws Exception {
        execution("cats", SUITES);
        Commands commands = of("", List.of(project), "cats", Map.of("scorecam.model.file", "a.onnx"));

        assertThat(commands.here(commands.approve())).isEqualTo(commands.approve());
        assertThat(commands.here(commands.verify())).isEqualTo(commands.verify());
        assertThat(commands("cats").here(commands("cats").approve())).isEqualTo("mvn scorecam:approve@cats");
    }

    @Test
    void aGoalThatDoesNotSeeTheConfigurationIsToldWhereItStands() throws Exception {
        execution("cats", SUITES);
        execution("dogs", SUITES.replace("cats", "dogs"));

        assertThat(commands("default-cli").elsewhere("approve"))
                .isEqualTo(". This goal does not see what stands in an <execution>; to run it with that:"
                        + " mvn scorecam:approve@cats, or: mvn scorecam:approve@dogs");
        assertThat(commands("cats").elsewhere("approve")).isEmpty();
    }

    @Test
    void anExecutionWithOtherLimitsHidesNothing() throws Exception {
        execution("cats", "<threads>1</threads>");

        assertThat(commands("default-cli").elsewhere("approve")).isEmpty();
    }

    private static String place(String pom, String profiles) {
        return Commands.place(STARTED, new File(pom), profiles);
    }

    private Commands commands(String execution) {
        return of("", List.of(project), execution, Map.of());
    }

    private Commands of(String place, List<MavenProject> reactor, String execution, Map<String, String> given) {
        return new Commands(place, reactor, project, plugin(), execution, given);
    }

    private void execution(String id, String configuration) throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setConfiguration(configuration(configuration));
        plugin.addExecution(execution);
        plugin.flushExecutionMap();
    }

    private static Xpp3Dom configuration(String elements) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
    }

    private static MavenProject project(String group, String name) {
        Model model = new Model();
        model.setGroupId(group);
        model.setArtifactId(name);
        model.setBuild(new Build());
        return new MavenProject(model);
    }

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.scorecam");
        plugin.setArtifactId("scorecam-maven-plugin");
        plugin.setVersion("1");
        return plugin;
    }
}
