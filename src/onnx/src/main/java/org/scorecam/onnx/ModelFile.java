package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.scorecam.file.LfsPointer;
import org.scorecam.outcome.SetupException;

/** Bytes that hold an ONNX model, and the messages for those that do not. */
final class ModelFile {
    private static final String CURE = "Set <model><file> to an ONNX file.";
    /** Each model starts with its {@code ir_version}: field 1, a varint. */
    private static final int FIRST_BYTE = 0x08;

    private ModelFile() {}

    static byte[] read(Path file) {
        if (!Files.exists(file)) {
            throw new SetupException("The model " + file + " does not exist. " + CURE);
        }
        if (Files.isDirectory(file)) {
            throw new SetupException("The model " + file + " is a folder. " + CURE);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new SetupException("The model " + file + " is empty. Export it again.");
            }
            return bytes;
        } catch (IOException e) {
            throw new SetupException("The model " + file + " cannot be read (" + e + "). Check its permissions.", e);
        } catch (OutOfMemoryError e) {
            throw new SetupException(
                    "The model " + file
                            + " is too large for one array or for the heap. Raise -Xmx, or export its weights"
                            + " as external data.",
                    e);
        }
    }

    static ModelProto parse(Path file, byte[] bytes) {
        ModelProto model;
        try {
            model = parse(bytes);
        } catch (IOException e) {
            throw new SetupException(broken(file, bytes), e);
        }
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw new SetupException(notOnnx(file, bytes));
        }
        return model;
    }

    /** The weights stay where they are: the message refers into the array, which nobody changes. */
    static ModelProto parse(byte[] bytes) throws IOException {
        CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
        in.enableAliasing(true);
        return ModelProto.parseFrom(in);
    }

    private static String broken(Path file, byte[] bytes) {
        if (bytes[0] != FIRST_BYTE) {
            return notOnnx(file, bytes);
        }
        return "The model " + file + " starts like ONNX, but its " + bytes.length
                + " bytes cannot be read to the end: it is cut off or damaged. Copy or export it again.";
    }

    private static String notOnnx(Path file, byte[] bytes) {
        String start = beginning(bytes);
        String cure = LfsPointer.is(file)
                ? "It " + LfsPointer.TOLD + "."
                : "Export the model to ONNX, and set <model><file> to that file.";
        return "The model " + file + " is not an ONNX file: its " + bytes.length + " bytes begin with " + start + ". "
                + cure;
    }

    private static String beginning(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(40, bytes.length), StandardCharsets.ISO_8859_1);
        if (text.chars().allMatch(c -> (c >= ' ' && c < 127) || Character.isWhitespace(c))) {
            return '"' + text.lines().findFirst().orElse("").strip() + '"';
        }
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(8, bytes.length));
    }
}
