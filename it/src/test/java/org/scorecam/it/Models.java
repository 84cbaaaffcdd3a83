package org.scorecam.it;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
 *   <li>{@code half.onnx} is the sound one, and takes, computes and gives numbers of half precision;
 *   <li>{@code pixels.onnx} is the sound one's graph, and takes pixels of 8 bits, which it does not normalise;
 *   <li>{@code transformer.onnx} is the sound one, whose cells are tokens that attend to each other before their mean;
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

    /** The shape of the target layer. */
    private static final long[] MAPS = {1, THRESHOLDS.length, SIDE / STRIDE, SIDE / STRIDE};

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
        half().writeTo(folder.resolve("half.onnx"));
        pixels().writeTo(folder.resolve("pixels.onnx"));
        transformer().writeTo(folder.resolve("transformer.onnx"));
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

    private static GraphBuilder half() {
        GraphBuilder maps = GraphBuilder.opset(13)
                .input("photo", DataType.FLOAT16, -1, 3, SIDE, SIDE)
                .node("Cast", "photo_whole", List.of("photo"), new long[] {1, 3, SIDE, SIDE}, to(DataType.FLOAT))
                .conv("colours", THRESHOLDS.length, 1, STRIDE, COLOURS, THRESHOLDS);
        return maps.node("Cast", "colours_half", List.of("colours"), MAPS, to(DataType.FLOAT16))
                .relu("colours_relu")
                .node("Cast", "colours_whole", List.of("colours_relu"), MAPS, to(DataType.FLOAT))
                .globalAveragePool("pool")
                .flatten("flat")
                .gemm("logits_whole", BIAS.length, BY_SQUARE, BIAS)
                .node("Cast", "logits", List.of("logits_whole"), new long[] {1, BIAS.length}, to(DataType.FLOAT16))
                .output("logits", DataType.FLOAT16);
    }

    private static GraphBuilder pixels() {
        GraphBuilder photo = GraphBuilder.opset(13)
                .input("photo", DataType.UINT8, -1, 3, SIDE, SIDE)
                .node("Cast", "photo_whole", List.of("photo"), new long[] {1, 3, SIDE, SIDE}, to(DataType.FLOAT));
        return pooled(photo, "logits", BIAS.length, BY_SQUARE, BIAS).output("logits");
    }

    private static AttributeProto to(DataType type) {
        return GraphBuilder.integer("to", type.getNumber());
    }

    private static GraphBuilder transformer() {
        long[] tokens = {1, MAPS[2] * MAPS[3], MAPS[1]};
        GraphBuilder attention = GraphBuilder.opset(13)
                .input("photo", 1, 3, SIDE, SIDE)
                .conv("colours", THRESHOLDS.length, 1, STRIDE, COLOURS, THRESHOLDS)
                .relu("colours_relu")
                .reshape("columns", 1, tokens[2], -1)
                .transpose("tokens", 0, 2, 1)
                .constant("nothing", new float[] {0})
                .apply("Mul", "query", "nothing")
                .node("MatMul", "affinity", List.of("query", "columns"), new long[] {1, tokens[1], tokens[1]})
                .softmax("attention");
        return attention
                .node("MatMul", "attended", List.of("attention", "tokens"), tokens)
                .add("block", "tokens")
                .node(
                        "ReduceMean",
                        "mean",
                        List.of("block"),
                        new long[] {1, tokens[2]},
                        GraphBuilder.integers("axes", 1),
                        GraphBuilder.integer("keepdims", 0))
                .gemm("logits", BIAS.length, BY_SQUARE, BIAS)
                .output("logits");
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
        return pooled(GraphBuilder.opset(13).input("photo", -1, 3, SIDE, SIDE), scores, classes, weights, bias);
    }

    private static GraphBuilder pooled(GraphBuilder photo, String scores, int classes, float[] weights, float[] bias) {
        return photo.conv("colours", THRESHOLDS.length, 1, STRIDE, COLOURS, THRESHOLDS)
                .relu("colours_relu")
                .globalAveragePool("pool")
                .flatten("flat")
                .gemm(scores, classes, weights, bias);
    }
}
