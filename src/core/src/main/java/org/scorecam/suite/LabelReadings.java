package org.scorecam.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * By which names labels are found: as they stand; where each has a number before it that counts them ({@code 0 cat}, as Teachable Machine and
 * Coral write), by what is behind; where each has a WordNet id ({@code n02123045 tabby, tabby cat}), by what is behind, and by each of the
 * synonyms there. What is found by the first reading is not looked for by the next.
 *
 * @param byName the classes of each name, reading by reading
 * @param bySynset the classes of each WordNet id
 */
record LabelReadings(List<Map<String, List<Integer>>> byName, Map<String, List<Integer>> bySynset) {
    /** There are no labels. */
    static final LabelReadings NONE = new LabelReadings(List.of(), Map.of());

    private static final Pattern SYNSET = Pattern.compile("(n\\d{8})(?:\\s*[:,;]\\s*|\\s+)(\\S.*)");

    /** @throws SetupException if the labels are counted in another order than the file's */
    static LabelReadings of(Path file, List<String> labels) {
        List<String> uncounted = ClassText.withoutNumbers(file, labels);
        List<String> texts = uncounted == null ? labels : uncounted;
        List<Map<String, List<Integer>>> byName = new ArrayList<>();
        byName.add(indices(labels, Stream::of));
        byName.add(indices(texts, Stream::of));
        List<String> behind = texts.stream().map(text -> group(text, 2)).toList();
        if (behind.stream().noneMatch(text -> text == null)) {
            byName.add(indices(texts, text -> Stream.ofNullable(group(text, 2))));
            byName.add(indices(
                    texts,
                    text -> Stream.ofNullable(group(text, 2)).flatMap(all -> Stream.of(all.split(",\\s*", -1)))));
        }
        return new LabelReadings(byName, indices(texts, text -> Stream.ofNullable(group(text, 1))));
    }

    private static @Nullable String group(String text, int group) {
        Matcher synset = SYNSET.matcher(text);
        return synset.matches() ? synset.group(group) : null;
    }

    private static Map<String, List<Integer>> indices(List<String> labels, Function<String, Stream<String>> names) {
        Map<String, List<Integer>> indices = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            names.apply(labels.get(i))
                    .map(ClassText::composed)
                    .distinct()
                    .forEach(name -> indices.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(index));
        }
        return indices;
    }

    /** In ascending order. */
    List<Integer> indicesOf(String name) {
        String composed = ClassText.composed(name);
        return byName.stream()
                .map(reading -> reading.getOrDefault(composed, List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<Integer> indicesOfSynset(String id) {
        return bySynset.getOrDefault(id, List.of());
    }
}
