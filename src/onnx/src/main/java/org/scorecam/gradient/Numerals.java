package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Constant tensors, as ONNX files hold them. */
final class Numerals {
    private Numerals() {}

    static TensorProto longs(long[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(DataType.INT64, raw, shape);
    }

    /** @param type float16, float32 or float64 */
    static TensorProto floats(DataType type, double[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * width(type)).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (type) {
                case DOUBLE -> raw.putDouble(value);
                case FLOAT -> raw.putFloat((float) value);
                default -> raw.putShort(half((float) value));
            }
        }
        return tensor(type, raw.flip(), shape);
    }

    private static int width(DataType type) {
        return type == DataType.DOUBLE ? Double.BYTES : type == DataType.FLOAT ? Float.BYTES : Short.BYTES;
    }

    private static TensorProto tensor(DataType type, ByteBuffer raw, long... shape) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setDataType(type.getNumber()).setRawData(ByteString.copyFrom(raw));
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor.build();
    }

    /** IEEE 754 binary16, the nearest of it; what is too large is infinite. */
    static short half(float value) {
        int bits = Float.floatToIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        float size = Math.abs(value);
        if (size >= 65520) {
            return (short) (sign | 0x7c00);
        } else if (size < 0x1p-14f) {
            return (short) (sign | (int) Math.rint(size * 0x1p24));
        }
        int exponent = Math.getExponent(size);
        int fraction = (int) Math.rint((size / Math.scalb(1f, exponent) - 1) * 1024);
        return (short) (sign | (((exponent + 15) << 10) + fraction));
    }
}
