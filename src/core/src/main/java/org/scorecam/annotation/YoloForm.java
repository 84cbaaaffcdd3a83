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
    private static final double NEARLY_ALL = 0.95;

    private static final double A_THIRD = 1.0 / 3;

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

    /**
     * Ultralytics trains no pose without {@code kpt_shape}, so a data.yaml that has none speaks for outlines; not against visibilities,
     * though, and not where many lines look like no outline.
     */
    private static void requireOutlines(String place, List<YoloLine> lines, int words, boolean isDescribed) {
        List<YoloLine> alike =
                lines.stream().filter(line -> line.count() == words).toList();
        List<double[]> numbers =
                alike.stream().flatMap(line -> line.numbers().stream()).toList();
        for (int each : new int[] {3, 2}) {
            boolean isClear = each == 3 || !isDescribed;
            if (YoloKeypoints.canBe(words, each)
                    && ((isClear && mayBePoses(numbers, each)) || (each == 2 && lookLikePoses(numbers)))) {
                throw ambiguous(place, alike.get(0), words, each);
            }
        }
    }

    private static boolean mayBePoses(List<double[]> lines, int each) {
        return share(lines, line -> YoloKeypoints.fits(line, each)) == 1
                && share(lines, YoloKeypoints::isTurnedBox) < 1;
    }

    /** People's keypoints may lie outside of their box, and some poses look like outlines. */
    private static boolean lookLikePoses(List<double[]> lines) {
        return share(lines, line -> YoloKeypoints.fits(line, 2)) >= NEARLY_ALL
                && share(lines, YoloOutline::isOdd) >= A_THIRD;
    }

    private static double share(List<double[]> lines, Predicate<double[]> are) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(are).count() / lines.size();
    }

    private static SetupException ambiguous(String place, YoloLine first, int words, int each) {
        int points = (words - YoloLine.BOX) / each;
        return new SetupException("annotations " + place + ": each line of " + words + " numbers, such as line "
                + first.number() + " of " + first.file().getFileName() + ", may be a box and " + points
                + (points == 1 ? " keypoint" : " keypoints")
                + " (a pose) as well as an outline: say in data.yaml, beside names, kpt_shape: [" + points
                + ", " + each + "] for a box and keypoints, or kpt_shape: [0, 0] for outlines");
    }
}
