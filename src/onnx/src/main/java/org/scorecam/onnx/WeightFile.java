package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.scorecam.file.TemporaryFolder;

/** Weights of a temporary model that lie in a file beside it: so that no more than one large tensor is on Java's heap. */
final class WeightFile implements AutoCloseable {
    static final String NAME = "weights.bin";
    /** Smaller ones stay in the model: ONNX Runtime may want to know them before it loads it. */
    private static final int SMALL = 1 << 16;

    private final OutputStream out;
    private long end;

    WeightFile(TemporaryFolder folder) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(folder.file(NAME)));
    }

    /** Gives a tensor other numbers. */
    void put(TensorProto.Builder tensor, ByteString numbers) throws IOException {
        if (numbers.size() < SMALL) {
            raw(tensor, numbers);
            return;
        }
        numbers.writeTo(out);
        describe(without(tensor).setDataLocation(TensorProto.DataLocation.EXTERNAL), NAME, end, numbers.size());
        end += numbers.size();
    }

    /** Says where in a file a tensor's numbers lie. */
    static void describe(TensorProto.Builder tensor, String file, long offset, int length) {
        tensor.addExternalData(entry("location", file))
                .addExternalData(entry("offset", String.valueOf(offset)))
                .addExternalData(entry("length", String.valueOf(length)));
    }

    /** The tensor with other numbers, which it holds itself. */
    static TensorProto.Builder raw(TensorProto.Builder tensor, ByteString numbers) {
        return without(tensor).setRawData(numbers);
    }

    private static TensorProto.Builder without(TensorProto.Builder tensor) {
        return tensor.clearRawData()
                .clearFloatData()
                .clearDoubleData()
                .clearInt32Data()
                .clearExternalData()
                .clearDataLocation();
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
