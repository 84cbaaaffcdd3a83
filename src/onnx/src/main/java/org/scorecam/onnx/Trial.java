package org.scorecam.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.scorecam.cam.InputShape;
import org.scorecam.outcome.SetupException;

/**
 * What a forward of zeros tells of a session's scores.
 *
 * @param classes how many scores one input gets
 * @param maxBatch the most inputs that one forward takes
 * @param rows the scores of inputs that were made up; none where they were not asked for
 */
record Trial(int classes, int maxBatch, List<float[]> rows) {
    private static final int MADE_UP = 3;

    /**
     * @param maxBatch how many inputs there shall be at most
     * @param withRows whether to keep some scores, too
     * @throws SetupException if the first output is no row of class scores
     * @throws SessionException if the model does not run
     */
    static Trial of(OnnxModel model, Session session, InputShape input, int maxBatch, boolean withRows) {
        long[] shape = scores(session, input, 1);
        if (!isRow(shape) || shape[0] != 1 || Arrays.stream(shape).anyMatch(size -> size < 1)) {
            throw new SetupException("The output " + model.scores().output() + " of the model " + model.file()
                    + " has the shape " + Tensors.text(shape)
                    + " for one photo, but class scores are (1, classes). Use a classifier.");
        }
        return new Trial(
                classes(shape),
                maxBatch > 1 && takes(session, input, maxBatch) ? maxBatch : 1,
                withRows ? rows(session, input) : List.of());
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

    /** Of zeros, and of noise around them. */
    private static List<float[]> rows(Session session, InputShape input) {
        List<float[]> rows = new ArrayList<>();
        for (int seed = 0; seed < MADE_UP; seed++) {
            Random random = new Random(seed);
            FloatBuffer x = Tensors.zeros(input.size());
            for (int i = 0; i < x.capacity(); i++) {
                x.put(i, seed == 0 ? 0 : random.nextFloat() * 2 - 1);
            }
            rows.add(session.run(
                    x, Tensors.shape(1, input), outputs -> outputs.get(0).toFloatArray()));
        }
        return rows;
    }

    private static long[] scores(Session session, InputShape input, int batch) {
        return session.run(
                Tensors.zeros(batch * input.size()),
                Tensors.shape(batch, input),
                outputs -> outputs.get(0).getShape().getShape());
    }
}
