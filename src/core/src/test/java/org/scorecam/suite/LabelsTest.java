package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                        + " <classOffset>; line i must name class i, counted from 0, one line a class; if the first,"
                        + " background, is a heading or a background, take it out");
    }

    @ParameterizedTest
    @CsvSource({
        "0 red, 1 dark red",
        "0  red, 1  dark red",
        "0: red, 1: dark red",
        "1 red, 2 dark red",
        "'0,red', '1,dark red'"
    })
    void numbersBeforeTheLabelsAreNoPartOfTheNames(String first, String second) throws IOException {
        Labels labels = Labels.read(file(first, second), 2);

        assertThat(labels.indicesOf("red")).containsExactly(0);
        assertThat(labels.indicesOf("dark red")).containsExactly(1);
        assertThat(labels.indicesOf(second)).containsExactly(1);
        assertThat(labels.label(0).label()).isEqualTo(first);
    }

    @Test
    void numbersThatDoNotCountAreOfTheNames() throws IOException {
        Labels labels = Labels.read(file("5 euro", "10 euro", "20 euro"), 3);

        assertThat(labels.indicesOf("euro")).isEmpty();
        assertThat(labels.indicesOf("10 euro")).containsExactly(1);
    }

    @Test
    void numbersInAnotherOrderThanTheLinesAreASetUpError() throws IOException {
        Path file = file("2 blue", "0 red", "1 green");

        assertThatThrownBy(() -> Labels.read(file, 3))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><labels> " + file
                        + " has a number before each label, and not in the order of its lines:"
                        + " write each label into the line of its class, counted from 0, without the number");
    }

    @Test
    void lettersWithTheirMarksAreOneNameHoweverTheyAreWritten() throws IOException {
        Labels labels = Labels.read(file("caf\u00e9", "Cafe\u0301s"), 2);

        assertThat(labels.indicesOf("cafe\u0301")).containsExactly(0);
        assertThat(labels.indicesOf("Caf\u00e9s")).containsExactly(1);
    }

    @Test
    void aPointerOfGitLfsIsToldByName() throws IOException {
        Path file = file("version https://git-lfs.github.com/spec/v1", "oid sha256:" + "0".repeat(64), "size 12345");

        assertThatThrownBy(() -> Labels.read(file, 3))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><labels> " + file
                        + " is a Git LFS pointer, not the file itself: run git lfs pull, and let"
                        + " CI check out with LFS");
    }

    @Test
    void aFolderIsNoLabelsFile() {
        assertThatThrownBy(() -> Labels.read(folder, 3))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><labels> " + folder + " is no regular file; correct the path");
    }

    @Test
    void aBackgroundThatTheLabelsDoNotNameIsAskedFor() throws IOException {
        Path file = file("cat", "dog");

        assertThatThrownBy(() -> Labels.read(file, 3))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<model><labels> " + file + " names 2 classes, but the model scores 3; line i must name class"
                                + " i, counted from 0, one line a class; if the model's first score is a background's, set"
                                + " <classOffset>1</classOffset>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n02123045 tabby, tabby cat", "0: n02123045 tabby, tabby cat", "n02123045\ttabby, tabby cat"})
    void whatIsBehindAWordNetIdIsAName(String label) throws IOException {
        Labels labels = Labels.read(file(label, label.replace("0:", "1:").replaceAll("n\\d+.*", "n01440764 tench")), 2);

        assertThat(labels.indicesOf("tabby, tabby cat")).containsExactly(0);
        assertThat(labels.indicesOf("tabby cat")).containsExactly(0);
        assertThat(labels.indicesOf("tench")).containsExactly(1);
        assertThat(labels.indicesOfSynset("n01440764")).containsExactly(1);
    }

    @Test
    void aWholeNameGoesBeforeASynonym() throws IOException {
        Labels labels = Labels.read(file("n02012849 crane", "n03126707 hoist, crane"), 2);

        assertThat(labels.indicesOf("crane")).containsExactly(0);
    }

    @Test
    void commasOfOtherLabelsDoNotSeparate() throws IOException {
        assertThat(Labels.read(file("tabby, tabby cat", "tench"), 2).indicesOf("tabby cat"))
                .isEmpty();
    }

    private Path file(String... names) throws IOException {
        return Files.writeString(folder.resolve("labels.txt"), String.join("\n", names));
    }
}
