package org.scorecam.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Answer;

/**
 * Limits on many explanations at once that are proven kept or broken by some of them: nothing that the others turn out
 * to be can change that. What such a limit asked of the others is not computed then; a forward that would have failed,
 * and made one of them an ERROR, stays unknown.
 */
public final class Settled {
    private static final Settled NOTHING = new Settled(Map.of());

    private final Map<Key, Answer> answers;

    Settled(Map<Key, Answer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** One limit of one rule on one suite, or on one class in it. */
    record Key(int rule, int limit, String suite, @Nullable ClassLabel explained) {
        static Key of(int rule, int limit, Element element, Subject subject) {
            ExplanationId id = subject.id();
            return new Key(rule, limit, id.suite(), element == Element.CLASS ? id.explained() : null);
        }
    }

    /** As long as nothing is known. */
    public static Settled nothing() {
        return NOTHING;
    }

    /** What the limit's group that the subject is in has come to. */
    Answer answer(int rule, int limit, Element element, Subject subject) {
        return answers.getOrDefault(Key.of(rule, limit, element, subject), Answer.OPEN);
    }
}
