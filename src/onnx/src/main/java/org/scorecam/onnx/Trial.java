package org.scorecam.onnx;

import java.util.Arrays;
import org.scorecam.cam.InputShape;
import org.scorecam.outcome.SetupException;

/**
 * What a forward of zeros tells of a session's scores.
 *
 * @param classes how many scores one input gets
 * @param maxBatch the most inputs that one forward takes
 */
record Trial(int classes, int maxBatch) {
    /**
     * @param maxBatch how many inputs there shall be at most
     * @throws SetupException if the first output is no row of class scores
     * @throws SessionException if the model does not run
     */
    static Trial of(OnnxModel model, Session session, InputShape input, int maxBatch) {
        long[] shape = scores(session, input, 1);
        if (!isRow(shape) || shape[0] != 1) {
            throw new SetupException("The output " + model.scores().output() + " of the model " + model.file()
                    + " has the shape " + Tensors.text(shape)
                    + " for one photo, but class scores are (1, classes). Use a classifier.");
        }
        return new Trial(classes(shape), maxBatch > 1 && takes(session, input, maxBatch) ? maxBatch : 1);
    }

    private static boolean isRow(long[] shape) {
        return shape.length != 0
                && Arrays.stream(shape).skip(1).filter(size -> size != 1).count() <= 1;
    }

    /** How many scores one input has: (N, classes), (N, classes, 1, 1), (N, 1, 1, classes), or (N) for one. */
    static int classes(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b));
    }

    /** Models exist that declare a dynamic batch dimension and fold it into another one, or take a few inputs and no more. */
    private static boolean takes(Session session, InputShape input, int batch) {
        try {
            return scores(session, input, batch)[0] == batch;
        } catch (SessionException e) {
            return false;
        } catch (ArithmeticException | OutOfMemoryError e) {
            throw new SetupException(
                    "Not enough memory for a forward of " + batch + " inputs (" + e.getMessage()
                            + "). Lower <batch>, or give Maven more with -Xmx in MAVEN_OPTS.",
                    e);
        }
    }

    private static long[] scores(Session session, InputShape input, int batch) {
        return session.run(
                Tensors.zeros(batch * input.size()),
                Tensors.shape(batch, input),
                outputs -> outputs.get(0).getShape().getShape());
    }
}
