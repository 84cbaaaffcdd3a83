package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.ProjectSettings;

class ProjectSettingsJsonTest {
    @TempDir
    private Path folder;

    private Path basedir;
    private Path file;

    @BeforeEach
    void placeTheFile() {
        basedir = folder.resolve("project");
        file = basedir.resolve("target/scorecam/scorecam.json");
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        ProjectSettings project = project(Map.of(
                "effort", "full",
                "model", Map.of("file", basedir.resolve("src/m.onnx").toFile()),
                "suites", List.of(Map.of("name", "animals", "backgroundClasses", List.of("clean", "empty")))));
        ProjectSettingsJson.write(project, file);

        assertThat(ProjectSettingsJson.read(file, "1")).isEqualTo(project);
    }

    /** They are written for other machines, where the project lies elsewhere. */
    @Test
    void theProjectCanBeTakenElsewhere() throws Exception {
        ProjectSettingsJson.write(
                project(Map.of(
                        "model", Map.of("file", basedir.resolve("src/m.onnx").toFile()))),
                file);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(basedir, elsewhere);

        ProjectSettings read = ProjectSettingsJson.read(elsewhere.resolve("target/scorecam/scorecam.json"), "1");

        assertThat(read.basedir()).isEqualTo(elsewhere);
        assertThat(read.model()).isEqualTo(elsewhere.resolve("src/m.onnx"));
        assertThat(read.settings().group("model").get("file").text())
                .isEqualTo(elsewhere.resolve("src/m.onnx").toString());
    }

    @Test
    void whatLiesOutsideTheProjectStaysWhereItIs() {
        Path photos = folder.resolve("photos");
        ProjectSettingsJson.write(project(Map.of("images", photos.toFile())), file);

        assertThat(ProjectSettingsJson.read(file, "1").settings().get("images").text())
                .isEqualTo(photos.toString());
    }

    @Test
    void namesOfTheUsersOwnAreKept() {
        Properties classes = new Properties();
        classes.setProperty("path of a cat", "3");
        ProjectSettingsJson.write(project(Map.of("classes", classes)), file);

        assertThat(ProjectSettingsJson.read(file, "1")
                        .settings()
                        .group("classes")
                        .get("path of a cat")
                        .text())
                .isEqualTo("3");
    }

    @Test
    void anEntryThatIsEmptyIsNothing() {
        ProjectSettingsJson.write(project(Map.of("backgroundClasses", Arrays.asList("clean", null))), file);

        assertThat(ProjectSettingsJson.read(file, "1").settings().list("backgroundClasses"))
                .extracting(setting -> setting.text())
                .containsExactly("clean", null);
    }

    @Test
    void anotherVersionsIsRefused() {
        ProjectSettingsJson.write(project(Map.of()), file);

        assertThatThrownBy(() -> ProjectSettingsJson.read(file, "2"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        file + ", version: is 1, this version of scorecam is 2: take one version for all that is run."
                                + " Write it again with mvn scorecam:settings.");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ProjectSettingsJson.read(file, "1"))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ": does not exist. Correct the path, or write it: mvn scorecam:settings.");
    }

    @Test
    void whatIsCutOffIsRefused() throws Exception {
        ProjectSettingsJson.write(project(Map.of("effort", "full")), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> ProjectSettingsJson.read(file, "1"))
                    .isInstanceOf(SetupException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageEndingWith("Write it again with mvn scorecam:settings.");
        }
    }

    private ProjectSettings project(Map<String, ?> values) {
        return new ProjectSettings(
                "1", basedir, basedir.resolve("src/m.onnx"), "src/m.onnx", "mvn scorecam:approve", values);
    }
}
