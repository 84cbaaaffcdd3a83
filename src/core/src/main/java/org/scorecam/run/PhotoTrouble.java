package org.scorecam.run;

import java.util.concurrent.CancellationException;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

/** What one photo may do to the virtual machine, and what becomes of it: an ERROR of that photo, or a failure that names it. */
final class PhotoTrouble {
    private static final long MEGABYTE = 1 << 20;

    private PhotoTrouble() {}

    /** Work on a photo. */
    @FunctionalInterface
    interface Work {
        void run();
    }

    /**
     * Works on a photo.
     *
     * @param photo its name, for messages
     * @throws ExplanationException where memory or stack do not suffice
     * @throws UnexpectedException for what nobody thought of
     */
    static void guard(String photo, Work work) {
        try {
            work.run();
        } catch (ExplanationException | SetupException | UnexpectedException | CancellationException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new ExplanationException(
                    "not enough memory for it (" + e.getMessage() + "). Give Maven more than its "
                            + Runtime.getRuntime().maxMemory() / MEGABYTE
                            + " MB, with -Xmx in MAVEN_OPTS, make the photo smaller, or lower <threads> or <batch>",
                    e);
        } catch (StackOverflowError e) {
            throw new ExplanationException(
                    "what is in its file is nested too deeply to be read. Save the photo again, without its metadata",
                    e);
        } catch (RuntimeException e) {
            throw new UnexpectedException("the photo " + photo, e);
        }
    }
}
