package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class LabelsTest {
    @TempDir
    Path folder;

    @Test
    void aBackgroundBehindTheClassesHasItsOwnName() throws IOException {
        Labels labels = Labels.read(file("cat", "dog"), 3, 1);

        assertThat(labels.label(1).label()).isEqualTo("dog");
        assertThat(labels.label(2).label()).isEqualTo("background");
        assertThat(labels.classes()).isEqualTo(3);
    }

    @Test
    void aBackgroundNeedsNoLine() throws IOException {
        Path file = file("background", "cat", "dog");

        assertThatThrownBy(() -> Labels.read(file, 3, 1))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><labels> " + file + " names 3 classes, but the model scores 2 beside the 1 before"
                        + " <classOffset>; line i must name class i, counted from 0, one line a class");
    }

    private Path file(String... names) throws IOException {
        return Files.writeString(folder.resolve("labels.txt"), String.join("\n", names));
    }
}
