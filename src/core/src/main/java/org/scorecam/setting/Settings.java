package org.scorecam.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Settings by name, in groups and lists of groups, which know where they stand. Where they are from makes no difference to who reads
 * them: a name's value is a text (or what prints as one), a map of such values by name, or a list of either.
 */
public final class Settings {
    private final String place;
    private final boolean elements;
    private final Map<?, ?> values;

    private Settings(String place, boolean elements, Map<?, ?> values) {
        this.place = place;
        this.elements = elements;
        this.values = values;
    }

    /**
     * Settings as elements of XML name them: {@code <model><input><size>}, {@code <rules>, rule 1, limit 2, <minimum>}.
     *
     * @param place that of the element around them; empty for none
     */
    public static Settings elements(String place, Map<?, ?> values) {
        return new Settings(place, true, values);
    }

    /**
     * Settings as the fields of JSON are named: {@code baseline.json, method.alpha}.
     *
     * @param place that of the object around them
     */
    public static Settings fields(String place, Map<?, ?> values) {
        return new Settings(place, false, values);
    }

    /** The setting of that name. */
    public Setting get(String name) {
        Object value = values.get(name);
        return new Setting(place(name), value == null ? null : value.toString());
    }

    /** The group of that name; an empty one where there is none. */
    public Settings group(String name) {
        return group(place(name), values.get(name));
    }

    /** The groups in the list of that name, in their order; none where there is no list. */
    public List<Settings> groups(String name) {
        List<?> list = entries(name);
        return IntStream.range(0, list.size())
                .mapToObj(i -> group(place(name, i), list.get(i)))
                .toList();
    }

    /** The settings in the list of that name. */
    public List<Setting> list(String name) {
        return entries(name).stream()
                .map(entry -> new Setting(place(name), entry == null ? null : entry.toString()))
                .toList();
    }

    /** Whether there is anything of that name, be it an empty list. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** All names that there are, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        values.keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    /** The same without what has one of these names. */
    public Settings without(Set<String> names) {
        Map<Object, Object> others = new HashMap<>(values);
        others.keySet().removeIf(name -> names.contains(String.valueOf(name)));
        return new Settings(place, elements, others);
    }

    /** Where the group is written, for messages. */
    public String place() {
        return place;
    }

    /** An error in the group as a whole. */
    public SetupException error(String sentence) {
        return new SetupException(place + ": " + sentence);
    }

    /**
     * All texts that are written, by their places; a list of texts is one, with commas.
     *
     * @param text what prints of a value
     */
    public SortedMap<String, String> texts(Function<Object, String> text) {
        SortedMap<String, String> texts = new TreeMap<>();
        names().forEach(name -> addTexts(name, values.get(name), text, texts));
        return texts;
    }

    private void addTexts(
            String name, @Nullable Object value, Function<Object, String> text, SortedMap<String, String> texts) {
        if (value instanceof Map<?, ?>) {
            texts.putAll(group(name).texts(text));
        } else if (value instanceof List<?> list && list.stream().anyMatch(entry -> entry instanceof Map<?, ?>)) {
            groups(name).forEach(group -> texts.putAll(group.texts(text)));
        } else if (value instanceof List<?> list) {
            String all =
                    list.stream().filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
            addText(name, all, texts);
        } else if (value != null) {
            addText(name, text.apply(value), texts);
        }
    }

    private void addText(String name, String value, SortedMap<String, String> texts) {
        Setting written = new Setting(place(name), value);
        if (written.isWritten()) {
            texts.put(written.place(), written.textOr(""));
        }
    }

    private List<?> entries(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    private Settings group(String where, @Nullable Object value) {
        return new Settings(where, elements, value instanceof Map<?, ?> map ? map : Map.of());
    }

    private String place(String name) {
        return elements ? (isInElement() ? place : place + ", ") + "<" + name + ">" : place + "." + name;
    }

    /** The entries of a list in an entry are counted without the list's name: it is theirs. */
    private String place(String list, int index) {
        String entry = list.substring(0, list.length() - 1) + " " + (index + 1);
        return elements ? (isInElement() ? place(list) : place) + ", " + entry : place(list) + "[" + index + "]";
    }

    private boolean isInElement() {
        return place.isEmpty() || place.endsWith(">");
    }
}
