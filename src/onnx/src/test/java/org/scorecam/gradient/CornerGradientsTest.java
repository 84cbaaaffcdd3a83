package org.scorecam.gradient;

import static org.scorecam.gradient.Attributes.integer;
import static org.scorecam.gradient.Attributes.integers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gradients where a function has a corner: those of PyTorch 2.9.0, such as
 *
 * <pre>x = torch.tensor([[0., 1, 1, 0]], requires_grad=True); x.amax(1).sum().backward(); x.grad</pre>
 */
class CornerGradientsTest {
    private static SlopeCheck four() {
        return SlopeCheck.of(18, 1, 1, 1, 1, 4);
    }

    /** {@code relu, leaky_relu, hardswish, abs}. */
    @ParameterizedTest
    @CsvSource({"Relu, 0", "LeakyRelu, 0.01", "HardSwish, 0.5", "Abs, 0"})
    void functionsAtZero(String operator, double slope) {
        four().node(operator, "A").gives(new double[4], slope, slope, slope, slope);
    }

    /** {@code hardtanh(x, 0, 6)}. */
    @Test
    void clipAtItsBounds() {
        four().number("least", 0)
                .number("most", 6)
                .node("Clip", "A least most")
                .gives(new double[] {0, 6, 3, 7}, 0, 0, 1, 0);
    }

    /** {@code amax}. */
    @Test
    void equalLargestNumbersShareAReduction() {
        four().longs("axes", 3).node("ReduceMax", "A axes").gives(new double[] {0, 1, 1, 0}, 0, 0.5, 0.5, 0);
    }

    /** {@code maximum(x, tensor(1.))}. */
    @Test
    void equalNumbersShareAMaximum() {
        four().number("one", 1).node("Max", "A one").gives(new double[] {0, 1, 2, 1}, 0, 0.5, 1, 0.5);
    }

    /** {@code max_pool2d(x, (1, 2), 1)}. */
    @Test
    void theFirstOfEqualLargestNumbersHasAMaxPool() {
        four().node("MaxPool", "A", integers("kernel_shape", 1, 2)).gives(new double[] {0, 0, 0, -1}, 1, 1, 1, 0);
    }

    /** {@code max_pool2d(x, (1, 3), 1, (0, 1))}: padding is never the largest, though it be 0. */
    @Test
    void paddingHasNoMaxPool() {
        four().node("MaxPool", "A", integers("kernel_shape", 1, 3), integers("pads", 0, 1, 0, 1))
                .gives(new double[] {-1, -2, -3, -4}, 2, 1, 1, 0);
    }

    /** {@code adaptive_max_pool2d(x, 1)}. */
    @Test
    void theFirstOfEqualLargestNumbersHasAGlobalMaxPool() {
        four().node("GlobalMaxPool", "A").gives(new double[] {0, 1, 1, 0}, 0, 1, 0, 0);
    }

    /** {@code norm(x, dim=3)}. */
    @Test
    void theLengthOfNothingHasNoSlope() {
        four().longs("axes", 3).node("ReduceL2", "A axes").gives(new double[4], 0, 0, 0, 0);
    }

    /** {@code fake_quantize_per_tensor_affine(x, 1., 0, 0, 255)}: what a quantiser cuts off has no slope, as behind the ReLU that it replaced. */
    @Test
    void quantisingHasNoSlopeBeyondItsRange() {
        four().number("scale", 1)
                .node("QuantizeLinear", "A scale", "q")
                .node("DequantizeLinear", "q scale")
                .gives(new double[] {-0.6, -0.4, 255.4, 255.6}, 0, 1, 1, 0);
    }

    /** {@code fake_quantize_per_tensor_affine(x, 0.5, 1, -128, 127)}. */
    @Test
    void quantisingCountsFromItsZeroPoint() {
        four().number("scale", 0.5)
                .signed("zero", 1)
                .node("QuantizeLinear", "A scale zero", "q")
                .node("DequantizeLinear", "q scale zero")
                .gives(new double[] {-65, -63, 63, 64}, 0, 1, 1, 0);
    }

    /** {@code fake_quantize_per_channel_affine(x.reshape(2, 2), tensor([0.5, 1]), tensor([0, 0]), 0, -128, 127)}. */
    @Test
    void quantisingHasARangeForEachChannel() {
        SlopeCheck.of(18, 1, 2, 2)
                .numbers("scale", 0.5, 1)
                .signed("zero", 0, 0)
                .node("QuantizeLinear", "A scale zero", "q", integer("axis", 0))
                .node("DequantizeLinear", "q scale zero", integer("axis", 0))
                .gives(new double[] {-65, 63, -65, 63}, 0, 1, 1, 1);
    }
}
