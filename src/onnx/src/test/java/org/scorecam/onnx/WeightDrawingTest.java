package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightDrawingTest {
    private static final int COUNT = 40_000;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE", "FLOAT16", "BFLOAT16"})
    void floatsKeepTheirMeanAndDeviation(DataType type) {
        TensorNumbers numbers = floats(type);
        Random random = new Random(5);
        for (int i = 0; i < COUNT; i++) {
            numbers.put(i, 3 + (random.nextBoolean() ? 0.5 : -0.5));
        }
        draw(numbers, Treatment.DRAWN);

        double mean =
                IntStream.range(0, COUNT).mapToDouble(numbers::get).average().orElseThrow();
        double variance = IntStream.range(0, COUNT)
                .mapToDouble(i -> Math.pow(numbers.get(i) - mean, 2))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(3, within(0.02));
        assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(0.02));
        assertThat(IntStream.range(0, COUNT)
                        .mapToDouble(numbers::get)
                        .distinct()
                        .count())
                .isGreaterThan(100);
    }

    @Test
    void twoTensorsGetOtherNumbers() {
        TensorNumbers one = ramp();
        TensorNumbers other = ramp();
        new WeightDrawing(7, "one").draw(one, Treatment.DRAWN);
        new WeightDrawing(7, "other").draw(other, Treatment.DRAWN);

        assertThat(one.bytes().array()).isNotEqualTo(other.bytes().array());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteStay(double odd) {
        TensorNumbers numbers = ramp();
        numbers.put(3, odd);
        byte[] before = numbers.bytes().array().clone();
        draw(numbers, Treatment.DRAWN);

        assertThat(numbers.bytes().array()).containsExactly(before);
    }

    @Test
    void integersArePermutedAsTheyAre() {
        TensorNumbers numbers = new TensorNumbers(DataType.INT8_VALUE, new byte[] {-128, -3, 0, 5, 127, 9, 10});
        draw(numbers, Treatment.PERMUTED);

        assertThat(numbers.bytes().array())
                .containsExactlyInAnyOrder(-128, -3, 0, 5, 127, 9, 10)
                .isNotEqualTo(new byte[] {-128, -3, 0, 5, 127, 9, 10});
    }

    @Test
    void halvesAreThoseOfTheirBits() {
        for (int bits = 0; bits < 0x7c00; bits++) {
            assertThat(Float16.bits(Float16.value((short) bits))).isEqualTo((short) bits);
            assertThat(Float16.bits(-Float16.value((short) bits)) & 0x7fff).isEqualTo(bits);
        }
    }

    /** {@code numpy.float16(x).view(numpy.uint16)}, NumPy 2.4.6; beyond the largest, which there is infinite, the largest. */
    @Test
    void floatsAreRoundedToTheNearestHalf() {
        assertThat(Float16.bits(0.1)).isEqualTo((short) 11878);
        assertThat(Float16.bits(-1.0009765625 - 0.00048828125)).isEqualTo((short) 48130);
        assertThat(Float16.bits(2047.5)).isEqualTo((short) 26624);
        assertThat(Float16.bits(1e-7)).isEqualTo((short) 2);
        assertThat(Float16.bits(1e9)).isEqualTo((short) 0x7bff);
    }

    private static TensorNumbers ramp() {
        TensorNumbers numbers = floats(DataType.FLOAT);
        for (int i = 0; i < COUNT; i++) {
            numbers.put(i, i);
        }
        return numbers;
    }

    private static TensorNumbers floats(DataType type) {
        return new TensorNumbers(type.getNumber(), new byte[COUNT * TensorNumbers.width(type.getNumber())]);
    }

    private static void draw(TensorNumbers numbers, Treatment treatment) {
        new WeightDrawing(7, "weights").draw(numbers, treatment);
    }
}
