package org.scorecam.suite;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.file.LfsPointer;
import org.scorecam.outcome.SetupException;

/** The names of a model's classes. */
public final class Labels {
    private final int classes;
    private final @Nullable List<String> names;
    private final LabelReadings readings;

    private Labels(int classes, @Nullable List<String> names, LabelReadings readings) {
        this.classes = classes;
        this.names = names;
        this.readings = readings;
    }

    /** No labels file: a class is named by its index. */
    public static Labels none(int classes) {
        return new Labels(classes, null, LabelReadings.NONE);
    }

    /**
     * Reads a labels file in UTF-8: line i is class i, and empty lines at its end do not count; or a {@link LabelMap}.
     *
     * @param classes how many classes the model scores
     * @throws SetupException if the file is missing, no text, names another number of classes, or numbers them otherwise than its lines
     */
    public static Labels read(Path file, int classes) {
        return read(file, classes, 0);
    }

    /**
     * As {@link #read(Path, int)}, of a model that scores a background, too.
     *
     * @param background how many of the classes, the last ones, the file does not name: they are {@code background}
     */
    public static Labels read(Path file, int classes, int background) {
        String text = text(file);
        List<String> mapped = LabelMap.read(file, text);
        List<String> names = new ArrayList<>(mapped == null ? lines(text) : mapped);
        requireCount(file, names, classes, background, mapped == null);
        LabelReadings readings = LabelReadings.of(file, names);
        names.addAll(Collections.nCopies(background, "background"));
        return new Labels(classes, List.copyOf(names), readings);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::strip).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static void requireCount(Path file, List<String> names, int classes, int background, boolean areLines) {
        int wanted = classes - background;
        if (names.size() != wanted) {
            throw new SetupException("<model><labels> " + file + " names " + names.size() + " classes, but the model"
                    + " scores " + wanted
                    + (background == 0 ? "" : " beside the " + background + " before <classOffset>")
                    + (areLines ? "; line i must name class i, counted from 0, one line a class" : "")
                    + oneOff(names, wanted, background));
        }
    }

    /** A background's score is what labels lack, or have too much, most often. */
    private static String oneOff(List<String> names, int wanted, int background) {
        return names.size() == wanted + 1
                ? "; if the first, " + names.get(0) + ", is a heading or a background, take it out"
                : names.size() == wanted - 1 && background == 0 && wanted > 2
                        ? "; if the model's first score is a background's, set <classOffset>1</classOffset>"
                        : "";
    }

    private static String text(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new SetupException("<model><labels> " + file + " is no regular file; correct the path");
        }
        if (LfsPointer.is(file)) {
            throw new SetupException("<model><labels> " + file + " " + LfsPointer.TOLD);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SetupException("<model><labels> " + file + " is no UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw new SetupException(
                    "<model><labels> " + file + " cannot be read ("
                            + e.getClass().getSimpleName() + "); correct the path, or leave the element out",
                    e);
        }
    }

    /** How many classes the model scores. */
    public int classes() {
        return classes;
    }

    /** Whether there is a labels file. */
    public boolean known() {
        return names != null;
    }

    /** The label of a class, its index where there is no labels file. */
    public ClassLabel label(int index) {
        return new ClassLabel(index, names == null ? Integer.toString(index) : names.get(index));
    }

    /** The classes of that name, in ascending order; labels may repeat (ImageNet has two cranes). */
    List<Integer> indicesOf(String name) {
        return readings.indicesOf(name);
    }

    /** The classes whose label begins with that WordNet id, as in ImageNet's own list: {@code n02123045 tabby}. */
    List<Integer> indicesOfSynset(String id) {
        return readings.indicesOfSynset(id);
    }

    /** All names; empty where there is no labels file. */
    List<String> names() {
        return names == null ? List.of() : names;
    }
}
