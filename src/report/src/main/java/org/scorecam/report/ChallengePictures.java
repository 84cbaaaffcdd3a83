package org.scorecam.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scorecam.image.Size;
import org.scorecam.overlay.Picture;
import org.scorecam.overlay.PictureSheet;
import org.scorecam.view.Figures;

/**
 * The photo as the model got it for each challenge of an explanation, in one picture. Its name tells those that can be shown:
 * {@code -challenges-1-3} has the first and the third.
 *
 * @param places of those that can be shown, from 0
 * @param size of the model's input
 */
record ChallengePictures(List<Integer> places, Size size) {
    private static final String ENDING = "-challenges";
    private static final Pattern NUMBER = Pattern.compile("-(\\d+)");

    /** What all its names begin with. */
    static String beginning(String item) {
        return item + ENDING + "-";
    }

    /** Those in a file of that name. */
    static ChallengePictures in(String file, Size size) {
        String numbers = file.substring(file.lastIndexOf(ENDING) + ENDING.length());
        return new ChallengePictures(
                NUMBER.matcher(numbers)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)) - 1)
                        .toList(),
                size);
    }

    /** Its name, without what it begins and ends with. */
    String numbers() {
        return places.stream().map(place -> Integer.toString(place + 1)).collect(Collectors.joining("-"));
    }

    Picture laid(Function<Integer, byte[]> pictures) {
        return sheet().laid(places.stream().map(pictures).toList());
    }

    private PictureSheet sheet() {
        return new PictureSheet(size, places.size());
    }

    /** Where each is, by its place. */
    Map<Integer, Figures.Part> parts(String file) {
        PictureSheet sheet = sheet();
        Map<Integer, Figures.Part> parts = new TreeMap<>();
        IntStream.range(0, places.size())
                .forEach(i -> parts.put(
                        places.get(i), new Figures.Part(file, sheet.size(), sheet.left(), sheet.top(i), size)));
        return parts;
    }
}
