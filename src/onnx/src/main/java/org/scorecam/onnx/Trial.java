package org.scorecam.onnx;

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
        boolean isRow = shape.length == 2 || (shape.length == 4 && shape[2] == 1 && shape[3] == 1);
        if (!isRow || shape[0] != 1) {
            throw new SetupException("The output " + model.scores().output() + " of the model " + model.file()
                    + " has the shape " + Tensors.text(shape)
                    + " for one photo, but class scores are (1, classes). Use a classifier.");
        }
        return new Trial(Math.toIntExact(shape[1]), maxBatch > 1 && takesTwo(session, input) ? maxBatch : 1);
    }

    /** Models exist that declare a dynamic batch dimension and fold it into another one. */
    private static boolean takesTwo(Session session, InputShape input) {
        try {
            return scores(session, input, 2)[0] == 2;
        } catch (SessionException e) {
            return false;
        }
    }

    private static long[] scores(Session session, InputShape input, int batch) {
        return session.run(
                Tensors.zeros(batch * input.size()),
                Tensors.shape(batch, input),
                outputs -> outputs.get(0).getShape().getShape());
    }
}
