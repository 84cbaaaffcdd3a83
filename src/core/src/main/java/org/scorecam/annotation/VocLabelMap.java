package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * What a value in a mask of Pascal VOC stands for: VOC's own 21 (VOC2012 development kit, {@code VOCinit.m}), or the lines of {@code
 * labelmap.txt}, {@code label:color_rgb:parts:actions}, as CVAT and Datumaro write it: an index is a line, counted from 0 without comments.
 *
 * @param file where they are from; null where they are VOC's
 * @param names by index
 * @param colours by index; -1 where a line has none
 */
record VocLabelMap(@Nullable Path file, List<String> names, List<Integer> colours) {
    static final String FILE = "labelmap.txt";

    /** Around objects, and where it is not said what is there. */
    private static final int VOID = 255;

    /** Void as a colour. */
    private static final int VOID_COLOUR = 224 << 16 | 224 << 8 | 192;

    private static final String BACKGROUND = "background";

    private static final int NO_COLOUR = -1;

    private static final List<String> VOC = List.of(
            BACKGROUND,
            "aeroplane",
            "bicycle",
            "bird",
            "boat",
            "bottle",
            "bus",
            "car",
            "cat",
            "chair",
            "cow",
            "diningtable",
            "dog",
            "horse",
            "motorbike",
            "person",
            "pottedplant",
            "sheep",
            "sofa",
            "train",
            "tvmonitor");

    /** Of a data set's folder: its labelmap.txt, else VOC's own. */
    static VocLabelMap in(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? read(file) : new VocLabelMap(null, VOC, List.of());
    }

    private static VocLabelMap read(Path file) {
        List<String> names = new ArrayList<>();
        List<Integer> colours = new ArrayList<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> fields = Arrays.asList(line.split(":", -1));
                names.add(fields.get(0).strip());
                colours.add(
                        colour(file, i + 1, fields.size() > 1 ? fields.get(1).strip() : ""));
            }
        }
        if (names.isEmpty()) {
            throw new SetupException(
                    "annotations " + file + " name no class: write a line label:r,g,b:: for each, the background too");
        }
        requireDistinct(file, names, colours);
        return new VocLabelMap(file, List.copyOf(names), List.copyOf(colours));
    }

    private static int colour(Path file, int line, String text) {
        if (text.isEmpty()) {
            return NO_COLOUR;
        }
        if (!text.matches("\\d{1,3}\\s*,\\s*\\d{1,3}\\s*,\\s*\\d{1,3}")) {
            throw new SetupException("annotations " + file + ", line " + line + ": the colour (" + text
                    + ") must be three numbers, r,g,b; mend it");
        }
        int colour = 0;
        for (String part : text.split(",", -1)) {
            colour = colour << 8 | Integer.parseInt(part.strip());
        }
        return colour;
    }

    private static void requireDistinct(Path file, List<String> names, List<Integer> colours) {
        Map<Integer, String> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String other = colours.get(i) == NO_COLOUR ? null : seen.put(colours.get(i), names.get(i));
            if (other != null) {
                throw new SetupException("annotations " + file + ": " + other + " and " + names.get(i)
                        + " have the same colour, so that masks do not tell them apart; give each its own");
            }
        }
    }

    /** What each value of a mask stands for; background and void are left out. */
    Map<Integer, String> classes(MaskPng mask) {
        if (mask.isOfColours() && file == null) {
            throw MaskPng.invalid(
                    mask.file(),
                    "has colours, and there is no " + FILE + " that says what each stands for",
                    "add it, a line label:r,g,b:: for each class, or save masks as PNG with a palette");
        }
        Map<Integer, String> classes = new HashMap<>();
        for (int value : mask.values()) {
            String name = mask.isOfColours() ? ofColour(mask, value) : ofIndex(mask, value);
            if (name != null && !name.equals(BACKGROUND)) {
                classes.put(value, name);
            }
        }
        return classes;
    }

    /** Black is background also where no line says so. */
    private @Nullable String ofColour(MaskPng mask, int colour) {
        int line = colours.indexOf(colour);
        if (line < 0 && colour != 0 && colour != VOID_COLOUR) {
            throw MaskPng.invalid(
                    mask.file(),
                    "has the colour " + rgb(colour) + ", which no line of " + FILE + " has",
                    "add the line");
        }
        return line < 0 ? null : names.get(line);
    }

    /** An index stands for its line, whatever its colour; where the palette says another line, there are two readings. */
    private @Nullable String ofIndex(MaskPng mask, int index) {
        if (index == VOID && names.size() <= VOID) {
            return null;
        }
        if (index >= names.size()) {
            throw MaskPng.invalid(
                    mask.file(),
                    "has the index " + index + ", but the classes are 0 to " + (names.size() - 1)
                            + (file == null ? ", Pascal VOC's own" : ", the lines of " + FILE),
                    "add " + FILE + " with a line for each index, beside the folders of masks");
        }
        int colour = file == null ? NO_COLOUR : mask.paletteColour(index);
        int line = colour == NO_COLOUR ? NO_COLOUR : colours.indexOf(colour);
        if (line >= 0 && line != index) {
            throw MaskPng.invalid(
                    mask.file(),
                    "has the index " + index + ", which is line " + index + " of " + FILE + " (" + names.get(index)
                            + "), but its palette's colour " + rgb(colour) + " is that of " + names.get(line),
                    "save the mask in colours without a palette, or order the lines as the palette is");
        }
        return names.get(index);
    }

    /** Values of a mask of instances that are objects: not the background, and not void. */
    static SortedSet<Integer> instances(MaskPng mask) {
        SortedSet<Integer> values = new TreeSet<>(mask.values());
        values.remove(0);
        values.remove(mask.isOfColours() ? VOID_COLOUR : VOID);
        return values;
    }

    private static String rgb(int colour) {
        return (colour >> 16) + "," + (colour >> 8 & 0xFF) + "," + (colour & 0xFF);
    }
}
