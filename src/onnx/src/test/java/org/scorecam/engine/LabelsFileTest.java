package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.setting.Settings;

class LabelsFileTest {
    @TempDir
    private Path folder;

    @Test
    void theOnlyFileThatNamesAsManyIsTaken() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
        Files.writeString(folder.resolve("classes.txt"), "one\ntwo\nthree\n");

        LabelsFile found = of(Map.of());

        assertThat(found.found()).contains(labels);
        assertThat(found.labels().label(1).label()).isEqualTo("dog");
        assertThat(found.note().orElseThrow())
                .startsWith("Labels labels.txt: the only file beside the model that names 2");
    }

    @Test
    void ofSeveralNoneIsTakenAndAllAreNamed() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
        Files.writeString(folder.resolve("classes.txt"), "dog\ncat\n");

        LabelsFile found = of(Map.of());

        assertThat(found.labels().known()).isFalse();
        assertThat(found.note())
                .contains(
                        "No labels: several files beside the model name 2 classes (classes.txt, labels.txt). Say which is"
                                + " meant with -Dscorecam.model.labels");
    }

    /** As a readme, which may have as many lines. */
    @Test
    void aFileOfAnotherNameIsNone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "cat\ndog\n");

        assertThat(of(Map.of()).labels().known()).isFalse();
    }

    @Test
    void theUsersOwnFileIsTakenWithoutAWord() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
        Path own = Files.writeString(folder.resolve("own.txt"), "tabby\nhound\n");

        LabelsFile named = of(Map.of("labels", own.toString()));

        assertThat(named.labels().label(0).label()).isEqualTo("tabby");
        assertThat(named.note()).isEmpty();
    }

    private LabelsFile of(Map<String, String> model) {
        return LabelsFile.of(new ModelReading(Settings.elements("<model>", model)), folder.resolve("m.onnx"), 2);
    }
}
