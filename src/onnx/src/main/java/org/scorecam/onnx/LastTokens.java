package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Size;

/**
 * The last tokens (N, T, D) that all ways to the scores pass: a network of several stages has fewer of them in the last one, and a map
 * of an earlier stage would pass for the model's.
 *
 * @param tensor its name
 * @param count T
 * @param channels D
 */
record LastTokens(String tensor, long count, long channels) {
    /** @param shapes of tensors, in the order of the graph */
    static Optional<LastTokens> find(Graph graph, Ways ways, Map<String, long[]> shapes) {
        List<String> tensors = new ArrayList<>(shapes.keySet());
        for (int i = tensors.size() - 1; i >= 0; i--) {
            String tensor = tensors.get(i);
            long[] shape = shapes.get(tensor);
            if (shape != null && areTokens(shape) && ways.allPass(tensor) && !isTurned(graph, tensor, shapes)) {
                return Optional.of(new LastTokens(tensor, shape[1], shape[2]));
            }
        }
        return Optional.empty();
    }

    private static boolean areTokens(long[] shape) {
        return shape.length == 3 && shape[0] == 1 && shape[1] > 1 && shape[2] > 1;
    }

    /** Whether it is (N, D, T), turned for a mean over tokens. */
    private static boolean isTurned(Graph graph, String tensor, Map<String, long[]> shapes) {
        NodeProto maker = graph.maker(tensor);
        long[] before = maker == null || !Operators.is(maker, "Transpose") ? null : shapes.get(maker.getInput(0));
        return before != null && areTokens(before);
    }

    /** The grid that they are, if they and a few tokens beside them can be one of the photo's own proportions. */
    Optional<Size> grid(InputShape photo) {
        for (int others = 0; others <= TokenLayers.MOST_OTHERS; others++) {
            long patches = count - others;
            long width = Math.round(Math.sqrt((double) patches * photo.width() / photo.height()));
            boolean isGrid = width > 0
                    && patches > 1
                    && patches % width == 0
                    && width * photo.height() == patches / width * photo.width();
            if (isGrid) {
                return Optional.of(new Size(Math.toIntExact(width), Math.toIntExact(patches / width)));
            }
        }
        return Optional.empty();
    }

    /** (1, T, D). */
    long[] shape() {
        return new long[] {1, count, channels};
    }

    /** What to give for {@code <tokens>}, as a clause for people. */
    String advice(InputShape photo) {
        return grid(photo)
                .map(grid -> "give the grid of its tokens, <tokens>" + grid + "</tokens>")
                .orElse("give the grid of its last " + count + " tokens (tensor " + tensor + ") in <tokens>");
    }
}
