package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scorecam.setting.Setting;

/** A type of which inputs beside the photo can be, and the numbers that it takes. */
enum FixedNumber {
    FLOAT(DataType.FLOAT, false, -Float.MAX_VALUE, Float.MAX_VALUE),
    FLOAT16(DataType.FLOAT16, false, -65504, 65504),
    DOUBLE(DataType.DOUBLE),
    BOOL(DataType.BOOL, 0, 1),
    UINT8(DataType.UINT8, 0, 255),
    INT8(DataType.INT8, Byte.MIN_VALUE, Byte.MAX_VALUE),
    INT16(DataType.INT16, Short.MIN_VALUE, Short.MAX_VALUE),
    INT32(DataType.INT32, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** As far as a float64 holds every whole number. */
    INT64(DataType.INT64, -0x1p53, 0x1p53);

    private final DataType type;
    private final boolean whole;
    private final double least;
    private final double most;

    FixedNumber(DataType type) {
        this(type, false, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    FixedNumber(DataType type, double least, double most) {
        this(type, true, least, most);
    }

    FixedNumber(DataType type, boolean whole, double least, double most) {
        this.type = type;
        this.whole = whole;
        this.least = least;
        this.most = most;
    }

    /** @param elemType ONNX' number of a type */
    static Optional<FixedNumber> of(int elemType) {
        return Arrays.stream(values())
                .filter(each -> each.type.getNumber() == elemType)
                .findFirst();
    }

    /** Empty where the text is no such number. */
    OptionalDouble parse(String text) {
        if (this == BOOL && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return OptionalDouble.of(text.equalsIgnoreCase("true") ? 1 : 0);
        }
        double value = Setting.number(text);
        boolean fits = value >= least && value <= most && (!whole || value == Math.rint(value));
        return fits ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** What it takes, for people. */
    String description() {
        return switch (this) {
            case DOUBLE -> "a number";
            case FLOAT -> "a number that a float32 holds";
            case BOOL -> "true or false";
            default ->
                String.format(Locale.ROOT, "a %s from %.0f to %.0f", whole ? "whole number" : "number", least, most);
        };
    }
}
