package org.scorecam.annotation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * What the lines of a YOLO data set are, told from all of them: boxes and outlines, or boxes with keypoints. By itself a line does
 * not say: eight numbers are the corners of a turned box, an outline of four points, or a box and two keypoints.
 */
final class YoloForm {
    private YoloForm() {}

    /**
     * The keypoints of each line; null where there are none.
     *
     * @param lines those that are not blank
     * @throws SetupException if nothing says which of two readings is meant
     */
    static @Nullable YoloKeypoints of(String place, List<YoloLine> lines, YoloNames names) {
        YoloKeypoints said = names.keypoints();
        if (said != null) {
            return said.points() == 0 ? null : said;
        }
        List<Integer> counts = lines.stream()
                .map(YoloLine::count)
                .filter(count -> count > YoloLine.BOX)
                .distinct()
                .toList();
        if (counts.size() == 1) { // outlines have as many points as it takes, poses have the same number of them
            requireOutlines(place, lines, counts.get(0), YoloNames.isYaml(names.file()));
        }
        return null;
    }

    /** Ultralytics trains no pose without {@code kpt_shape}, so a data.yaml that has none speaks for outlines; not visibilities, though. */
    private static void requireOutlines(String place, List<YoloLine> lines, int words, boolean isDescribed) {
        List<double[]> numbers = lines.stream()
                .filter(line -> line.count() == words)
                .flatMap(line -> line.numbers().stream())
                .toList();
        for (int each : new int[] {3, 2}) {
            Predicate<double[]> fits = line -> YoloKeypoints.fits(line, each);
            if (!numbers.isEmpty()
                    && YoloKeypoints.canBe(words, each)
                    && (each == 3 || !isDescribed)
                    && numbers.stream().allMatch(fits)
                    && !numbers.stream().allMatch(YoloKeypoints::isTurnedBox)) {
                int points = (words - YoloLine.BOX) / each;
                throw new SetupException("annotations " + place + ": each line of " + words
                        + " numbers may be a box and "
                        + points
                        + " keypoints (a pose) as well as an outline: say in data.yaml, beside names, kpt_shape: ["
                        + points + ", " + each + "] for a box and keypoints, or kpt_shape: [0, 0] for outlines");
            }
        }
    }
}
