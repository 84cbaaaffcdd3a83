package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings.Explain;

/** What each entry of some annotations does not tell, and all of them together do. */
final class SuiteSenseTest {
    @TempDir
    private Path folder;

    private CocoSuite coco = new CocoSuite(Path.of(""));

    @BeforeEach
    void aPhotoOfFourByFour() {
        coco = new CocoSuite(folder).photo("a.png", 200, 0);
    }

    @Test
    void anIdThatIsNoIndexSaysThatNoneIsWithoutLabels() {
        coco.category(2, "far").listed("a.png").object(1, CocoSuite.LEFT_HALF);

        assertError(
                2,
                Map.of(),
                "suite suite: the annotations have the category ids 0 to 2, which cannot be indices of the model's classes,"
                        + " 0 to 1, and there are no <labels> to find them by: name the file of the model's labels in"
                        + " <model><labels>, or give each category its index in <classes>");
    }

    @Test
    void whereClassesSayWhichIsWhichNoIdIsAskedFor() {
        coco.category(2, "far").listed("a.png").object(1, CocoSuite.LEFT_HALF);

        Suite suite = plan(2, Map.of("right", 0));

        assertThat(suite.photos().get(0).targets().get(0).label()).isEqualTo(new ClassLabel(0, "right"));
        assertThat(suite.notes()).isEmpty();
    }

    @Test
    void idsThatAreTakenForIndicesAreSaid() {
        coco.listed("a.png").object(1, CocoSuite.LEFT_HALF).object(0, CocoSuite.LEFT_HALF);

        assertThat(plan(2, Map.of()).notes())
                .containsExactly(
                        "there are no <labels>, so the category ids of the annotations were taken for indices of"
                                + " the model's classes: 0 left, 1 right; name the labels in <model><labels>, or each class in"
                                + " <classes>, if they are not");
    }

    @Test
    void boxesInSharesOfThePhotoAreASetUpError() {
        coco.listed("a.png").object(0, List.of(0, 0, 0.5, 1)).object(1, List.of(0.5, 0, 0.5, 1));

        assertError(
                2,
                Map.of(),
                "annotations " + folder
                        + "/suite.coco.json: all 2 boxes lie within 0 to 1 (the first is [0, 0, 0.5, 1]),"
                        + " so they are normalised to shares of the photo, but the format counts pixels: multiply them by the"
                        + " photo's width and height");
    }

    @Test
    void aBoxOfThePhotosFirstPixelIsInPixels() {
        coco.listed("a.png").object(0, List.of(0, 0, 1, 1));

        assertThat(plan(2, Map.of()).photos()).hasSize(1);
    }

    @Test
    void aSmallBoxAmongOthersIsNoShare() {
        coco.listed("a.png").object(0, List.of(0, 0, 0.5, 0.5)).object(0, CocoSuite.LEFT_HALF);

        assertThat(plan(2, Map.of()).photos()).hasSize(1);
    }

    @Test
    void cornersInThePlaceOfSizesAreASetUpError() {
        coco.listed("a.png").object(0, List.of(2, 1, 4, 4)).object(1, List.of(2, 0, 4, 4));

        assertError(
                2,
                Map.of(),
                "annotations " + folder + "/suite.coco.json: all 2 boxes leave their photo when read as"
                        + " [x, y, width, height], and stay on it as [x1, y1, x2, y2] (the first, [2, 1, 4, 4] on a.png):"
                        + " write the width and the height for the second corner, as the format has them, or clip the boxes to their photos if they are sizes");
    }

    @Test
    void boxesThatLeaveThePhotoOtherwiseAreThePhotosOwn() {
        coco.listed("a.png").object(0, List.of(3, 3, 2, 9)).object(1, List.of(2, 0, 9, 4));

        assertThat(plan(2, Map.of()).photos()).hasSize(1);
    }

    @Test
    void photosThatGitLfsHasNotFetchedAreASetUpError() throws IOException {
        Files.writeString(
                coco.photos().resolve("b.png"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n");
        coco.listed("a.png").object(0, CocoSuite.LEFT_HALF).listed("b.png").object(0, CocoSuite.LEFT_HALF);

        assertError(
                2,
                Map.of(),
                "suite suite: 1 of the 2 photos in <images> " + folder + "/photos were not fetched: b.png is a Git LFS"
                        + " pointer, not the file itself: run git lfs pull, and let CI check out with LFS");
    }

    @Test
    void classesAndBackgroundClassesAreNamedHoweverTheirMarksAreWritten() {
        coco.category(2, "cafe\u0301").listed("a.png").object(2, CocoSuite.LEFT_HALF);

        Target target = Suite.plan(
                        coco.settings(Explain.ANNOTATED, Map.of("caf\u00e9", 1), Set.of("caf\u00e9")), Labels.none(2))
                .photos()
                .get(0)
                .targets()
                .get(0);

        assertThat(target.label().index()).isEqualTo(1);
        assertThat(target.background()).isTrue();
    }

    @Test
    void classesThatGiveOneNameTwoIndicesAreASetUpError() {
        coco.listed("a.png").object(0, CocoSuite.LEFT_HALF);

        assertThatThrownBy(() -> plan(2, Map.of("caf\u00e9", 1, "cafe\u0301", 0)))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith("under names that differ in nothing that can be seen; leave one");
    }

    private Suite plan(int classes, Map<String, Integer> named) {
        return Suite.plan(coco.settings(Explain.ANNOTATED, named, Set.of()), Labels.none(classes));
    }

    private void assertError(int classes, Map<String, Integer> named, String message) {
        assertThatThrownBy(() -> plan(classes, named))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }
}
