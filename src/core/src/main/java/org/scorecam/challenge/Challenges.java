package org.scorecam.challenge;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which changes a photo allows. */
public final class Challenges {
    private Challenges() {}

    /**
     * The change that a challenge of one photo alone asks for, where the photo allows it.
     *
     * @param challenge none of those that need another picture
     * @param seed where an area elsewhere lies, of all places that have room: the same seed, the same place
     * @param notes is told why not, a whole sentence
     */
    public static Optional<ChangedInput> change(
            Challenge challenge, PhotoAreas areas, long seed, Consumer<String> notes) {
        String impossible = challenge == Challenge.WITHOUT_SHORTCUT
                ? impossible(areas.shortcuts(), areas.content(), "its shortcuts")
                : impossible(areas.own(), areas.content(), "its regions");
        if (impossible != null) {
            notes.accept(notMeasured(challenge, impossible));
            return Optional.empty();
        }
        return switch (challenge) {
            case ONLY_FOREGROUND -> Optional.of(ChangedInput.onlyForeground(areas));
            case NO_FOREGROUND -> Optional.of(ChangedInput.without(challenge, areas.own(), areas));
            case WITHOUT_SHORTCUT -> Optional.of(ChangedInput.without(challenge, areas.shortcuts(), areas));
            case CONTROL -> control(areas, seed, notes);
            case STAMP, MIXED_SAME, MIXED_RAND ->
                throw new IllegalArgumentException(challenge + " needs another picture");
        };
    }

    private static @Nullable String impossible(Area regions, Area content, String which) {
        if (regions.count() == 0) {
            return which + " hold no pixel's centre of the model's input, so that nothing can be taken out;"
                    + " annotate larger objects, or leave the photo out";
        }
        return regions.within(content).count() == 0
                ? which + " fill all that the model sees, so that nothing is left without them"
                : null;
    }

    private static Optional<ChangedInput> control(PhotoAreas areas, long seed, Consumer<String> notes) {
        Optional<ChangedInput> change = new Room(areas.taken().within(areas.content()))
                .draw(areas.own(), seed)
                .map(offset -> ChangedInput.control(areas, offset));
        if (change.isEmpty()) {
            notes.accept(notMeasured(
                    Challenge.CONTROL, "beside the photo's regions there is no room for an area of their shape"));
        }
        return change;
    }

    /** That a challenge was not made, and why: a whole sentence. */
    public static String notMeasured(Challenge challenge, String why) {
        return "the model was not asked with " + challenge.phrase() + ": " + why;
    }
}
