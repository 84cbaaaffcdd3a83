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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.annotation.AnnotationFormat;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.annotation.LeftOut;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings.Explain;

class SuiteTest {
    private static final Labels NO_LABELS = Labels.none(2);

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder).photo("a.png", 200, 0);
    }

    @Test
    void theBoxesOfOneClassAreOneTarget() {
        coco.listed("a.png").object(0, LEFT_HALF).object(0, RIGHT_HALF).object(1, RIGHT_HALF);

        Suite suite = Suite.plan(coco.settings(), NO_LABELS);

        assertThat(suite.explanations()).isEqualTo(2);
        assertThat(suite.photos().get(0).targets())
                .extracting(target -> target.objects().size())
                .containsExactly(2, 1);
    }

    @Test
    void masksThatStandInForBoxesMustBeThere() {
        coco.masks()
                .listed("a.png")
                .object(0, LEFT_HALF, "[[0, 0, 2, 0, 2, 4]]")
                .object(1, RIGHT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "suite.coco.json, annotation 1: an object of class right has no mask, but <regions> is masks;"
                                + " give it one, take it out, or set <regions>boxes</regions>");
    }

    @Test
    void aShortcutThatNoPhotoHasIsAMistake() {
        coco.listed("a.png").object(0, LEFT_HALF).object(2, LEFT_HALF);
        coco.category(2, "stamp").shortcuts("stmap");

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessage("suite suite: <shortcuts> names stmap, which no photo has annotated (did you mean stamp?)");
    }

    @Test
    void aShortcutIsNoBackgroundClassToo() {
        coco.listed("a.png").object(0, LEFT_HALF).object(2, LEFT_HALF);
        coco.category(2, "stamp").shortcuts("stamp");

        assertThatThrownBy(() -> Suite.plan(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("stamp")), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "suite suite: stamp is in <shortcuts> and in <backgroundClasses>: a region to distrust is no class"
                                + " to explain; remove it from one of them");
    }

    @Test
    void aPhotoOfShortcutsAloneIsCounted() {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 200, 0).listed("b.png").object(2, LEFT_HALF);
        coco.category(2, "stamp").shortcuts("stamp");

        Suite suite = Suite.plan(coco.settings(), NO_LABELS);

        assertThat(suite.photos()).extracting(SuitePhoto::name).containsExactly("a.png");
        assertThat(suite.notes())
                .contains("1 photo has nothing annotated but <shortcuts>, and no class to explain: not explained");
    }

    @Test
    void backgroundClassesNeedNoMask() {
        coco.masks()
                .listed("a.png")
                .object(0, LEFT_HALF, "[[0, 0, 2, 0, 2, 4]]")
                .objectWithoutBox(1);

        assertThat(Suite.plan(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("right")), NO_LABELS)
                        .explanations())
                .isEqualTo(2);
    }

    @Test
    void photosThatNoAnnotationNamesAreListed() {
        coco.photo("sub/b.png", 0, 0)
                .photo("c.png", 0, 0)
                .listed("a.png")
                .object(0, LEFT_HALF)
                .listed("c.png");

        assertThat(Suite.plan(coco.settings(), NO_LABELS).leftOut().unannotated())
                .containsExactly("c.png", "sub/b.png");
    }

    @Test
    void foldersOfTheAnnotatorsMachineAreLeftOut() {
        coco.photo("b.png", 200, 0);
        coco.listed("/home/ann/raw/a.png")
                .object(0, LEFT_HALF)
                .listed("data/photos/b.png")
                .object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a.png", "b.png");
    }

    @Test
    void aPhotoOfTheSameNameInAnotherFolderIsAnotherPhoto() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("dogs/a.png").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a.png", "dogs/a.png");
    }

    @Test
    void aPhotoOutsideTheFolderIsNotReached() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("../suite.coco.json").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a.png", "suite.coco.json");
    }

    @Test
    void aMissingPhotoKeepsItsAnnotatedName() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("gone/b.png").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a.png", "gone/b.png");
    }

    @Test
    void noPhotoAtAllWhereTheAnnotationsSayIsASetUpError() {
        coco.listed("b.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessage("suite suite: none of the 1 photos that <annotations> " + folder
                        + "/suite.coco.json names is in <images> " + folder
                        + "/photos (the first is b.png); correct one of the paths");
    }

    @Test
    void photosThatAreMissingAreLeftOutAndNamed() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("gone/b.png").object(0, LEFT_HALF);

        Suite suite =
                Suite.plan(coco.omitting(new Omissions(true, false, Set.of())).settings(), NO_LABELS);

        assertThat(suite.photos()).extracting(SuitePhoto::name).containsExactly("a.png");
        assertThat(suite.leftOut()).isEqualTo(new LeftOut(List.of(), List.of("gone/b.png"), List.of(), List.of()));
        assertThat(suite.notes()).noneMatch(note -> note.contains("<missing>"));
    }

    @Test
    void whereAllPhotosAreMissingNoneIsLeftOut() {
        coco.listed("b.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(
                        coco.omitting(new Omissions(true, false, Set.of())).settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("none of the 1 photos that <annotations>");
    }

    @Test
    void whereMostPhotosAreMissingThatIsSaidBeforeAnyForward() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("b.png").object(0, LEFT_HALF);
        coco.listed("c.png").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).notes())
                .contains(
                        "2 of the 3 photos that are annotated are not in <images> (the first is b.png), and each is an"
                                + " ERROR: write <missing>ignore</missing> if they are to be left out");
    }

    @Test
    void whereHalfOfThePhotosAreMissingTheirErrorsSayIt() {
        coco.listed("a.png").object(0, LEFT_HALF).listed("b.png").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).notes()).noneMatch(note -> note.contains("<missing>"));
    }

    @Test
    void aFolderWithoutPhotosIsASetUpError() throws IOException {
        Files.delete(coco.photos().resolve("a.png"));
        coco.listed("a.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .hasMessage("suite suite: <images> " + folder
                        + "/photos holds no photo (.jpg, .jpeg, .jpe, .jfif, .png, .bmp, .gif, .webp, .tif or .tiff); correct the"
                        + " path, or put the photos there");
    }

    @Test
    void annotationsWithoutObjectsAreASetUpError() {
        coco.listed("a.png");

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .hasMessage(
                        "suite suite: <annotations> " + folder + "/suite.coco.json annotates no photo: there is nothing"
                                + " to explain; annotate the photos, or correct the path");
    }

    @Test
    void anObjectWithoutABoxNeedsABackgroundClass() {
        coco.listed("a.png").objectWithoutBox(0);

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith(
                        "an object of class left has no box; give it one, or, if the class has no place on a"
                                + " photo, name it in <backgroundClasses>");
    }

    @Test
    void aBackgroundClassHasNoBoxes() {
        coco.listed("a.png").objectWithoutBox(0);

        Target target = Suite.plan(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("left")), NO_LABELS)
                .photos()
                .get(0)
                .targets()
                .get(0);

        assertThat(target.background()).isTrue();
    }

    @Test
    void aBackgroundClassThatNobodyKnowsIsASetUpError() {
        coco.listed("a.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("lfet")), NO_LABELS))
                .hasMessage("suite suite: <backgroundClasses> names lfet, which is neither a label of the model nor"
                        + " annotated (did you mean left?)");
    }

    @Test
    void anIndexBeyondTheModelsClassesIsASetUpError() {
        coco.listed("a.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(Explain.ANNOTATED, Map.of("left", 2), Set.of()), NO_LABELS))
                .hasMessage("suite suite: <classes> gives left the index 2, but the model's classes are 0 to 1");
    }

    @Test
    void withoutLabelsTheCategoryIsTheIndex() {
        coco.listed("a.png").object(1, LEFT_HALF);

        assertThat(onlyTarget(NO_LABELS, Map.of()).label()).isEqualTo(new ClassLabel(1, "right"));
    }

    @Test
    void withLabelsTheTextDecides() throws IOException {
        coco.listed("a.png").object(1, LEFT_HALF);

        assertThat(onlyTarget(labels("right\nleft\n"), Map.of()).label()).isEqualTo(new ClassLabel(0, "right"));
    }

    @Test
    void aNameThatIsANumberIsAnIndex() throws IOException {
        coco.category(7, "1").listed("a.png").object(7, LEFT_HALF);

        assertThat(onlyTarget(labels("cat\ndog\n"), Map.of()).label()).isEqualTo(new ClassLabel(1, "dog"));
    }

    @Test
    void theUsersClassesComeFirst() throws IOException {
        coco.listed("a.png").object(0, LEFT_HALF);

        assertThat(onlyTarget(labels("left\nright\n"), Map.of("left", 1)).label())
                .isEqualTo(new ClassLabel(1, "right"));
    }

    @Test
    void aClassThatTheModelLacksIsTheTargetsProblem() throws IOException {
        coco.listed("a.png").object(0, LEFT_HALF).object(1, LEFT_HALF);

        assertThat(lastTarget(labels("lift\nright\n")).problem())
                .endsWith("class left is none of the model's (did you mean lift?); say which it is with"
                        + " <classes><left>index</left></classes>");
    }

    @Test
    void aNameThatIsNoElementIsShownAsAProperty() throws IOException {
        coco.category(2, "far left").listed("a.png").object(2, LEFT_HALF).object(1, LEFT_HALF);

        assertThat(lastTarget(labels("one\nright\n")).problem())
                .endsWith("class far left is none of the model's; say which it is with"
                        + " <classes><property><name>far left</name><value>index</value></property></classes>");
    }

    @Test
    void aLabelThatStandsTwiceIsToldApartByTheCategory() throws IOException {
        coco.category(2, "crane").listed("a.png").object(2, LEFT_HALF);

        assertThat(onlyTarget(labels("crane\nleft\ncrane\n", 3), Map.of()).label())
                .isEqualTo(new ClassLabel(2, "crane"));
    }

    @Test
    void labelsOfAnotherNumberAreASetUpError() {
        assertThatThrownBy(() -> labels("one\ntwo\nthree\n"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<model><labels> " + folder + "/labels.txt names 3 classes, but the model scores 2; line i must"
                                + " name class i, counted from 0, one line a class; if the first, one, is a heading or a"
                                + " background, take it out");
    }

    @Test
    void labelsThatAreMissingAreASetUpError() {
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.txt"), 2))
                .hasMessage("<model><labels> " + folder + "/none.txt cannot be read (NoSuchFileException); correct the"
                        + " path, or leave the element out");
    }

    @Test
    void aLabelIsFoundByTheWordNetIdThatItBeginsWith() throws IOException {
        coco.category(7, "n02123045").listed("a.png").object(7, LEFT_HALF);

        assertThat(onlyTarget(labels("n01440764 tench, Tinca tinca\nn02123045 tabby, tabby cat\n"), Map.of())
                        .label())
                .isEqualTo(new ClassLabel(1, "n02123045 tabby, tabby cat"));
    }

    @Test
    void aFolderAClassHasClassesWithoutBoxes() throws IOException {
        coco.photo("left/a.png", 200, 0).photo("right/b.png", 0, 200);

        Suite suite = Suite.plan(folders(), labels("left\nright\n"));

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.photos()).extracting(SuitePhoto::name).containsExactly("left/a.png", "right/b.png");
        assertThat(suite.photos().get(1).targets())
                .containsExactly(new Target(new ClassLabel(1, "right"), true, List.of(), null));
        assertThat(suite.leftOut().unannotated()).containsExactly("a.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.png", "b", "B.PNG"})
    void theEndingMayBeMissingOrOfAnotherCase(String annotated) {
        coco.photo("b.PNG", 200, 0).photo("B.PNG", 200, 0);
        coco.listed(annotated).object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly(annotated.equals("B.PNG") ? "B.PNG" : "b.PNG");
    }

    @ParameterizedTest
    @CsvSource({
        "\u00c4rger \u00e9.png, A\u0308rger e\u0301.png", // Unicode's two forms of the same letters
        "A\u0308rger e\u0301.png, \u00c4rger \u00e9.png",
        "A\u0308rger e\u0301, \u00c4rger \u00e9.PNG",
        "my%20photo.png, my photo.png",
        "%C3%84rger.png, A\u0308rger.png",
        "b.png?X-Amz-Signature=0f/1, b.png",
        "https://bucket.example/set%201/my%20photo.png?t=1, my photo.png",
        "/data/local-files/?d=set/my%20photo.png, my photo.png",
        "100%.png, 100%.png",
        "b.JFIF, b.jfif"
    })
    void aNameIsFoundAsItLooksAndAsABrowserWritesIt(String annotated, String photo) {
        coco.photo(photo, 200, 0);
        coco.listed(annotated).object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly(photo);
    }

    @Test
    void aNameThatIsThereAsItIsWrittenIsNotDecoded() {
        coco.photo("a%20b.png", 200, 0).photo("a b.png", 200, 0);
        coco.listed("a%20b.png").object(0, LEFT_HALF);

        assertThat(Suite.plan(coco.settings(), NO_LABELS).photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a%20b.png");
    }

    @Test
    void aNameThatMayMeanTwoPhotosIsASetUpError() {
        coco.photo("b.png", 200, 0).photo("b.jpg", 200, 0);
        coco.listed("b").object(0, LEFT_HALF);

        assertThatThrownBy(() -> Suite.plan(coco.settings(), NO_LABELS))
                .isInstanceOf(SetupException.class)
                .hasMessage("suite suite: the annotations name a photo b, and <images> " + folder
                        + "/photos holds b.jpg and b.png: rename one of them, or write its whole name");
    }

    private SuiteSettings folders() {
        return new SuiteSettings(
                "suite",
                coco.photos(),
                coco.photos(),
                new AnnotationSettings(AnnotationFormat.FOLDERS, true, true, true, false, false),
                Explain.ANNOTATED,
                Map.of(),
                Set.of());
    }

    private Labels labels(String text) throws IOException {
        return labels(text, 2);
    }

    private Labels labels(String text, int classes) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.txt"), text), classes);
    }

    /** What is none of the model's classes comes last. */
    private Target lastTarget(Labels labels) {
        List<Target> targets =
                Suite.plan(coco.settings(), labels).photos().get(0).targets();
        return targets.get(targets.size() - 1);
    }

    private Target onlyTarget(Labels labels, Map<String, Integer> classes) {
        return Suite.plan(coco.settings(Explain.ANNOTATED, classes, Set.of()), labels)
                .photos()
                .get(0)
                .targets()
                .get(0);
    }
}
