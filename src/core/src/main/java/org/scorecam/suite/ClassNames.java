package org.scorecam.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Finds the model's class of an annotated object: by {@code <classes>}, else by the label's text, or its WordNet id, else by a numeric name,
 * else, where the model has no labels, by COCO's {@code category_id}, if all ids can be indices.
 */
final class ClassNames {
    private static final int SHOWN = 5;

    private final String suite;
    private final Labels labels;
    private final Map<String, Integer> mapped = new HashMap<>();
    private final SortedSet<Integer> categories;
    private final SortedMap<Integer, String> guessed = new TreeMap<>();

    /** @param categories the ids of all of COCO's categories; none in other formats */
    ClassNames(String suite, Labels labels, Map<String, Integer> mapped, SortedSet<Integer> categories) {
        this.suite = suite;
        this.labels = labels;
        mapped.forEach(this::map);
        this.categories = categories;
    }

    private void map(String name, Integer index) {
        Integer other = mapped.put(ClassText.composed(name), index);
        if (other != null && !other.equals(index)) {
            throw new SetupException("suite " + suite + ": <classes> gives " + name + " two indices, " + other + " and "
                    + index + ", under names that differ in nothing that can be seen; leave one");
        }
    }

    /** What was taken for indices of the model, for people; none where nothing was. */
    List<String> notes() {
        return guessed.isEmpty()
                ? List.of()
                : List.of("there are no <labels>, so the category ids of the annotations were taken for indices of the"
                        + " model's classes: "
                        + guessed.entrySet().stream()
                                .limit(SHOWN)
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ", "", guessed.size() > SHOWN ? ", …" : ""))
                        + "; name the labels in <model><labels>, or each class in <classes>, if they are not");
    }

    /**
     * The model's class.
     *
     * @throws ExplanationException if the model has no such class, or several of that name
     * @throws SetupException if ids are all there is, and cannot be indices
     */
    ClassLabel resolve(AnnotatedObject object) {
        ClassLabel found = find(object).orElseThrow(() -> unknown(object));
        if (isGuessed(object)) {
            guessed.put(Objects.requireNonNull(object.classId()), object.className());
        }
        return found;
    }

    /** Whether the model has no such class; one that it may have several of is none of these. */
    boolean isUnknown(AnnotatedObject object) {
        try {
            return find(object).isEmpty();
        } catch (ExplanationException several) {
            return false;
        }
    }

    /** The model's class, where there is one and it is certain. */
    Optional<ClassLabel> known(AnnotatedObject object) {
        try {
            return isGuessed(object) && !areIndices() ? Optional.empty() : find(object);
        } catch (ExplanationException several) {
            return Optional.empty();
        }
    }

    private Optional<ClassLabel> find(AnnotatedObject object) {
        String name = object.className();
        Integer index = mapped.get(ClassText.composed(name));
        if (index != null) {
            return Optional.of(label(index, name));
        }
        List<Integer> sameLabel = labels.indicesOf(name);
        if (sameLabel.size() == 1) {
            return Optional.of(labels.label(sameLabel.get(0)));
        }
        if (sameLabel.size() > 1) {
            return Optional.of(oneOf(sameLabel, object));
        }
        List<Integer> sameSynset = labels.indicesOfSynset(name);
        if (sameSynset.size() == 1) {
            return Optional.of(labels.label(sameSynset.get(0)));
        }
        if (isNumber(name)) {
            return Optional.of(Integer.parseInt(name))
                    .filter(number -> number < labels.classes())
                    .map(labels::label);
        }
        Integer id = object.classId();
        if (!labels.known() && id != null) {
            requireIndices();
            return Optional.of(id)
                    .filter(known -> known >= 0 && known < labels.classes())
                    .map(known -> label(known, name));
        }
        return Optional.empty();
    }

    /** Whether {@code <classes>} or a label has the name. */
    boolean isNamed(String name) {
        return mapped.containsKey(ClassText.composed(name))
                || !labels.indicesOf(name).isEmpty();
    }

    /** Whether the name is one that can be an index. */
    static boolean isNumber(String name) {
        return name.matches("\\d{1,9}");
    }

    /** Whether nothing but its {@code category_id} tells its class. */
    private boolean isGuessed(AnnotatedObject object) {
        return !labels.known()
                && object.classId() != null
                && !isNumber(object.className())
                && !mapped.containsKey(ClassText.composed(object.className()));
    }

    private ExplanationException unknown(AnnotatedObject object) {
        String name = object.className();
        Integer number = isNumber(name) ? Integer.valueOf(name) : isGuessed(object) ? object.classId() : null;
        return new ExplanationException(object.source() + ": class " + name
                + (number == null
                        ? " is none of the model's" + Nearest.hint(name, labels.names())
                        : " stands for index " + number + ", but the model's classes are 0 to "
                                + (labels.classes() - 1))
                + "; say which it is with " + (number == null ? element(name) : "<classes>"));
    }

    /** One that is no index says that none of them need be: many files number their categories from 1. */
    private void requireIndices() {
        if (!areIndices()) {
            throw new SetupException(
                    "suite " + suite + ": the annotations have the category ids " + categories.first() + " to "
                            + categories.last() + ", which cannot be indices of the model's classes, 0 to "
                            + (labels.classes() - 1)
                            + ", and there are no <labels> to find them by: name the file of the model's labels in <model><labels>,"
                            + " or give each category its index in <classes>");
        }
    }

    private boolean areIndices() {
        return categories.isEmpty() || (categories.first() >= 0 && categories.last() < labels.classes());
    }

    /** What a person is to write: a name with a space or a leading digit is no XML element. */
    static String element(String name) {
        return "<classes>"
                + (name.matches("[A-Za-z_][A-Za-z0-9_.-]*")
                        ? "<" + name + ">index</" + name + ">"
                        : "<property><name>" + name + "</name><value>index</value></property>")
                + "</classes>";
    }

    private ClassLabel label(@Nullable Integer index, String name) {
        return index != null && labels.known() ? labels.label(index) : new ClassLabel(index, name);
    }

    private ClassLabel oneOf(List<Integer> candidates, AnnotatedObject object) {
        Integer id = object.classId();
        if (id != null && candidates.contains(id)) {
            return labels.label(id);
        }
        throw new ExplanationException(object.source() + ": the labels have class " + object.className() + " "
                + candidates.size() + " times (" + candidates + "); say which it is with <classes>");
    }
}
