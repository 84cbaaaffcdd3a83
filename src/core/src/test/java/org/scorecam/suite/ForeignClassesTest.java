package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

/** Annotations of which no class is the model's: one message, with one cure. */
final class ForeignClassesTest {
    private static final String SYNSETS = " Name a file of labels that %s in <model><labels>, as ImageNet's"
            + " LOC_synset_mapping.txt (n01440764 tench, Tinca tinca), or ";

    @TempDir
    private Path folder;

    private CocoSuite coco = new CocoSuite(Path.of(""));

    @BeforeEach
    void onePhoto() {
        coco = new CocoSuite(folder).photo("a.png", 200, 0).listed("a.png");
    }

    @Test
    void idsOfWordNetAgainstPlainLabels() throws IOException {
        annotated("n02123045", "n01440764");

        assertError(
                labels("tabby", "tench", "goldfish", "shark"),
                "none of the 2 classes that <annotations> " + file()
                        + " has (n01440764, n02123045) is one of the model's,"
                        + " whose labels are tabby, tench, goldfish, …: the annotations have WordNet ids, and the labels do"
                        + " not begin with them."
                        + String.format(SYNSETS, "does") + "give each class its index in <classes>");
    }

    @Test
    void namesAgainstLabelsThatAreIdsOfWordNet() throws IOException {
        annotated("tabby");

        assertError(
                labels("n02123045", "n01440764"),
                "the only class that <annotations> " + file() + " has (tabby) is none of the model's, whose labels are"
                        + " n02123045, n01440764: the labels are WordNet ids, and the annotations have names."
                        + String.format(SYNSETS, "has both")
                        + "say which it is with <classes><tabby>index</tabby></classes>");
    }

    @Test
    void namesOfAnotherDataSet() throws IOException {
        annotated("tabby", "tench");

        assertError(
                labels("tabbby", "car"),
                "none of the 2 classes that <annotations> " + file()
                        + " has (tabby, tench) is one of the model's, whose"
                        + " labels are tabbby, car (did you mean tabbby?): name the labels that the model was trained with in"
                        + " <model><labels>, in the order of its scores, or give each class its index in <classes>");
    }

    @Test
    void numbersBeyondTheModelsClasses() throws IOException {
        annotated("7", "8");

        assertError(
                labels("tabby", "car"),
                "none of the 2 classes that <annotations> " + file()
                        + " has (7, 8) is one of the model's, which are 0 to"
                        + " 1: give each class its index in <classes>");
    }

    @Test
    void namesWithoutLabels() {
        assertThat(new ForeignClasses(coco.settings(), Labels.none(2), List.of("cat")).error())
                .hasMessage(
                        "suite suite: the only class that <annotations> " + file()
                                + " has (cat) is none of the model's, as there are no <labels> to find them by: name the file of the"
                                + " model's labels in <model><labels>, or say which it is with <classes><cat>index</cat></classes>");
    }

    @Test
    void oneClassOfTheModelsIsEnoughToGoOn() throws IOException {
        annotated("tabby", "griffin");

        Suite suite = Suite.plan(coco.settings(), labels("tabby", "car"));

        assertThat(suite.explanations()).isEqualTo(2);
        assertThat(suite.notes())
                .containsExactly("1 of the 1 photos have classes that are not found among the model's (1, the first is"
                        + " griffin), and each is an ERROR: write <unknownClasses>ignore</unknownClasses> if they are to be"
                        + " left out");
    }

    @Test
    void whereHalfOfThePhotosHaveAForeignClassTheirErrorsSayIt() throws IOException {
        annotated("tabby", "griffin");
        coco.photo("b.png", 1, 2).listed("b.png").object(100, CocoSuite.LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), labels("tabby", "car")).notes()).isEmpty();
    }

    @Test
    void numbersThatAreCountedFromOne() throws IOException {
        annotated("1", "2");

        assertError(
                labels("tabby", "car"),
                "<annotations> " + file()
                        + " names classes by numbers up to 2, without a 0, but the model's classes are 0"
                        + " to 1: the numbers are counted from 1, and each would be taken for the class after its own;"
                        + " subtract 1 from each, or give each its index in <classes>");
    }

    @Test
    void numbersThatAreLabelsAreNoIndices() throws IOException {
        annotated("1", "2");

        assertThat(Suite.plan(coco.settings(), labels("1", "2")).photos().get(0).targets())
                .extracting(target -> target.label().index())
                .containsExactly(0, 1);
    }

    private void annotated(String... names) {
        for (int i = 0; i < names.length; i++) {
            coco.category(100 + i, names[i]).object(100 + i, CocoSuite.LEFT_HALF);
        }
    }

    private Path file() {
        return folder.resolve("suite.coco.json");
    }

    private Labels labels(String... names) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.txt"), String.join("\n", names)), names.length);
    }

    private void assertError(Labels labels, String message) {
        assertThatThrownBy(() -> Suite.plan(coco.settings(), labels))
                .isInstanceOf(SetupException.class)
                .hasMessage("suite suite: " + message);
    }
}
