package org.scorecam.run;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.scorecam.cam.Choices;
import org.scorecam.cam.GradientForwards;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.Method;
import org.scorecam.store.PhotoStore;

/**
 * What the store keeps of one photo's maps that are made of gradients.
 *
 * @param sha256 of the photo's file, lower-case hex
 * @param orientation the EXIF orientation that is applied
 */
record KeptGradients(PhotoStore store, Method method, String sha256, int orientation) {
    /** To be raised where a method's formula changes. */
    private static final String FORMULA = "gradient 1";

    /** Tells the forwards what an earlier run knew; nothing where there are no gradients. */
    void tell(MapForwards forwards) {
        each(
                forwards,
                (gradients, of) -> store.readTrials(
                                trials(of),
                                gradients.numbers(),
                                numbers -> Arrays.stream(numbers).allMatch(Double::isFinite))
                        .ifPresent(known -> gradients.know(of, known)));
    }

    /** Keeps what they know. */
    void keep(MapForwards forwards) {
        each(forwards, (gradients, of) -> gradients.known(of).ifPresent(known -> store.writeTrials(trials(of), known)));
    }

    private static void each(MapForwards forwards, BiConsumer<GradientForwards, Integer> work) {
        if (forwards instanceof GradientForwards gradients) {
            Arrays.stream(gradients.classes()).forEach(of -> work.accept(gradients, of));
        }
    }

    private PhotoStore.Trials trials(int of) {
        return new PhotoStore.Trials(sha256, orientation, of, FORMULA, Choices.text(method.variant()));
    }
}
