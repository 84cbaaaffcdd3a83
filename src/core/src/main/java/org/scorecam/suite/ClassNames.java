package org.scorecam.suite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.Nearest;

/**
 * Finds the model's class of an annotated object: by {@code <classes>}, else by the label's text, or its WordNet id, else by a numeric name,
 * else, where the model has no labels, by COCO's {@code category_id}.
 */
final class ClassNames {
    private final Labels labels;
    private final Map<String, Integer> mapped;

    ClassNames(Labels labels, Map<String, Integer> mapped) {
        this.labels = labels;
        this.mapped = mapped;
    }

    /** @throws ExplanationException if the model has no such class, or several of that name */
    ClassLabel resolve(AnnotatedObject object) {
        String name = object.className();
        Integer index = mapped.get(name);
        if (index != null) {
            return label(index, name);
        }
        List<Integer> sameLabel = labels.indicesOf(name);
        if (sameLabel.size() == 1) {
            return labels.label(sameLabel.get(0));
        }
        if (sameLabel.size() > 1) {
            return oneOf(sameLabel, object);
        }
        List<Integer> sameSynset = labels.indicesOfSynset(name);
        if (sameSynset.size() == 1) {
            return labels.label(sameSynset.get(0));
        }
        if (name.matches("\\d{1,9}")) {
            return requireInRange(Integer.parseInt(name), object);
        }
        Integer id = object.classId();
        if (!labels.known() && id != null) {
            return label(requireInRange(id, object).index(), name);
        }
        throw new ExplanationException(object.source() + ": class " + name + " is none of the model's"
                + Nearest.hint(name, labels.names()) + "; say which it is with <classes>" + element(name)
                + "</classes>");
    }

    /** What a person is to write: a name with a space or a leading digit is no XML element. */
    private static String element(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_.-]*")
                ? "<" + name + ">index</" + name + ">"
                : "<property><name>" + name + "</name><value>index</value></property>";
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

    private ClassLabel requireInRange(int index, AnnotatedObject object) {
        if (index < 0 || index >= labels.classes()) {
            throw new ExplanationException(object.source() + ": class " + object.className() + " stands for index "
                    + index + ", but the model's classes are 0 to " + (labels.classes() - 1)
                    + "; say which it is with <classes>");
        }
        return labels.label(index);
    }
}
