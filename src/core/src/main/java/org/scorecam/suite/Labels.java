package org.scorecam.suite;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.file.LfsPointer;
import org.scorecam.outcome.SetupException;

/** The names of a model's classes: line i of the labels file is class i. */
public final class Labels {
    private final int classes;
    private final @Nullable List<String> names;
    private final @Nullable List<String> numbered;

    private Labels(int classes, @Nullable List<String> names, @Nullable List<String> numbered) {
        this.classes = classes;
        this.names = names;
        this.numbered = numbered;
    }

    /** No labels file: a class is named by its index. */
    public static Labels none(int classes) {
        return new Labels(classes, null, null);
    }

    /**
     * Reads a labels file in UTF-8; empty lines at its end do not count.
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
        List<String> names = new ArrayList<>(lines(file));
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.size() != classes - background) {
            throw new SetupException("<model><labels> " + file + " names " + names.size() + " classes, but the model"
                    + " scores " + (classes - background)
                    + (background == 0 ? "" : " beside the " + background + " before <classOffset>")
                    + "; line i must name class i, counted from 0, one line a class");
        }
        List<String> numbered = ClassText.withoutNumbers(file, names);
        names.addAll(Collections.nCopies(background, "background"));
        return new Labels(classes, List.copyOf(names), numbered);
    }

    private static List<String> lines(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new SetupException("<model><labels> " + file + " is no regular file; correct the path");
        }
        if (LfsPointer.is(file)) {
            throw new SetupException("<model><labels> " + file + " " + LfsPointer.TOLD);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .map(String::strip)
                    .toList();
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

    /**
     * The classes of that name, in ascending order; labels may repeat (ImageNet has two cranes). Where each label begins with its
     * number, as Teachable Machine and Coral write them ({@code 0 cat}), also by what stands behind.
     */
    List<Integer> indicesOf(String name) {
        List<Integer> same = indicesOf(name, names());
        return same.isEmpty() && numbered != null ? indicesOf(name, numbered) : same;
    }

    private static List<Integer> indicesOf(String name, List<String> known) {
        String composed = ClassText.composed(name);
        return IntStream.range(0, known.size())
                .filter(i -> ClassText.composed(known.get(i)).equals(composed))
                .boxed()
                .toList();
    }

    /** The classes whose label begins with that WordNet id, as in ImageNet's own list: {@code n02123045 tabby}. */
    List<Integer> indicesOfSynset(String id) {
        List<String> known = names();
        return IntStream.range(0, id.matches("n\\d{8}") ? known.size() : 0)
                .filter(i -> known.get(i).startsWith(id + " "))
                .boxed()
                .toList();
    }

    /** All names; empty where there is no labels file. */
    List<String> names() {
        return names == null ? List.of() : names;
    }
}
