package org.scorecam.annotation;

import java.util.List;

/**
 * What follows the box in each line of a data set for poses: Ultralytics' {@code kpt_shape}.
 *
 * @param points how many keypoints; 0 where lines have boxes or outlines
 * @param numbers how many a keypoint has: 2, or 3 with its visibility
 */
record YoloKeypoints(int points, int numbers) {
    /** How many words such a line has. */
    int words() {
        return YoloLine.BOX + points * numbers;
    }

    /** Whether lines of so many words may be a box and keypoints of that many numbers, at least one. */
    static boolean canBe(int words, int numbers) {
        return words > YoloLine.BOX && (words - YoloLine.BOX) % numbers == 0;
    }

    /** Whether the numbers behind the class can be a box on the photo, and keypoints on it. */
    static boolean fits(double[] line, int numbers) {
        double[] reach = {line[2] / 2 + YoloLine.TOLERANCE, line[3] / 2 + YoloLine.TOLERANCE};
        boolean isOnPhoto = List.of(0, 1).stream()
                .allMatch(axis -> line[axis] - reach[axis] >= -2 * YoloLine.TOLERANCE
                        && line[axis] + reach[axis] <= 1 + 2 * YoloLine.TOLERANCE);
        boolean isFit = isOnPhoto && line[2] > 0 && line[3] > 0;
        for (int i = YoloLine.BOX - 1; isFit && i < line.length; i += numbers) {
            isFit = numbers == 2
                    ? isUnseen(line, i) || (isNear(line, i, 0, reach) && isNear(line, i, 1, reach))
                    : List.of(0.0, 1.0, 2.0).contains(line[i + 2]);
        }
        return isFit;
    }

    private static boolean isUnseen(double[] line, int at) {
        return line[at] == 0 && line[at + 1] == 0;
    }

    private static boolean isNear(double[] line, int at, int axis, double[] reach) {
        return Math.abs(line[at + axis] - line[axis]) <= reach[axis];
    }

    /** Whether four corners are those of a turned rectangle, as OBB has them: no box has its two keypoints so. */
    static boolean isTurnedBox(double[] line) {
        return line.length == 8
                && Math.abs(line[0] + line[4] - line[2] - line[6]) <= YoloLine.TOLERANCE
                && Math.abs(line[1] + line[5] - line[3] - line[7]) <= YoloLine.TOLERANCE;
    }
}
