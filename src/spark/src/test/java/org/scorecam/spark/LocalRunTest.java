package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark in this process. */
class LocalRunTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nameTheOutFolder() {
        out = folder.resolve("out");
    }

    @Test
    void theResultHasTheBytesOfARunWithoutSpark() throws Exception {
        Path settings = Quickstart.settings(folder);

        assertThat(explain("--settings", settings.toString())).isZero();

        assertThat(Quickstart.merged(out, settings)).isEqualTo(Quickstart.plain(settings));
        assertThat(said()).contains("[INFO] Score-CAM: 40 photos in 8 slices on local[2], 2 cores");
    }

    @Test
    void nothingButTheShardIsLeft() throws Exception {
        assertThat(explain("--settings", Quickstart.settings(folder).toString()))
                .isZero();

        try (Stream<Path> left = Files.walk(out)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(out.resolve("shard-1-of-1.json"));
        }
    }

    @Test
    void whatTheStoreKnowsIsNotRunAgain() throws Exception {
        Path settings = Quickstart.settings(folder);
        String store = folder.resolve("store").toString();

        assertThat(explain("--settings", settings.toString(), "--store", store)).isZero();
        assertThat(Quickstart.merged(out, settings))
                .contains("\"reused\": false")
                .doesNotContain("\"reused\": true");
        assertThat(explain("--settings", settings.toString(), "--store", store)).isZero();
        assertThat(Quickstart.merged(out, settings))
                .contains("\"reused\": true")
                .doesNotContain("\"reused\": false");
    }

    /** As executors elsewhere do: the folders that suites are read of have names for photos. */
    @Test
    void photosComeFromAFileSystemOfHadoops() throws Exception {
        Path settings = Quickstart.settings(folder);

        assertThat(explain(
                        "--settings",
                        settings.toString(),
                        "--images",
                        Quickstart.photos().toUri().toString()))
                .isZero();

        assertThat(Quickstart.merged(out, settings)).isEqualTo(Quickstart.plain(settings));
    }

    /** BACKGROUND_GAP pastes objects on other photos than those of the slice. */
    @Test
    void measuresThatNeedOtherPhotosHaveThem() throws Exception {
        Path settings = Quickstart.settings(folder, Map.of("metric", "BACKGROUND_GAP", "maximum", "0.5"));

        assertThat(explain(
                        "--settings",
                        settings.toString(),
                        "--images",
                        Quickstart.photos().toUri().toString()))
                .isZero();

        assertThat(Quickstart.merged(out, settings))
                .isEqualTo(Quickstart.plain(settings))
                .contains("\"BACKGROUND_GAP\"");
    }

    @Test
    void aFolderWithoutPhotosIsASetUpError() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(explain("--settings", Quickstart.settings(folder).toString(), "--images", empty.toString()))
                .isEqualTo(Explain.BROKEN);

        assertThat(errors()).startsWith("[ERROR] --images " + empty + " holds no photo (.jpg, ");
    }

    @Test
    void aSuiteThatIsNotThereIsASetUpError() throws Exception {
        assertThat(explain(
                        "--settings",
                        Quickstart.settings(folder).toString(),
                        "--images",
                        "part=" + Quickstart.photos()))
                .isEqualTo(Explain.BROKEN);

        assertThat(errors()).contains("there is no such suite (did you mean parts?), but parts");
    }

    @Test
    void aMasterThatIsNoneIsASetUpError() throws Exception {
        String settings = Quickstart.settings(folder).toString();

        int status = Explain.run(
                new String[] {"--settings", settings, "--out", out.toString(), "--master", "here"},
                print(said),
                print(errors));

        assertThat(status).isEqualTo(Explain.BROKEN);
        assertThat(errors()).startsWith("[ERROR] Spark does not start on here (");
    }

    /** Where it is told best: beside the photos that are missing. */
    @Test
    void aPhotoThatIsMissingIsItsOwnError() throws Exception {
        Path project = folder.resolve("project");
        Quickstart.copy(project);
        Files.delete(project.resolve("src/test/scorecam/parts/clean-03.jpg"));
        Path settings =
                Quickstart.settings(folder, project, Map.of("metric", "LIFT", "statistic", "MEAN", "minimum", "1"));

        assertThat(explain("--settings", settings.toString())).isZero();

        assertThat(Quickstart.merged(out, settings))
                .isEqualTo(Quickstart.plain(settings))
                .contains("clean-03.jpg does not exist");
    }

    private int explain(String... arguments) throws IOException {
        List<String> all = Stream.concat(
                        Stream.of(arguments), Stream.of("--out", out.toString(), "--master", "local[2]"))
                .toList();
        return Explain.run(all.toArray(String[]::new), print(said), print(errors));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
