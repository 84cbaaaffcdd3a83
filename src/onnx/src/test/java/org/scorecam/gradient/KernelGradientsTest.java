package org.scorecam.gradient;

import static org.scorecam.gradient.Attributes.integer;
import static org.scorecam.gradient.Attributes.integers;
import static org.scorecam.gradient.Attributes.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of convolutions, pooling and resizing, against central differences. */
class KernelGradientsTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7, 3, 1, 1, 1, 1",
        "7, 8, 3, 2, 1, 1, 1",
        "8, 8, 3, 2, 1, 0, 2",
        "9, 7, 2, 3, 1, 1, 4",
        "9, 9, 3, 1, 2, 2, 4",
        "10, 9, 3, 2, 2, 1, 2",
        "5, 6, 1, 2, 1, 0, 1",
        "5, 6, 1, 1, 1, 0, 1",
        "5, 6, 1, 1, 1, 0, 2",
        "5, 6, 1, 1, 1, 1, 1"
    })
    void convolutions(long height, long width, long kernel, long stride, long dilation, long pad, long group) {
        SlopeCheck.of(11, 1, 1, 4, height, width)
                .weights("w", 4, 4 / group, kernel, kernel)
                .weights("b", 4)
                .node(
                        "Conv",
                        "A w b",
                        integers("strides", stride, stride),
                        integers("dilations", dilation, dilation),
                        integers("pads", pad, pad, pad, pad),
                        integer("group", group))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAME_UPPER", "SAME_LOWER", "VALID"})
    void convolutionsThatPadThemselves(String pad) {
        SlopeCheck.of(11, 2, 1, 2, 8, 7)
                .weights("w", 3, 2, 3, 2)
                .node("Conv", "A w", integers("strides", 2, 2), text("auto_pad", pad))
                .holds();
    }

    @Test
    void convolutionsWithPadsOfTheirOwnOnEachSide() {
        SlopeCheck.of(9, 3, 2, 2, 6, 7)
                .weights("w", 3, 2, 3, 3)
                .node("Conv", "A w", integers("strides", 2, 1), integers("pads", 0, 2, 1, 0))
                .holds();
    }

    @Test
    void convolutionsOfOneAxis() {
        SlopeCheck.of(11, 4, 1, 2, 9)
                .weights("w", 3, 2, 4)
                .node("Conv", "A w", integers("strides", 2), integers("pads", 1, 1))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 1, 1, 0, 1", "3, 2, 1, 1, 1, 2", "3, 1, 2, 0, 0, 1", "2, 3, 1, 0, 2, 4"})
    void transposedConvolutions(long kernel, long stride, long dilation, long pad, long more, long group) {
        SlopeCheck.of(11, 5, 1, 4, 4, 5)
                .weights("w", 4, 4 / group, kernel, kernel)
                .node(
                        "ConvTranspose",
                        "A w",
                        integers("strides", stride, stride),
                        integers("dilations", dilation, dilation),
                        integers("pads", pad, pad, pad, pad),
                        integers("output_padding", more, more),
                        integer("group", group))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAME_UPPER", "SAME_LOWER", "VALID"})
    void transposedConvolutionsThatPadThemselves(String pad) {
        SlopeCheck.of(11, 15, 1, 2, 4, 3)
                .weights("w", 2, 3, 3, 4)
                .node("ConvTranspose", "A w", integers("strides", 2, 3), text("auto_pad", pad))
                .holds();
    }

    @Test
    void transposedConvolutionsWithPadsOfTheirOwnOnEachSide() {
        SlopeCheck.of(11, 16, 1, 2, 4, 3)
                .weights("w", 2, 3, 3, 4)
                .node("ConvTranspose", "A w", integers("strides", 2, 3), integers("pads", 0, 2, 1, 0))
                .holds();
    }

    @Test
    void kernelsOfThreeAxes() {
        SlopeCheck.of(11, 17, 1, 2, 3, 4, 3)
                .weights("w", 2, 2, 2, 3, 2)
                .node("Conv", "A w", integers("pads", 0, 1, 1, 1, 1, 0))
                .holds();
        SlopeCheck.of(11, 18, 1, 2, 3, 4, 3)
                .spaced()
                .node("MaxPool", "A", integers("kernel_shape", 2, 2, 2))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({
        "MaxPool, 2, 2, 0, 0",
        "MaxPool, 3, 2, 1, 0",
        "MaxPool, 3, 2, 0, 1",
        "MaxPool, 3, 1, 1, 0",
        "MaxPool, 2, 3, 1, 1",
        "AveragePool, 2, 2, 0, 0",
        "AveragePool, 3, 2, 1, 0",
        "AveragePool, 3, 2, 0, 1",
        "AveragePool, 3, 1, 1, 0"
    })
    void pooling(String operator, long kernel, long stride, long pad, long ceil) {
        SlopeCheck.of(12, 6, 1, 3, 8, 7)
                .spaced()
                .node(
                        operator,
                        "A",
                        integers("kernel_shape", kernel, kernel),
                        integers("strides", stride, stride),
                        integers("pads", pad, pad, pad, pad),
                        integer("ceil_mode", ceil))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"12, 0", "12, 1", "19, 1"})
    void averagesThatCountThePadding(int opset, long ceil) {
        SlopeCheck.of(opset, 7, 1, 2, 8, 7)
                .node(
                        "AveragePool",
                        "A",
                        integers("kernel_shape", 3, 2),
                        integers("strides", 2, 2),
                        integers("pads", 1, 1, 1, 0),
                        integer("count_include_pad", 1),
                        integer("ceil_mode", ceil))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"MaxPool, SAME_UPPER", "MaxPool, SAME_LOWER", "AveragePool, SAME_UPPER", "AveragePool, VALID"})
    void poolingThatPadsItself(String operator, String pad) {
        SlopeCheck.of(9, 8, 1, 2, 7, 8)
                .spaced()
                .node(operator, "A", integers("kernel_shape", 3, 2), integers("strides", 2, 3), text("auto_pad", pad))
                .holds();
    }

    @Test
    void largestOfDilatedKernels() {
        SlopeCheck.of(12, 9, 1, 2, 8, 9)
                .spaced()
                .node("MaxPool", "A", integers("kernel_shape", 2, 3), integers("dilations", 3, 2))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({
        "nearest, asymmetric, 2, 2", "nearest, half_pixel, 1.5, 2.3", "linear, half_pixel, 2, 1.5",
        "linear, align_corners, 1.7, 2", "linear, asymmetric, 0.5, 3", "linear, pytorch_half_pixel, 2, 0.6",
        "cubic, half_pixel, 2, 1.5"
    })
    void resizingByScales(String mode, String coordinates, double high, double wide) {
        SlopeCheck.of(13, 10, 1, 2, 5, 4)
                .floats("scales", 1, 1, high, wide)
                .node("Resize", "A - scales", text("mode", mode), text("coordinate_transformation_mode", coordinates))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"nearest, floor", "nearest, round_prefer_ceil", "linear, floor"})
    void resizingToASize(String mode, String rounding) {
        SlopeCheck.of(13, 11, 1, 2, 5, 4)
                .longs("sizes", 1, 2, 7, 3)
                .node("Resize", "A - - sizes", text("mode", mode), text("nearest_mode", rounding))
                .holds();
    }

    @Test
    void resizingOfSomeAxes() {
        SlopeCheck.of(18, 12, 1, 2, 5, 4)
                .longs("sizes", 3, 8)
                .node("Resize", "A - - sizes", text("mode", "linear"), integers("axes", 3, 2))
                .holds();
    }

    @Test
    void resizingOfOld() {
        SlopeCheck.of(10, 13, 1, 2, 3, 4)
                .floats("scales", 1, 1, 2, 2)
                .node("Resize", "A scales", text("mode", "linear"))
                .holds();
        SlopeCheck.of(9, 14, 1, 2, 3, 4)
                .floats("scales", 1, 1, 2, 3)
                .node("Upsample", "A scales", text("mode", "nearest"))
                .holds();
    }
}
