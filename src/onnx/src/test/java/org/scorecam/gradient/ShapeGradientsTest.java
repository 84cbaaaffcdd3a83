package org.scorecam.gradient;

import static org.scorecam.gradient.Attributes.integer;
import static org.scorecam.gradient.Attributes.integers;
import static org.scorecam.gradient.Attributes.text;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of operators that move numbers, put them together and take parts, against central differences. */
class ShapeGradientsTest {
    private static SlopeCheck layer(int opset) {
        return SlopeCheck.of(opset, 5, 1, 3, 4, 5);
    }

    @Test
    void reshape() {
        layer(9).longs("to", 0, -1, 2).node("Reshape", "A to").holds();
    }

    @Test
    void squeezeAndUnsqueezeByAttributes() {
        layer(11)
                .node("Squeeze", "A", "s", integers("axes", 0))
                .node("Unsqueeze", "s", integers("axes", 1, 4))
                .holds();
    }

    @Test
    void squeezeAndUnsqueezeByInputs() {
        layer(13)
                .longs("first", 0)
                .longs("both", 1, -1)
                .node("Squeeze", "A first", "s")
                .node("Unsqueeze", "s both")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 3, 1", "3, 0, 1, 2", "0, 1, 3, 2"})
    void transpose(long a, long b, long c, long d) {
        layer(9).node("Transpose", "A", integers("perm", a, b, c, d)).holds();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, -1})
    void flatten(long axis) {
        layer(13).node("Flatten", "A", integer("axis", axis)).holds();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, -2})
    void concatOfTheLayerTwiceAndAConstant(long axis) {
        layer(11)
                .weights("c", 1, 3, 4, 5)
                .node("Concat", "A c A", integer("axis", axis))
                .holds();
    }

    @Test
    void splitInParts() {
        layer(11)
                .node("Split", "A", "a b c", integer("axis", 3), integers("split", 2, 1, 2))
                .node("Mul", "a c")
                .holds();
    }

    @Test
    void splitInPartsByInput() {
        layer(13)
                .longs("parts", 1, 3)
                .node("Split", "A parts", "a b", integer("axis", -2))
                .node("Mul", "a b")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "-3, -1, 1", "0, 99, 2", "4, 0, -2", "99, 0, -3", "-1, -99, -1", "3, 99, 1"})
    void slice(long start, long end, long by) {
        layer(11)
                .longs("start", start)
                .longs("end", end)
                .longs("axis", -1)
                .longs("by", by)
                .node("Slice", "A start end axis by")
                .holds();
    }

    @Test
    void sliceOfSeveralAxesByAttributes() {
        layer(9).node("Slice", "A", integers("starts", 1, 0), integers("ends", 3, -1), integers("axes", 1, 3))
                .holds();
    }

    @Test
    void sliceOfTheFirstAxesIfNoneAreNamed() {
        layer(10)
                .longs("start", 0, 1)
                .longs("end", 1, 3)
                .node("Slice", "A start end")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"1, 0 2", "3, 4 4 0", "2, -1 1 1", "3, 1 2 3"})
    void gather(long axis, String indices) {
        long[] all =
                Arrays.stream(indices.split(" ")).mapToLong(Long::parseLong).toArray();
        layer(11).longs("i", all).node("Gather", "A i", integer("axis", axis)).holds();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gatherOfOnePlaceLosesItsAxis(long axis) {
        layer(11).place("i", 1).node("Gather", "A i", integer("axis", axis)).holds();
    }

    @Test
    void gatherByATable() {
        layer(11)
                .longs("i", new long[] {0, 3, 3, 2}, 2, 2)
                .node("Gather", "A i", integer("axis", 2))
                .holds();
    }

    @Test
    void padByAttributes() {
        layer(10).node("Pad", "A", integers("pads", 0, 0, 1, 2, 0, 1, 0, -1)).holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"constant", "reflect", "edge"})
    void padByInputs(String mode) {
        layer(13)
                .longs("pads", 0, 0, 3, 2, 0, 0, 1, 2)
                .node("Pad", "A pads", text("mode", mode))
                .holds();
    }

    @Test
    void padWrapsAround() {
        layer(19)
                .longs("pads", 3, 2)
                .longs("axes", 2)
                .node("Pad", "A pads - axes", text("mode", "wrap"))
                .holds();
    }

    @Test
    void expandRepeats() {
        SlopeCheck.of(9, 6, 3, 1, 2)
                .longs("to", 2, 3, 4, 2)
                .node("Expand", "A to")
                .holds();
    }

    @Test
    void partsWhoseBoundsAreMadeOfShapes() {
        layer(13)
                .longs("two", 2)
                .longs("zero", 0)
                .longs("last", 3)
                .node("Shape", "A", "shape")
                .node("Gather", "shape last", "width", integer("axis", 0))
                .node("Div", "width two", "half")
                .node("Slice", "A zero half last")
                .holds();
    }

    @Test
    void castToAnotherPrecision() {
        layer(13)
                .single()
                .node("Cast", "A", "doubles", integer("to", 11))
                .node("Mul", "doubles doubles")
                .holds();
    }
}
