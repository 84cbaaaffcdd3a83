package org.scorecam.onnx;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Size;

/**
 * The default layer among tensors of tokens, or why there is none.
 *
 * @param layer null if there is none
 * @param noDefault why: what stands behind a colon, and the cure
 */
record DefaultTokens(@Nullable DefaultLayer layer, String noDefault) {
    static DefaultTokens of(TokenLayers layers, Optional<LastTokens> last, String input, InputShape photo) {
        Size grid = layers.grid();
        if (last.isPresent() && !TokenLayers.fits(last.get().shape(), grid)) {
            return new DefaultTokens(null, other(grid, last.get(), photo));
        }
        if (last.isEmpty() && !layers.candidates().isEmpty()) {
            return new DefaultTokens(null, several(layers));
        }
        Optional<DefaultLayer> found = layers.find(input);
        return found.map(layer -> new DefaultTokens(layer, "")).orElseGet(() -> new DefaultTokens(null, none(grid)));
    }

    private static String none(Size grid) {
        return "no float tensor (N, T, D) of " + grid.width() * grid.height() + " to "
                + (grid.width() * grid.height() + TokenLayers.MOST_OTHERS)
                + " tokens lies before its scores. <tokens> is "
                + grid
                + ": make it the grid of its patches, as many as the photo's width and height have, or leave it out"
                + " for a convolutional network.";
    }

    private static String several(TokenLayers layers) {
        return "several ways lead to its scores, and no tensor of tokens lies on all of them. Choose in <layer> which to"
                + " explain, such as "
                + layers.candidates().get(layers.candidates().size() - 1).name()
                + ", or leave <tokens> out where the network ends in maps; " + TargetLayers.LIST;
    }

    private static String other(Size grid, LastTokens last, InputShape photo) {
        return "<tokens> is " + grid + ", but its last tokens are " + last.count() + " (tensor " + last.tensor()
                + ", " + Tensors.text(last.shape()) + "): " + last.advice(photo)
                + ", or name a tensor of an earlier stage in <layer>; " + TargetLayers.LIST;
    }
}
