package org.scorecam.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.util.Throwables;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/** Many changes of one file, each of which may be read or be refused; all that is thrown else is a defect. */
final class Trials {
    private static final int MOST_DEFECTS = 10;

    private Trials() {}

    /** Makes one changed file. */
    @FunctionalInterface
    interface Change {
        byte[] of(byte[] sound, Random random) throws IOException;
    }

    /** Reads one changed file, and does with it what is done with a sound one. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] changed) throws IOException;
    }

    /**
     * Runs them.
     *
     * @param count where no other is asked for
     */
    static void run(int count, byte[] sound, Change change, Reader reader) {
        long seed = Long.getLong("scorecam.fuzz.seed", 1);
        int trials = Integer.getInteger("scorecam.fuzz.trials", count);
        SoftAssertions defects = new SoftAssertions();
        for (int i = 0; i < trials && defects.assertionErrorsCollected().size() < MOST_DEFECTS; i++) {
            // each of its own, so that one of them can be made again
            byte[] changed = changed(sound, change, new Random(31 * seed + i));
            try {
                reader.read(changed);
            } catch (SetupException | ExplanationException refused) {
                // as it should be
            } catch (IOException | RuntimeException | Error e) {
                defects.fail("trial " + i + " of seed " + seed + ": " + Throwables.getStackTrace(e));
            }
        }
        defects.assertAll();
    }

    private static byte[] changed(byte[] sound, Change change, Random random) {
        try {
            return change.of(sound, random);
        } catch (IOException e) {
            throw new UncheckedIOException("a sound file is read", e);
        }
    }
}
