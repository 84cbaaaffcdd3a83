package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.setting.ProjectSettings;

class MovedProjectTest {
    private static final Path ROOT = Path.of("/executor/root");

    @Test
    void filesLieToEachOtherAsTheyDid() {
        ProjectSettings moved = MovedProject.below(
                ROOT,
                new ProjectSettings(
                        "1",
                        Path.of("/home/a/project"),
                        Path.of("/home/a/.m2/model.onnx"),
                        "g:model:1",
                        "mvn",
                        Map.of("suites", List.of(Map.of("images", new File("/data/photos"), "name", "/data")))));

        assertThat(moved.basedir()).isEqualTo(ROOT.resolve("home/a/project"));
        assertThat(moved.model()).isEqualTo(ROOT.resolve("home/a/.m2/model.onnx"));
        assertThat(moved.values())
                .isEqualTo(Map.of(
                        "suites",
                        List.of(Map.of("images", ROOT.resolve("data/photos").toFile(), "name", "/data"))));
    }

    @Test
    void whatIsThereAlreadyStays() {
        assertThat(MovedProject.below(
                                ROOT,
                                new ProjectSettings("1", ROOT.resolve("p"), ROOT.resolve("p/m"), "m", "mvn", Map.of()))
                        .basedir())
                .isEqualTo(ROOT.resolve("p"));
    }

    @Test
    void listsOfPhotosReadBackAsTheyWere() {
        List<PhotoFileDigest> photos = List.of(
                new PhotoFileDigest("a b\tc.jpg", "00", null),
                new PhotoFileDigest("a\nb.jpg", null, "s3a://b/a b.jpg"));

        assertThat(PhotoFileDigest.read(PhotoFileDigest.lines(photos))).isEqualTo(photos);
    }
}
