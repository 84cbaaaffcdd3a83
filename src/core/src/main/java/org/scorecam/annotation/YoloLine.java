package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;

/**
 * One line of a YOLO file, while it is read.
 *
 * @param number in the file, from 1
 */
record YoloLine(Path file, int number, String text) {
    /** Tools round: 1.00001 is on the photo's edge. Further out, the numbers are pixels, or wrong. */
    static final double TOLERANCE = 1e-3;

    /** How many words a box has, its class with it. */
    static final int BOX = 5;

    private static final int FEWEST_OF_OUTLINE = 7;

    /** The lines of a file that are not blank. */
    static List<YoloLine> lines(Path file) {
        List<String> lines = TextFile.lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> new YoloLine(file, i + 1, lines.get(i).strip()))
                .toList();
    }

    private String[] words() {
        return text.split("\\s+");
    }

    /** How many words it has. */
    int count() {
        return words().length;
    }

    /** What stands behind the class; none where a word is no number. */
    Optional<double[]> numbers() {
        try {
            return Optional.of(Arrays.stream(words())
                    .skip(1)
                    .mapToDouble(DecimalText::parse)
                    .toArray());
        } catch (NumberFormatException notNumbers) {
            return Optional.empty(); // whoever reads the line says which
        }
    }

    /**
     * The object.
     *
     * @param keypoints behind the box; null where there are none, and a line may be an outline
     * @param masks whether an outline is more than the box around it
     */
    AnnotatedObject object(YoloNames names, @Nullable YoloKeypoints keypoints, boolean masks, String fileName) {
        String[] words = words();
        Place place = keypoints == null ? place(words, masks) : posed(words, keypoints, names);
        return new AnnotatedObject(names.name(classOf(words[0]), this), null, place, fileName + ", line " + number);
    }

    private Place place(String[] words, boolean masks) {
        boolean outline = words.length >= FEWEST_OF_OUTLINE && words.length % 2 == 1;
        if (words.length != BOX && !outline) {
            throw invalid(
                    words.length == BOX + 1
                            ? "has six numbers, so it may be what a detector found, the last its confidence, or a turned box,"
                                    + " the last its angle: annotations are needed, of five numbers, or of nine for the corners"
                            : "must be class x y width height, or class and the points of an outline, with spaces, or, where"
                                    + " data.yaml says kpt_shape, a box and keypoints: export the photo again, or move the"
                                    + " file out of the folder if it holds no labels");
        }
        double[] shares = shares(words);
        return outline ? new DrawnShape(shares).place(Unit.SHARES, masks) : new Place(box(shares), Unit.SHARES);
    }

    /** A box and keypoints, or a box alone: where the keypoints are counts for nothing. */
    private Place posed(String[] words, YoloKeypoints keypoints, YoloNames names) {
        if (words.length != BOX && words.length != keypoints.words()) {
            throw invalid("has " + words.length + " numbers, but "
                    + names.file().getFileName() + " says kpt_shape: ["
                    + keypoints.points() + ", " + keypoints.numbers() + "], so it must have " + keypoints.words()
                    + ", a class, a box and keypoints: mend one of them");
        }
        Arrays.stream(words).skip(BOX).forEach(this::number);
        return new Place(box(shares(Arrays.copyOf(words, BOX))), Unit.SHARES);
    }

    private double[] shares(String[] words) {
        return Arrays.stream(words).skip(1).mapToDouble(this::share).toArray();
    }

    /** What may stick out by rounding ends at the photo's edge. */
    private static Box box(double[] centre) {
        return new Box(
                Math.max(0, centre[0] - centre[2] / 2),
                Math.max(0, centre[1] - centre[3] / 2),
                Math.min(1, centre[0] + centre[2] / 2),
                Math.min(1, centre[1] + centre[3] / 2));
    }

    /** Some tools write all numbers of a line as floats: 0.0. */
    private int classOf(String word) {
        double index = number(word);
        if (!(index >= 0 && index == Math.rint(index) && index <= Integer.MAX_VALUE)) {
            throw invalid("has a class (" + word + ") that is no whole number: mend it");
        }
        return (int) index;
    }

    private double share(String word) {
        double share = number(word);
        if (!(share >= -TOLERANCE && share <= 1 + TOLERANCE)) {
            throw invalid("has " + word + ", but each number behind the class must be a share of the photo, 0 to 1:"
                    + " divide pixels by the photo's width or height");
        }
        return Math.min(1, Math.max(0, share));
    }

    private double number(String word) {
        try {
            return DecimalText.parse(word);
        } catch (NumberFormatException notANumber) {
            throw invalid("has " + word + ", which is no number: export the photo again, or move the file out of the"
                    + " folder if it holds no labels");
        }
    }

    SetupException invalid(String problem) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new SetupException("annotations " + file + ", line " + number + " (" + shown + ") " + problem);
    }
}
