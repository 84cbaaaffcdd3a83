package org.scorecam.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.LeftOut.Some;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** Which annotated objects are explained, by {@link Omissions}; what is not is counted. */
final class ChosenClasses {
    private final Omissions omissions;
    private final ClassNames classNames;
    private final Set<String> byName = new TreeSet<>();
    private final Set<String> byClass = new TreeSet<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();

    /**
     * All objects are left to be asked for.
     *
     * @param objects of all photos, shortcuts not among them
     * @throws SetupException if the user chose a class of which nothing is annotated
     */
    ChosenClasses(SuiteSettings suite, ClassNames classNames, Collection<AnnotatedObject> objects) {
        this.omissions = suite.omissions();
        this.classNames = classNames;
        Map<String, AnnotatedObject> annotated = new TreeMap<>();
        objects.forEach(object -> annotated.putIfAbsent(ClassText.composed(object.className()), object));
        for (String wanted : new TreeSet<>(omissions.onlyClasses())) {
            String composed = ClassText.composed(wanted);
            if (annotated.containsKey(composed)) {
                byName.add(composed);
            } else if (annotated.values().stream().anyMatch(object -> isOfClass(object, Set.of(composed)))) {
                byClass.add(composed);
            } else {
                throw none(suite, wanted, annotated.keySet());
            }
        }
    }

    private static SetupException none(SuiteSettings suite, String wanted, Set<String> annotated) {
        boolean isShortcut =
                suite.shortcuts().stream().map(ClassText::composed).anyMatch(ClassText.composed(wanted)::equals);
        return new SetupException("suite " + suite.name() + ": <onlyClasses> names " + wanted
                + (isShortcut
                        ? ", which is in <shortcuts>: a region to distrust is no class to explain; remove it from one of them"
                        : ", which no photo has annotated" + Nearest.hint(wanted, annotated)
                                + "; correct it, or take it out"));
    }

    /** Whether an object is explained. */
    boolean has(AnnotatedObject object) {
        return isChosen(object) && !isLeftOut(object);
    }

    /** Counts an object, if it is not explained. */
    void count(AnnotatedObject object) {
        if (!isChosen(object)) {
            others.merge(object.className(), 1, Integer::sum);
        } else if (isLeftOut(object)) {
            unknown.merge(object.className(), 1, Integer::sum);
        }
    }

    private boolean isLeftOut(AnnotatedObject object) {
        return omissions.unknownClasses() && classNames.isUnknown(object);
    }

    /** Whether the user chose its class, or all. */
    boolean isChosen(AnnotatedObject object) {
        return omissions.onlyClasses().isEmpty()
                || byName.contains(ClassText.composed(object.className()))
                || isOfClass(object, byClass);
    }

    /** By the model's label, or its index. */
    private boolean isOfClass(AnnotatedObject object, Set<String> wanted) {
        return !wanted.isEmpty()
                && classNames
                        .known(object)
                        .filter(label -> wanted.contains(ClassText.composed(label.label()))
                                || wanted.contains(String.valueOf(label.index())))
                        .isPresent();
    }

    /** Classes that the model does not have. */
    List<Some> unknown() {
        return mostFirst(unknown);
    }

    /** Classes that were not chosen. */
    List<Some> others() {
        return mostFirst(others);
    }

    private static List<Some> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new Some(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Some::objects).reversed().thenComparing(Some::name))
                .collect(Collectors.toUnmodifiableList());
    }
}
