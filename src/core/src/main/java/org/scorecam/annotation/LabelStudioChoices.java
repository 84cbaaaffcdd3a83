package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.scorecam.outcome.SetupException;

/** Which texts of a JSON-MIN export are choices, told from all of its tasks: by itself a text may as well be data, or a comment. */
final class LabelStudioChoices {
    private LabelStudioChoices() {}

    /**
     * The tags whose texts are choices: those that somewhere have several at once; else, where nothing else is annotated, the only
     * one there is.
     *
     * @throws SetupException if there are several, and nothing says which
     */
    static Set<String> tags(Path file, List<LabelStudioMin> tasks, Consumer<String> notes) {
        Set<String> sure = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        tasks.forEach(task -> {
            sure.addAll(task.choiceTags());
            texts.addAll(task.texts().keySet());
        });
        if (!sure.isEmpty() || texts.isEmpty()) {
            return sure;
        }
        String which = String.join(", ", texts);
        if (tasks.stream().anyMatch(LabelStudioMin::hasObjects)) {
            notes.accept("annotations " + file + ": left out the texts of " + which
                    + ", as JSON-MIN does not tell choices from data: export as JSON if they are classes");
            return Set.of();
        }
        if (texts.size() > 1) {
            throw new SetupException("annotations " + file + " have texts called " + which
                    + ", and JSON-MIN does not tell choices from data: export as JSON, which does");
        }
        notes.accept("annotations " + file + ": took the texts called " + which + " for classes of the whole photos");
        return texts;
    }
}
