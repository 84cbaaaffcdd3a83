package org.scorecam.onnx;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** Prints the default layer of ONNX files, one a line, for {@code architectures/architectures.py}. */
final class DefaultLayers {
    private static final Pattern ADVISED = Pattern.compile("<tokens>(\\d+)x(\\d+)</tokens>");

    private DefaultLayers() {}

    /**
     * Prints, between tabs: the layer, its channels, its grid ({@code 7x7}), the grid that was given as {@code <tokens>} since the
     * first error advised it (or nothing), why it is the default; of a model without one, four times nothing and the error.
     *
     * @param files ONNX files
     */
    public static void main(String... files) {
        for (String file : files) {
            System.out.println(line(OnnxModel.read(Path.of(file)), null));
        }
    }

    private static String line(OnnxModel model, @Nullable Size tokens) {
        try {
            DefaultLayer found = model.layers(null, tokens).defaultLayer();
            LayerShape shape = found.layer().shape();
            return String.join(
                    "\t",
                    found.layer().name(),
                    String.valueOf(shape.channels()),
                    shape.width() + "x" + shape.height(),
                    tokens == null ? "" : tokens.toString(),
                    found.why());
        } catch (SetupException e) {
            Matcher advised = ADVISED.matcher(String.valueOf(e.getMessage()));
            return tokens == null && advised.find()
                    ? line(model, new Size(Integer.parseInt(advised.group(1)), Integer.parseInt(advised.group(2))))
                    : "\t\t\t\t" + e.getMessage();
        }
    }
}
