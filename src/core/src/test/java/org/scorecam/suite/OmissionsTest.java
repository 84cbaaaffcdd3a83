package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.annotation.LeftOut.Some;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings.Explain;

/** What {@code <unknownClasses>} and {@code <onlyClasses>} leave out. */
final class OmissionsTest {
    @TempDir
    private Path folder;

    private CocoSuite coco = new CocoSuite(Path.of(""));

    /** On one photo left, right and a griffin, on the other two griffins; labels name left and right alone. */
    @BeforeEach
    void twoPhotos() {
        coco = new CocoSuite(folder).photo("a.png", 200, 0).photo("b.png", 200, 0);
        coco.category(7, "griffin");
        coco.listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF).object(7, LEFT_HALF);
        coco.listed("b.png").object(7, LEFT_HALF).object(7, RIGHT_HALF);
    }

    @Test
    void aClassThatTheModelLacksIsLeftOutAndCounted() throws IOException {
        Suite suite = plan(unknownIgnored());

        assertThat(suite.photos()).extracting(SuitePhoto::name).containsExactly("a.png");
        assertThat(suite.photos().get(0).targets()).extracting(Target::problem).containsExactly(null, null);
        assertThat(suite.leftOut().unknown()).containsExactly(new Some("griffin", 3));
        assertThat(suite.leftOut().others()).isEmpty();
    }

    @Test
    void aPhotoOfWhichNothingIsLeftIsAsOneThatIsNotAnnotated() throws IOException {
        Suite suite = plan(unknownIgnored());

        assertThat(suite.leftOut().unannotated()).containsExactly("b.png");
        assertThat(suite.notes())
                .containsExactly("1 photo has nothing annotated but what <unknownClasses> or <onlyClasses> leaves out:"
                        + " not explained");
    }

    @Test
    void aLabelThatStandsTwiceIsNotUnknown() throws IOException {
        coco.category(9, "crane");
        coco.photo("c.png", 1, 2).listed("c.png").object(9, LEFT_HALF);

        Suite suite = Suite.plan(
                coco.omitting(unknownIgnored()).settings(Explain.ANNOTATED, Map.of("griffin", 0), Set.of()),
                Labels.read(Files.writeString(folder.resolve("labels.txt"), "left\nright\ncrane\ncrane"), 4));

        assertThat(suite.leftOut().unknown()).isEmpty();
        assertThat(suite.photos().get(2).targets().get(0).problem()).contains("the labels have class crane 2 times");
    }

    @Test
    void objectsOfPhotosThatAreNotThereAreNotCounted() throws IOException {
        coco.listed("gone.png").object(7, LEFT_HALF);

        assertThat(plan(unknownIgnored()).leftOut().unknown()).containsExactly(new Some("griffin", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "1", "Right side"})
    void onlyClassesAreNamedAsAnnotatedOrByIndexOrByLabel(String wanted) throws IOException {
        Suite suite = Suite.plan(
                coco.omitting(only(wanted)).settings(Explain.ANNOTATED, Map.of("right", 1), Set.of()),
                labels("left\nRight side"));

        assertThat(suite.photos()).extracting(SuitePhoto::name).containsExactly("a.png");
        assertThat(suite.photos().get(0).targets())
                .extracting(Target::label)
                .containsExactly(new ClassLabel(1, "Right side"));
        assertThat(suite.leftOut().others()).containsExactly(new Some("griffin", 3), new Some("left", 1));
    }

    @Test
    void whatIsAnnotatedAndNotChosenIsOnThePhotoAllTheSame() throws IOException {
        SuitePhoto photo = plan(only("right")).photos().get(0);

        assertThat(photo.hasClass(0)).isTrue();
        assertThat(photo.annotated(0))
                .map(Target::objects)
                .hasValueSatisfying(objects -> assertThat(objects).hasSize(1));
        assertThat(photo.others()).extracting(Target::label).containsExactly(new ClassLabel(0, "left"));
    }

    @Test
    void anotherClassNeedsNoBox() throws IOException {
        coco.photo("c.png", 1, 2).listed("c.png").object(1, LEFT_HALF).objectWithoutBox(0);

        assertThat(plan(only("right")).photos().get(1).others())
                .containsExactly(new Target(new ClassLabel(0, "left"), true, List.of(), null));
    }

    @Test
    void aChosenClassThatNoPhotoHasIsASetUpError() {
        assertThatThrownBy(() -> plan(only("rihgt")))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "suite suite: <onlyClasses> names rihgt, which no photo has annotated (did you mean right?);"
                                + " correct it, or take it out");
    }

    @Test
    void aChosenClassIsNoShortcutToo() {
        coco.shortcuts("griffin");

        assertThatThrownBy(() -> plan(only("griffin")))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "suite suite: <onlyClasses> names griffin, which is in <shortcuts>: a region to distrust is no"
                                + " class to explain; remove it from one of them");
    }

    @Test
    void idsOfClassesThatAreNotChosenNeedNotBeIndices() {
        Suite suite = Suite.plan(
                coco.omitting(only("right")).settings(Explain.ANNOTATED, Map.of("right", 1), Set.of()), Labels.none(2));

        assertThat(suite.photos().get(0).targets())
                .extracting(Target::label)
                .containsExactly(new ClassLabel(1, "right"));
        assertThat(suite.notes()).noneMatch(note -> note.contains("category ids"));
    }

    @Test
    void aChosenClassThatTheModelLacksIsStillAnError() throws IOException {
        Suite suite = plan(only("griffin", "left"));

        assertThat(suite.photos()).hasSize(2);
        assertThat(suite.photos().get(1).targets().get(0).problem()).contains("class griffin is none of the model's");
    }

    @Test
    void whereNothingIsLeftThatIsASetUpError() {
        coco.photo("c.png", 1, 2);

        assertThatThrownBy(() -> Suite.plan(coco.omitting(unknownIgnored()).settings(), labels("sphinx\ngryphon")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("suite suite: none of the 3 classes that <annotations> " + folder
                        + "/suite.coco.json has (griffin, left, right) is one of the model's, whose labels are sphinx,"
                        + " gryphon");
    }

    private Suite plan(Omissions omissions) throws IOException {
        return Suite.plan(coco.omitting(omissions).settings(), labels("left\nright"));
    }

    private Labels labels(String lines) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.txt"), lines), 2);
    }

    private static Omissions unknownIgnored() {
        return new Omissions(false, true, Set.of());
    }

    private static Omissions only(String... classes) {
        return new Omissions(false, false, Set.of(classes));
    }
}
