package org.scorecam.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.challenge.Challenge;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;

/**
 * What the model answers to a changed photo.
 *
 * @param challenge what was changed
 * @param with the other picture that has a part in it, null where none has
 * @param picture the photo as the model got it; null where it cannot be shown
 * @param probability of the explained class, as people read it
 * @param same whether the explained class is still the first
 * @param first the class that is
 * @param most its probability, as people read it
 */
public record Reply(
        Challenge challenge,
        @Nullable String with,
        Figures.@Nullable Part picture,
        String probability,
        boolean same,
        ClassLabel first,
        String most) {
    /** One a challenge. */
    static List<Reply> of(Explanation explanation, Map<Integer, Figures.Part> pictures) {
        List<Reply> replies = new ArrayList<>();
        for (Challenged each : explanation.challenges()) {
            ClassLabel first = each.predicted().label();
            replies.add(new Reply(
                    each.challenge(),
                    each.with(),
                    pictures.get(replies.size()),
                    Digits.finePercent(each.probability()),
                    first.equals(explanation.id().explained()),
                    first,
                    Digits.finePercent(each.predicted().probability())));
        }
        return List.copyOf(replies);
    }
}
