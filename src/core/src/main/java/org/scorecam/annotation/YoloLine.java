package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.Arrays;
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
    private static final double TOLERANCE = 1e-3;

    private static final int BOX = 5;
    private static final int FEWEST_OF_OUTLINE = 7;

    AnnotatedObject object(YoloNames names, String fileName) {
        String[] words = text.split("\\s+");
        boolean outline = words.length >= FEWEST_OF_OUTLINE && words.length % 2 == 1;
        if (words.length != BOX && !outline) {
            throw invalid(
                    words.length == BOX + 1
                            ? "has six numbers, so it may be what a detector found, the last its confidence: annotations are"
                                    + " needed, of five numbers"
                            : "must be class x y width height, or class and the points of an outline, with spaces: export the"
                                    + " photo again, or move the file out of the folder if it holds no labels");
        }
        double[] shares = Arrays.stream(words).skip(1).mapToDouble(this::share).toArray();
        Place place = outline ? Place.around(shares, Unit.SHARES) : new Place(box(shares), Unit.SHARES);
        return new AnnotatedObject(names.name(classOf(words[0]), this), null, place, fileName + ", line " + number);
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
            return Double.parseDouble(word);
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
