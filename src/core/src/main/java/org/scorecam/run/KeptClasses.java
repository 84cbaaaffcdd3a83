package org.scorecam.run;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.scorecam.cam.Choices;
import org.scorecam.cam.ClassForwards;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.Method;
import org.scorecam.store.PhotoStore;

/**
 * What the store keeps of one photo's maps where these are made without masks: some numbers of each class.
 *
 * @param sha256 of the photo's file, lower-case hex
 * @param orientation the EXIF orientation that is applied
 */
record KeptClasses(PhotoStore store, Method method, String sha256, int orientation) {
    /** Tells the forwards what an earlier run knew; nothing where there are masks. */
    void tell(MapForwards forwards) {
        each(
                forwards,
                (some, of) -> store.readTrials(
                                trials(some, of),
                                some.numbers(),
                                numbers -> Arrays.stream(numbers).allMatch(Double::isFinite))
                        .ifPresent(known -> some.know(of, known)));
    }

    /** Keeps what they know. */
    void keep(MapForwards forwards) {
        each(forwards, (some, of) -> some.known(of).ifPresent(known -> store.writeTrials(trials(some, of), known)));
    }

    private static void each(MapForwards forwards, BiConsumer<ClassForwards, Integer> work) {
        if (forwards instanceof ClassForwards some) {
            Arrays.stream(some.classes()).forEach(of -> work.accept(some, of));
        }
    }

    private PhotoStore.Trials trials(ClassForwards some, int of) {
        return new PhotoStore.Trials(sha256, orientation, of, some.formula(), Choices.text(method.variant()));
    }
}
