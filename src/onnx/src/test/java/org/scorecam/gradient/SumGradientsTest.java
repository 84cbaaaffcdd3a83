package org.scorecam.gradient;

import static org.scorecam.gradient.Attributes.integer;
import static org.scorecam.gradient.Attributes.integers;
import static org.scorecam.gradient.Attributes.text;
import static org.scorecam.gradient.OperatorGradientsTest.number;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of operators that sum over numbers, against central differences: reductions, products, normalisations. */
class SumGradientsTest {
    private static SlopeCheck layer(int opset) {
        return SlopeCheck.of(opset, 7, 1, 4, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReduceSum",
                "ReduceMean",
                "ReduceMax",
                "ReduceMin",
                "ReduceL1",
                "ReduceL2",
                "ReduceSumSquare",
                "ReduceLogSumExp"
            })
    void reductions(String operator) {
        layer(9).spaced().node(operator, "A", integers("axes", 2, 3)).holds();
        layer(9).spaced()
                .node(operator, "A", integers("axes", -1), integer("keepdims", 0))
                .holds();
        layer(11)
                .spaced()
                .node(operator, "A", integers("axes", 1, -1), integer("keepdims", 0))
                .holds();
        layer(11).spaced().node(operator, "A", integer("keepdims", 0)).holds();
    }

    @ParameterizedTest
    @CsvSource({"ReduceSum, 13", "ReduceMean, 18", "ReduceMax, 18", "ReduceL2, 18"})
    void reductionsWhoseAxesAreAnInput(String operator, int opset) {
        layer(opset)
                .spaced()
                .longs("axes", 3, 1)
                .node(operator, "A axes", integer("keepdims", 0))
                .holds();
        layer(opset)
                .spaced()
                .node(operator, "A", integer("noop_with_empty_axes", 1))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GlobalAveragePool", "GlobalMaxPool"})
    void globalPooling(String operator) {
        layer(9).spaced().node(operator, "A").holds();
        SlopeCheck.of(13, 8, 2, 3, 6).spaced().node(operator, "A").holds();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "1, 0, 0.5, 1", "0, 1, 2, 0.5", "1, 1, -1, 2"})
    void gemmWithTheLayerOnEitherSide(long transA, long transB, float alpha, float beta) {
        SlopeCheck left = SlopeCheck.of(13, 1, transA == 1 ? new long[] {4, 3} : new long[] {3, 4});
        gemm(
                left.weights("w", transB == 1 ? new long[] {2, 4} : new long[] {4, 2}),
                "A w c",
                transA,
                transB,
                alpha,
                beta);
        SlopeCheck right = SlopeCheck.of(13, 2, transB == 1 ? new long[] {2, 4} : new long[] {4, 2});
        gemm(
                right.weights("w", transA == 1 ? new long[] {4, 3} : new long[] {3, 4}),
                "w A c",
                transA,
                transB,
                alpha,
                beta);
    }

    private static void gemm(SlopeCheck check, String inputs, long transA, long transB, float alpha, float beta) {
        check.weights("c", 2)
                .node(
                        "Gemm",
                        inputs,
                        integer("transA", transA),
                        integer("transB", transB),
                        number("alpha", alpha),
                        number("beta", beta))
                .holds();
    }

    @Test
    void gemmWithTheLayerAsItsBias() {
        SlopeCheck.of(13, 3, 1, 2)
                .weights("a", 3, 4)
                .weights("b", 4, 2)
                .node("Gemm", "a b A", number("beta", 0.5f))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({
        "1x4x3x5, 5x2, A w",
        "4x3, 2x5x3x2, A w",
        "3x4, 2x5x3, w A",
        "2x3x4, 1x4x2, A w",
        "1x3x4, 6x4x2, A w",
        "4, 4x2, A w",
        "4, 3x4, w A",
        "5, 2x3x5, w A",
        "5, 2x5x3, A w",
        "3x4, 4, A w",
        "4, 4, A w"
    })
    void matrixProducts(String layer, String weights, String inputs) {
        SlopeCheck.of(9, 4, shape(layer))
                .weights("w", shape(weights))
                .node("MatMul", inputs)
                .holds();
    }

    private static long[] shape(String text) {
        return Arrays.stream(text.split("x")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void theLayerTimesItself() {
        SlopeCheck.of(13, 5, 2, 3, 4)
                .node("Transpose", "A", "turned", integers("perm", 0, 2, 1))
                .node("MatMul", "A turned")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"'abc,cd->abd', 4x2", "'abc,abd->acd', 2x3x5", "'abc,cab->ab', 4x2x3"})
    void einsum(String equation, String weights) {
        SlopeCheck.of(12, 6, 2, 3, 4)
                .weights("w", shape(weights))
                .node("Einsum", "A w", text("equation", equation))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({
        "Softmax, 9, 1",
        "Softmax, 11, 2",
        "LogSoftmax, 11, 3",
        "Softmax, 13, 1",
        "Softmax, 13, -1",
        "LogSoftmax, 13, 2"
    })
    void softmax(String operator, int opset, long axis) {
        layer(opset).node(operator, "A", integer("axis", axis)).holds();
    }

    @ParameterizedTest
    @CsvSource({"Softmax, 12", "LogSoftmax, 9", "Softmax, 13"})
    void softmaxOfItsDefaultAxis(String operator, int opset) {
        layer(opset).node(operator, "A").holds();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 14, 15})
    void batchNormalization(int opset) {
        layer(opset)
                .weights("scale", 4)
                .weights("bias", 4)
                .weights("mean", 4)
                .factors("variance", 4)
                .node("BatchNormalization", "A scale bias mean variance", number("epsilon", 0.01f))
                .holds();
    }

    @Test
    void batchNormalizationOfRows() {
        SlopeCheck.of(15, 9, 3, 4)
                .weights("scale", 4)
                .weights("bias", 4)
                .weights("mean", 4)
                .factors("variance", 4)
                .node("BatchNormalization", "A scale bias mean variance")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "2, 3x5", "1, 4x3x5"})
    void layerNormalization(long axis, String scale) {
        layer(17)
                .weights("scale", shape(scale))
                .weights("bias", shape(scale))
                .node("LayerNormalization", "A scale bias", integer("axis", axis), number("epsilon", 0.1f))
                .holds();
    }

    @Test
    void layerNormalizationOfItsDefaultAxisWithoutBias() {
        layer(17).weights("scale", 5).node("LayerNormalization", "A scale").holds();
    }

    @Test
    void instanceNormalization() {
        layer(9).weights("scale", 4)
                .weights("bias", 4)
                .node("InstanceNormalization", "A scale bias")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"18, 2", "21, 4"})
    void groupNormalization(int opset, long scales) {
        layer(opset)
                .single()
                .weights("scale", scales)
                .weights("bias", scales)
                .node("GroupNormalization", "A scale bias", integer("num_groups", 2))
                .holds();
    }
}
