package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

final class LabelMapTest {
    private static final String CURE =
            ": write one label a line, line i for class i, counted from 0; or {\"0\": \"cat\","
                    + " \"1\": \"dog\"}, also as a model's id2label";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0: 'tench, Tinca tinca',\n 1: \"carpenter's plane\"}", // Python's dict, as
                // imagenet1000_clsidx_to_labels.txt
                "{'0': 'tench, Tinca tinca', '1': 'carpenter\\'s plane',}",
                "{\"1\": \"carpenter's plane\", \"0\": \"tench, Tinca tinca\"}",
                "{\"id2label\": {\"0\": \"tench, Tinca tinca\", \"1\": \"carpenter's plane\"}, \"image_size\": 224}",
                "{\"id2label\": {\"0\": \"tench, Tinca tinca\", \"1\": \"carpenter's plane\"},"
                        + " \"label2id\": {\"tench, Tinca tinca\": 0, \"carpenter's plane\": \"1\"}}",
                "{'tench, Tinca tinca': 0, \"carpenter's plane\": 1}", // Keras' class_indices
                "[\"tench, Tinca tinca\", \"carpenter's plane\"]"
            })
    void numbersSayWhichIsWhich(String text) throws IOException {
        Labels labels = read(text, 2);

        assertThat(IntStream.range(0, 2).mapToObj(i -> labels.label(i).label()))
                .containsExactly("tench, Tinca tinca", "carpenter's plane");
    }

    @Test
    void kerasClassIndexHasIdsOfWordNet() throws IOException {
        Labels labels = read("{\"0\": [\"n01440764\", \"tench\"], \"1\": [\"n01443537\", \"goldfish\"]}", 2);

        assertThat(labels.indicesOf("goldfish")).containsExactly(1);
        assertThat(labels.indicesOfSynset("n01440764")).containsExactly(0);
    }

    @Test
    void digitsThatStandForThemselvesAreNotAskedFor() throws IOException {
        assertThat(read("{'0': 0, '1': 1}", 2).label(1).label()).isEqualTo("1");
    }

    @Test
    void aLabelMayBeginWithABracket() throws IOException {
        assertThat(read("[background]\ncat", 2).label(0).label()).isEqualTo("[background]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'1': 0, '0': 1} | has numbers on both sides (1: 0), so that either may be the class and the other its label",
                "{1: 'cat', 2: 'dog'} | counts its classes from 1 to 2, and the model's scores are counted from 0 (subtract 1"
                        + " from each; where score 0 is a background's, also set <classOffset>1</classOffset>)",
                "{0: 'cat', 2: 'dog'} | has 2 labels, and none of class 1",
                "{'cat': 0, 'dog': 0} | gives class 0 two labels, cat and dog",
                "{0: 'caf\\xe9', 1: 'dog'} | has an escape that only Python reads, such as \\x",
                "{'names': 'cat', '1': 'dog'} | is a map, and none of numbers and labels: its map has names: \"cat\"",
                "{\"id2label\": {\"0\": \"cat\", \"1\": \"dog\"}, \"label2id\": {\"cat\": 1, \"dog\": 0}} |"
                        + " says that cat is class 0 (id2label) and class 1 (label2id)",
                "{} | has no labels"
            })
    void whatIsNotCertainIsRefused(String text, String why) {
        assertThatThrownBy(() -> read(text, 2))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><labels> " + folder.resolve("labels") + " " + why + CURE);
    }

    @Test
    void aMapThatEndsTooSoonIsRefused() {
        assertThatThrownBy(() -> read("{0: 'cat',\n1: 'dog'", 2))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<model><labels> " + folder.resolve("labels")
                        + " begins with { and cannot be read as JSON or a dict of Python's (")
                .hasMessageEndingWith(CURE);
    }

    @Test
    void aMapOfAnotherNumberIsASetUpError() {
        assertThatThrownBy(() -> read("{0: 'cat', 1: 'dog'}", 3))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<model><labels> " + folder.resolve("labels") + " names 2 classes, but the model scores 3; if"
                                + " the model's first score is a background's, set <classOffset>1</classOffset>");
    }

    private Labels read(String text, int classes) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels"), text), classes);
    }
}
