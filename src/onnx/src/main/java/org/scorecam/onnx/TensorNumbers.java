package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a tensor as they lie in memory, little-endian, each in the width of its type; they can be changed.
 *
 * @param bytes an array's
 */
record TensorNumbers(int type, ByteBuffer bytes) {
    /** Those that a tensor holds itself, copied; null if they lie in another file. */
    static @Nullable TensorNumbers of(TensorProto tensor) {
        int width = width(tensor.getDataType());
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return null;
        }
        if (tensor.getRawData().size() > 0) {
            return new TensorNumbers(tensor.getDataType(), tensor.getRawData().toByteArray());
        }
        return switch (tensor.getDataType()) {
            case DataType.FLOAT_VALUE -> {
                TensorNumbers numbers = new TensorNumbers(
                        tensor.getDataType(), new byte[Math.multiplyExact(width, tensor.getFloatDataCount())]);
                tensor.getFloatDataList().forEach(numbers.bytes::putFloat);
                yield numbers;
            }
            case DataType.DOUBLE_VALUE -> {
                TensorNumbers numbers = new TensorNumbers(
                        tensor.getDataType(), new byte[Math.multiplyExact(width, tensor.getDoubleDataCount())]);
                tensor.getDoubleDataList().forEach(numbers.bytes::putDouble);
                yield numbers;
            }
            default -> ofIntegers(tensor, width);
        };
    }

    /** Integers of up to 32 bits, and floats of 16, are written as integers of 32 bits. */
    private static TensorNumbers ofIntegers(TensorProto tensor, int width) {
        TensorNumbers numbers = new TensorNumbers(
                tensor.getDataType(), new byte[Math.multiplyExact(width, tensor.getInt32DataCount())]);
        for (int number : tensor.getInt32DataList()) {
            switch (width) {
                case 1 -> numbers.bytes.put((byte) number);
                case 2 -> numbers.bytes.putShort((short) number);
                default -> numbers.bytes.putInt(number);
            }
        }
        return numbers;
    }

    TensorNumbers(int type, byte[] bytes) {
        this(type, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** How many bytes a number of a type takes; 0 for those of which several share one. */
    static int width(int type) {
        return switch (type) {
            case DataType.DOUBLE_VALUE, DataType.INT64_VALUE, DataType.UINT64_VALUE -> 8;
            case DataType.FLOAT_VALUE, DataType.INT32_VALUE, DataType.UINT32_VALUE -> 4;
            case DataType.FLOAT16_VALUE, DataType.BFLOAT16_VALUE, DataType.INT16_VALUE, DataType.UINT16_VALUE -> 2;
            case DataType.INT8_VALUE,
                    DataType.UINT8_VALUE,
                    DataType.BOOL_VALUE,
                    DataType.FLOAT8E4M3FN_VALUE,
                    DataType.FLOAT8E4M3FNUZ_VALUE,
                    DataType.FLOAT8E5M2_VALUE,
                    DataType.FLOAT8E5M2FNUZ_VALUE -> 1;
            default -> 0;
        };
    }

    /** Whether they are floats of at least 16 bits. */
    static boolean areFloats(int type) {
        return type == DataType.FLOAT_VALUE
                || type == DataType.DOUBLE_VALUE
                || type == DataType.FLOAT16_VALUE
                || type == DataType.BFLOAT16_VALUE;
    }

    int count() {
        return bytes.capacity() / width(type);
    }

    /** A float; of integers nothing is asked. */
    double get(int i) {
        return switch (type) {
            case DataType.DOUBLE_VALUE -> bytes.getDouble(i * Double.BYTES);
            case DataType.FLOAT_VALUE -> bytes.getFloat(i * Float.BYTES);
            case DataType.FLOAT16_VALUE -> Float16.value(bytes.getShort(i * Short.BYTES));
            case DataType.BFLOAT16_VALUE -> Float.intBitsToFloat(bytes.getShort(i * Short.BYTES) << 16);
            default -> throw new IllegalStateException("no floats: " + type);
        };
    }

    /** Rounds to the nearest number that the type has, a bfloat16 toward zero. */
    void put(int i, double value) {
        switch (type) {
            case DataType.DOUBLE_VALUE -> bytes.putDouble(i * Double.BYTES, value);
            case DataType.FLOAT_VALUE -> bytes.putFloat(i * Float.BYTES, (float) value);
            case DataType.FLOAT16_VALUE -> bytes.putShort(i * Short.BYTES, Float16.bits(value));
            case DataType.BFLOAT16_VALUE ->
                bytes.putShort(i * Short.BYTES, (short) (Float.floatToIntBits((float) value) >> 16));
            default -> throw new IllegalStateException("no floats: " + type);
        }
    }

    void swap(int i, int j) {
        int width = width(type);
        for (int at = 0; at < width; at++) {
            byte one = bytes.get(i * width + at);
            bytes.put(i * width + at, bytes.get(j * width + at));
            bytes.put(j * width + at, one);
        }
    }
}
