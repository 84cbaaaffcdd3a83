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

        folder.assertError(ambiguous(11, "[2, 3]"));
    }

    @Test
    void whatMayBeAPoseOrAnOutlineIsAnErrorWhereNoYamlSpeaks() {
        folder.write("classes.txt", "person");
        folder.write("a.txt", POSE_2D);
        folder.write("b.txt", "0 0.5 0.5 0.25 0.5\n" + POSE_2D);

        folder.assertError(ambiguous(9, "[2, 2]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"names: [person]", "names: [person]\nkpt_shape: [0, 0]"})
    void aYamlWithoutKeypointsSpeaksForOutlines(String yaml) {
        folder.write("data.yaml", yaml);
        folder.write("a.txt", POSE_2D);

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(0.25, 0.375, 0.5625, 0.625));
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

    private String ambiguous(int words, String shape) {
        return "annotations " + path + ": each line of " + words
                + " numbers may be a box and 2 keypoints (a pose) as well"
                + " as an outline: say in data.yaml, beside names, kpt_shape: " + shape
                + " for a box and keypoints, or kpt_shape: [0, 0] for outlines";
    }
}
