package org.scorecam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.scorecam.onnx.GraphBuilder;

/**
 * Classifiers of {@link Scene}s into red, blue and gray, with weights set by hand. The target layer has 8 x 8 cells, one
 * for each fourth pixel, and four channels: redness and blueness, which the squares light up, yellowness and cyanness,
 * which the marks do. Each is zero elsewhere, exactly.
 *
 * <ul>
 *   <li>{@code sound.onnx} tells a class by its square;
 *   <li>{@code shortcut.onnx} gives the same answers, but tells a class by its mark;
 *   <li>{@code nan.onnx} answers with NaN;
 *   <li>{@code wide.onnx} answers as the sound one, but has 96 channels: half see squares, half see noise;
 *   <li>{@code binary.onnx} has one logit: blue (above 0) or red;
 *   <li>{@code slow.onnx} has random weights, and 128 channels of 32 x 32 cells: a photo takes it long enough to be
 *       interrupted.
 * </ul>
 */
final class Models {
    /** Pixels of the input, both ways. */
    static final int SIDE = 32;

    private static final int STRIDE = 4;

    /** By channel, then red, green, blue: a gray pixel gives 0 or less. */
    private static final float[] COLOURS = {1, -1, -1, -1, -1, 1, 0.2f, 1, -1.2f, -1.2f, 1, 0.2f};

    private static final float[] THRESHOLDS = {-0.2f, -0.2f, -0.25f, -0.25f};

    /** What is neither red nor blue is gray. */
    private static final float[] BIAS = {0, 0, 3};

    private static final float SQUARE = 80;
    private static final float MARK = 160;

    /** By channel, then class. */
    private static final float[] BY_SQUARE = {SQUARE, 0, 0, 0, SQUARE, 0, 0, 0, 0, 0, 0, 0};

    private static final float[] BY_MARK = {0, 0, 0, 0, 0, 0, MARK, 0, 0, 0, MARK, 0};

    private Models() {}

    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        classifier(BY_SQUARE).writeTo(folder.resolve("sound.onnx"));
        classifier(BY_MARK).writeTo(folder.resolve("shortcut.onnx"));
        float[] nan = new float[BY_SQUARE.length];
        Arrays.fill(nan, Float.NaN);
        classifier(nan).writeTo(folder.resolve("nan.onnx"));
        binary().writeTo(folder.resolve("binary.onnx"));
        Files.writeString(folder.resolve("binary-labels.txt"), "red\nblue\n");
        wide().writeTo(folder.resolve("wide.onnx"));
        slow().writeTo(folder.resolve("slow.onnx"));
        Files.writeString(folder.resolve("labels.txt"), "red\nblue\ngray\n");
        Files.writeString(folder.resolve("two-labels.txt"), "red\nblue\n");
        writeBroken(folder);
    }

    private static void writeBroken(Path folder) throws IOException {
        byte[] sound = Files.readAllBytes(folder.resolve("sound.onnx"));
        Files.write(folder.resolve("empty.onnx"), new byte[0]);
        Files.write(folder.resolve("truncated.onnx"), Arrays.copyOf(sound, sound.length / 2));
        Files.writeString(folder.resolve("text.onnx"), "weights: none\n");
    }

    private static GraphBuilder binary() {
        return pooled("logit", 1, new float[] {-SQUARE, SQUARE, 0, 0}, new float[1])
                .output("logit");
    }

    private static GraphBuilder wide() {
        int channels = 96;
        Random random = new Random(5);
        float[] colours = new float[3 * channels];
        float[] thresholds = new float[channels];
        for (int k = 0; k < channels; k++) {
            boolean seesSquares = k < channels / 2;
            for (int c = 0; c < 3; c++) {
                colours[3 * k + c] = seesSquares ? COLOURS[3 * (k % 2) + c] : 0.2f + 0.2f * random.nextFloat();
            }
            thresholds[k] = seesSquares ? THRESHOLDS[k % 2] - 0.01f * k : -0.35f;
        }
        float[] bySquare = Arrays.copyOf(BY_SQUARE, BIAS.length * channels);
        Arrays.fill(bySquare, 2 * BIAS.length, bySquare.length, 0);
        return GraphBuilder.opset(13)
                .input("photo", -1, 3, SIDE, SIDE)
                .conv("colours", channels, 1, STRIDE, colours, thresholds)
                .relu("colours_relu")
                .globalAveragePool("pool")
                .flatten("flat")
                .gemm("logits", BIAS.length, bySquare, BIAS)
                .output("logits");
    }

    private static GraphBuilder slow() {
        return GraphBuilder.opset(13)
                .input("photo", -1, 3, SIDE, SIDE)
                .conv("wide", 256, 1, 1)
                .relu("wide_relu")
                .conv("narrow", 128, 1, 1)
                .relu("narrow_relu")
                .globalAveragePool("pool")
                .flatten("flat")
                .gemm("logits", BIAS.length)
                .output("logits");
    }

    private static GraphBuilder classifier(float[] weights) {
        return pooled("logits", BIAS.length, weights, BIAS).output("logits");
    }

    private static GraphBuilder pooled(String scores, int classes, float[] weights, float[] bias) {
        return GraphBuilder.opset(13)
                .input("photo", -1, 3, SIDE, SIDE)
                .conv("colours", THRESHOLDS.length, 1, STRIDE, COLOURS, THRESHOLDS)
                .relu("colours_relu")
                .globalAveragePool("pool")
                .flatten("flat")
                .gemm(scores, classes, weights, bias);
    }
}
