package org.scorecam.suite;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** Annotated classes of which the model has none: one mistake, that all photos share, and what is most likely its cure. */
final class ForeignClasses {
    private static final int SHOWN = 3;
    private final SuiteSettings suite;
    private final Labels labels;
    private final List<String> names;

    /** @param names as annotated, each once */
    ForeignClasses(SuiteSettings suite, Labels labels, Collection<String> names) {
        this.suite = suite;
        this.labels = labels;
        this.names = List.copyOf(names);
    }

    SetupException error() {
        return new SetupException("suite " + suite.name() + ": "
                + (names.size() == 1 ? "the only class" : "none of the " + names.size() + " classes")
                + " that <annotations> " + suite.annotations() + " has (" + shown(names) + ") is "
                + (names.size() == 1 ? "none" : "one") + " of the model's" + why());
    }

    private String why() {
        if (names.stream().allMatch(ClassNames::isNumber)) {
            return ", which are 0 to " + (labels.classes() - 1) + ": " + index();
        }
        if (!labels.known()) {
            return ", as there are no <labels> to find them by: name the file of the model's labels in <model><labels>, or "
                    + index();
        }
        String known = ", whose labels are " + shown(labels.names());
        if (names.stream().allMatch(ClassText::isSynset)) {
            return known
                    + ": the annotations have WordNet ids, and the labels do not begin with them. Name a file of labels"
                    + " that does in <model><labels>, as ImageNet's LOC_synset_mapping.txt (n01440764 tench, Tinca tinca), or "
                    + index();
        }
        if (labels.names().stream().allMatch(ClassText::isSynset)) {
            return known
                    + ": the labels are WordNet ids, and the annotations have names. Name a file of labels that has both"
                    + " in <model><labels>, as ImageNet's LOC_synset_mapping.txt (n01440764 tench, Tinca tinca), or "
                    + index();
        }
        return known + Nearest.hint(names.get(0), labels.names())
                + ": name the labels that the model was trained with in <model><labels>, in the order of its scores, or "
                + index();
    }

    private String index() {
        return names.size() == 1
                ? "say which it is with " + ClassNames.element(names.get(0))
                : "give each class its index in <classes>";
    }

    private static String shown(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ", "", names.size() > SHOWN ? ", …" : ""));
    }
}
