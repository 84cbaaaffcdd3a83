package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.setting.Settings;

class ModuleContentsTest {
    private static final String RESULT = "target/scorecam/result.json";

    @TempDir
    private Path basedir = Path.of("");

    private final Map<String, Object> written = new HashMap<>();

    @Test
    void aModuleWithoutSuitesIsEmpty() {
        assertThat(contents().isEmpty()).isTrue();
        assertThat(contents().missing()).isEqualTo("no <suites> are configured");
    }

    @Test
    void aModuleThatHasNothingOfItsSuitesIsEmpty() {
        suites("cats", "dogs");

        assertThat(contents().isEmpty()).isTrue();
        assertThat(contents().missing())
                .isEqualTo("nothing of its <suites> is there (test/cats, test/cats.json, test/dogs, test/dogs.json)");
    }

    @Test
    void aModelThatIsNotThereEitherIsNamed() {
        suites("cats");
        written.put("model", Map.of("file", "main/m.onnx"));

        assertThat(contents().missing())
                .isEqualTo("nothing of its <suites> is there (test/cats, test/cats.json, main/m.onnx)");
        assertThat(contents().hasOwnModel()).isFalse();
    }

    @Test
    void aModelAloneIsNothingToExplainOn() throws IOException {
        suites("cats");
        written.put("model", Map.of("file", "main/m.onnx"));
        file("main/m.onnx");

        assertThat(contents().isEmpty()).isTrue();
        assertThat(contents().hasOwnModel()).isTrue();
        assertThat(contents().ownModel()).isEqualTo("main/m.onnx");
    }

    @Test
    void aModelElsewhereIsNotTheModulesOwn(@TempDir Path elsewhere) throws IOException {
        written.put(
                "model",
                Map.of("file", Files.createFile(elsewhere.resolve("m.onnx")).toString()));

        assertThat(contents().hasOwnModel()).isFalse();
    }

    @Test
    void oneSuiteOfTwoIsNotNothing() throws IOException {
        suites("cats", "dogs");
        Files.createDirectories(basedir.resolve("test/dogs"));

        assertThat(contents().isEmpty()).isFalse();
        assertThat(contents().isWhole()).isFalse();
        assertThat(contents().remains()).isEqualTo("test/dogs is there, test/cats is not");
    }

    @Test
    void bothSuitesOfTwoAreWhole() throws IOException {
        suites("cats", "dogs");
        Files.createDirectories(basedir.resolve("test/cats"));
        Files.createDirectories(basedir.resolve("test/dogs"));

        assertThat(contents().isWhole()).isTrue();
    }

    @Test
    void aFolderWithoutPhotosIsThere() throws IOException {
        suites("cats");
        Files.createDirectories(basedir.resolve("test/cats"));

        assertThat(contents().isEmpty()).isFalse();
    }

    @Test
    void annotationsWithoutTheirPhotosAreThere() throws IOException {
        suites("cats");
        file("test/cats.json");

        assertThat(contents().isEmpty()).isFalse();
        assertThat(contents().remains()).isEqualTo("test/cats.json is there, test/cats is not");
    }

    @Test
    void photosThatDvcHasNotDownloadedAreThere() throws IOException {
        suites("cats");
        file("test/cats.dvc");

        assertThat(contents().isEmpty()).isFalse();
    }

    @Test
    void aLinkThatLeadsNowhereIsThere() throws IOException {
        suites("cats");
        Files.createDirectories(basedir.resolve("test"));
        Files.createSymbolicLink(basedir.resolve("test/cats"), basedir.resolve("annex"));

        assertThat(contents().isEmpty()).isFalse();
    }

    @Test
    void whatWasApprovedTellsOfPhotos() throws IOException {
        file("src/test/scorecam/baseline.json");

        assertThat(contents().isEmpty()).isFalse();
        assertThat(contents().remains()).isEqualTo("src/test/scorecam/baseline.json is there, <suites> are not");
    }

    @Test
    void anEarlierResultTellsOfPhotos() throws IOException {
        suites("cats");
        file(RESULT);

        assertThat(contents().isEmpty()).isFalse();
    }

    private void suites(String... names) {
        List<Map<String, Object>> suites = new ArrayList<>();
        for (String name : names) {
            suites.add(Map.of("name", name, "images", "test/" + name, "annotations", "test/" + name + ".json"));
        }
        written.put("suites", suites);
    }

    private void file(String path) throws IOException {
        Path file = basedir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private ModuleContents contents() {
        return ModuleContents.of(
                new ExplainSettings(Settings.elements("", written)), basedir, List.of(basedir.resolve(RESULT)));
    }
}
