package org.scorecam.onnx;

/** IEEE 754 binary16, as Java knows it from version 20 on. */
final class Float16 {
    static final float LARGEST = 65504;
    /** Below it numbers are {@link #SMALLEST} apart. */
    private static final double SMALLEST_NORMAL = 0x1p-14;

    private static final double SMALLEST = 0x1p-24;

    private Float16() {}

    static double value(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0
                ? fraction * SMALLEST
                : exponent == 0x1f
                        ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : (fraction + 1024) * Math.scalb(1.0, exponent - 25);
        return bits < 0 ? -size : size;
    }

    /** The nearest one, ties to even; the largest where {@code value}, a finite number, is beyond it. */
    static short bits(double value) {
        double size = Math.min(Math.abs(value), LARGEST);
        int sign = value < 0 ? 0x8000 : 0;
        if (size < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(size / SMALLEST));
        }
        int exponent = Math.getExponent(size);
        // a fraction that is rounded up to 2048 carries into the exponent
        int fraction = (int) Math.rint(Math.scalb(size, 10 - exponent));
        return (short) (sign | (((exponent + 15) << 10) + fraction - 1024));
    }
}
