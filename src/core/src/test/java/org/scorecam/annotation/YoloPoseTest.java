package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.Box;

/**
 * The forms of Ultralytics' data sets (docs.ultralytics.com, Datasets, version 8.3): a pose is a box and keypoints, OBB the four corners of
 * a turned box, a segment an outline.
 */
final class YoloPoseTest {
    private static final String POSE_3D = "0 0.5 0.5 0.25 0.5 0.5 0.375 2 0.5625 0.625 1\n";
    private static final String POSE_2D = "0 0.5 0.5 0.25 0.5 0.5 0.375 0.5625 0.625\n";

    /** Boxes and COCO's 17 keypoints, from the nose to the ankles. */
    private static final String PERSON =
            "0 0.5 0.55 0.3 0.8 0.5 0.2 0.52 0.18 0.48 0.18 0.54 0.19 0.46 0.19 0.58 0.3 0.42 0.3 0.61 0.42 0.39 0.42"
                    + " 0.57 0.52 0.43 0.52 0.58 0.55 0.44 0.55 0.6 0.73 0.42 0.73 0.6 0.92 0.42 0.92\n";

    private static final String SITTING =
            "0 0.3 0.6 0.4 0.5 0.25 0.4 0.26 0.38 0.24 0.38 0 0 0.22 0.39 0.29 0.48 0.18 0.48 0.31 0.57 0.15 0.57"
                    + " 0.4 0.6 0.25 0.6 0.3 0.65 0.19 0.65 0.45 0.68 0 0 0.45 0.83 0 0\n";

    /** As an outline is drawn; in the middle of a photo each may be a pose by its numbers. */
    private static final String OCTAGON =
            "0 0.45 0.45 0.47 0.4 0.53 0.4 0.55 0.45 0.55 0.55 0.53 0.6 0.47 0.6 0.45 0.55\n";

    private static final String KITE = "0 0.45 0.48 0.5 0.4 0.55 0.47 0.51 0.6\n";
    private static final String CROSSED_KITE = "0 0.45 0.48 0.55 0.47 0.5 0.4 0.51 0.6\n";
    private static final String TRIANGLE = "0 0.45 0.55 0.5 0.4 0.55 0.6\n";
    private static final Box BOX = new Box(0.375, 0.25, 0.625, 0.75);

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @ParameterizedTest
    @CsvSource({"'[2, 3]', '" + POSE_3D + "'", "'[2, 2]', '" + POSE_2D + "'", "'[17, 3]', '0 0.5 0.5 0.25 0.5\n'"})
    void thePlaceOfAPoseIsItsBox(String shape, String line) {
        folder.write("data.yaml", "kpt_shape: " + shape + "\nnames: [person]\n");
        folder.write("a.txt", line);

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(BOX);
    }

    @Test
    void aPoseWithAnotherNumberOfKeypointsThanTheYamlSaysIsAnError() {
        folder.write("data.yaml", "kpt_shape: [3, 3]\nnames: [person]\n");
        Path file = folder.write("a.txt", POSE_2D);

        folder.assertError(
                "annotations " + file + ", line 1 (" + POSE_2D.strip() + ") has 9 numbers, but data.yaml says"
                        + " kpt_shape: [3, 3], so it must have 14, a class, a box and keypoints: mend one of them");
    }

    @Test
    void theYamlBesideClassesTxtSaysWhetherThereAreKeypoints() {
        folder.write("classes.txt", "person");
        folder.write("data.yaml", "kpt_shape: [2, 2]\nnames: [person]\n");
        folder.write("a.txt", POSE_2D);

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(BOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"names: [person]", "names: [person]\nkpt_shape: null"})
    void whatHasVisibilitiesIsNoOutlineWhateverTheYamlLeavesOut(String yaml) {
        folder.write("data.yaml", yaml);
        folder.write("a.txt", POSE_3D + POSE_3D);

        folder.assertError(ambiguous(11, 2, 3));
    }

    @Test
    void whatMayBeAPoseOrAnOutlineIsAnErrorWhereNoYamlSpeaks() {
        folder.write("classes.txt", "person");
        folder.write("a.txt", POSE_2D);
        folder.write("b.txt", "0 0.5 0.5 0.25 0.5\n" + POSE_2D);

        folder.assertError(ambiguous(9, 2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"names: [person]", "names: [person]\nkpt_shape: [0, 0]"})
    void aYamlWithoutKeypointsSpeaksForOutlines(String yaml) {
        folder.write("data.yaml", yaml);
        folder.write("a.txt", POSE_2D);

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(0.25, 0.375, 0.5625, 0.625));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.yaml", "classes.txt"})
    void linesThatLookLikePosesAndNotLikeOutlinesAreAnErrorWhateverNamesTheirClasses(String names) {
        folder.write(names, names.endsWith("yaml") ? "names: [person]\n" : "person\n");
        folder.write("a.txt", PERSON + SITTING + PERSON);

        folder.assertError(ambiguous(39, 17, 2));
    }

    // no triangle crosses itself, but the box's size lies far from its middle and the head
    @Test
    void aBoxAndOneKeypointIsNoTriangle() {
        folder.write("data.yaml", "names: [person]\n");
        folder.write("a.txt", "0 0.8 0.6 0.3 0.8 0.81 0.25\n0 0.7 0.8 0.1 0.2 0.7 0.72\n");

        folder.assertError(ambiguous(7, 1, 2));
    }

    // of twenty people, one raises a hand out of the box
    @Test
    void aKeypointBesideItsBoxIsStillOne() {
        folder.write("data.yaml", "names: [person]\n");
        folder.write("a.txt", PERSON.repeat(19) + PERSON.replace("0.43 0.52 0.58", "0.43 0.05 0.58"));

        folder.assertError(ambiguous(39, 17, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {OCTAGON, KITE, TRIANGLE})
    void outlinesThatHaveTheirCornersAroundAreReadWhereEveryOneHasAsMany(String line) {
        folder.write("data.yaml", "names: [sign]\n");
        folder.write("a.txt", line.repeat(20));

        assertThat(AnnotationFolder.boxes(folder.read().get(0)))
                .hasSize(20)
                .containsOnly(new Box(0.45, 0.4, 0.55, 0.6));
    }

    @Test
    void outlinesAreReadWhereAFewCrossThemselves() {
        folder.write("data.yaml", "names: [sign]\n");
        folder.write("a.txt", KITE.repeat(3) + CROSSED_KITE);

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsOnly(new Box(0.45, 0.4, 0.55, 0.6));
    }

    @Test
    void outlinesOfDifferentLengthsAreNoPoses() {
        folder.write("classes.txt", "person");
        folder.write("a.txt", POSE_2D + "0 0.5 0.5 0.25 0.5 0.5 0.375\n");

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).hasSize(2);
    }

    // the corners of a square, 0.3 from its middle, turned by 30 degrees
    @Test
    void theCornersOfTurnedBoxesAreNoPoses() {
        folder.write("classes.txt", "plane");
        folder.write("a.txt", "0 0.65 0.7598 0.2402 0.65 0.35 0.2402 0.7598 0.35\n");

        assertThat(AnnotationFolder.boxes(folder.read().get(0)))
                .containsExactly(new Box(0.2402, 0.2402, 0.7598, 0.7598));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[17]", "[2, 4]", "[-1, 2]", "[a, 3]"})
    void aShapeOfAnotherFormIsAnError(String shape) {
        Path file = folder.write("data.yaml", "kpt_shape: " + shape + "\nnames: [person]\n");
        folder.write("a.txt", POSE_2D);

        folder.assertError("annotations " + file + " have kpt_shape: " + shape
                + ", which must be [how many keypoints, 2 or, with visibility, 3]: mend it");
    }

    private String ambiguous(int words, int points, int numbers) {
        return "annotations " + path + ": each line of " + words
                + " numbers, such as line 1 of a.txt, may be a box and " + points
                + (points == 1 ? " keypoint" : " keypoints") + " (a pose) as well"
                + " as an outline: say in data.yaml, beside names, kpt_shape: [" + points + ", " + numbers
                + "] for a box and keypoints, or kpt_shape: [0, 0] for outlines";
    }
}
