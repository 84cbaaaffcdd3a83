package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.SetupException;

/** Weights that a model keeps in files beside it. */
record ExternalData(Path folder, List<Path> files) {
    static ExternalData of(Path model, Graph graph) {
        Path folder = Objects.requireNonNull(model.toAbsolutePath().getParent());
        List<Path> files = graph.initializers().stream()
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .flatMap(tensor -> tensor.getExternalDataList().stream())
                .filter(entry -> entry.getKey().equals("location"))
                .map(StringStringEntryProto::getValue)
                .distinct()
                .sorted()
                .map(folder::resolve)
                .toList();
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw new SetupException("The model " + model + " keeps weights in " + folder.relativize(file)
                    + ", but that file is not beside it. Copy it there, or export the model as one file.");
        });
        return new ExternalData(folder, files);
    }

    String sha256(byte[] model) {
        MessageDigest digest = Sha256.digest();
        digest.update(model);
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new SetupException(
                        "The weights " + file + " cannot be read (" + e + "). Check its permissions.", e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
