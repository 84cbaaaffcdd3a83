package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.scorecam.file.LfsPointer;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/** Weights that a model keeps in files beside it. */
record ExternalData(Path folder, List<Path> files) {
    /** @throws SetupException if one of the files is not there as it must be for ONNX Runtime */
    static ExternalData of(Path model, Graph graph) {
        Path folder = Objects.requireNonNull(model.toAbsolutePath().getParent());
        TreeMap<String, Long> needed = new TreeMap<>();
        graph.initializers().stream()
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .forEach(tensor -> needed.merge(entry(tensor, "location", ""), end(tensor), Math::max));
        return new ExternalData(
                folder,
                needed.entrySet().stream()
                        .map(each -> file(model, folder, each.getKey(), each.getValue()))
                        .toList());
    }

    private static String entry(TensorProto tensor, String key, String otherwise) {
        return tensor.getExternalDataList().stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(StringStringEntryProto::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** Where a tensor's bytes end in the file, as far as it says; what is no number ONNX Runtime will refuse. */
    private static long end(TensorProto tensor) {
        try {
            return Math.addExact(
                    Long.parseLong(entry(tensor, "offset", "0")), Long.parseLong(entry(tensor, "length", "0")));
        } catch (NumberFormatException | ArithmeticException e) {
            return 0;
        }
    }

    private static Path file(Path model, Path folder, String location, long needed) {
        String where = "The model " + model + " keeps weights in " + location;
        Path file = within(folder, location, where);
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new SetupException(where + ", but that is a link whose target " + target(file)
                    + " does not exist. Copy the file there.");
        } else if (!Files.isRegularFile(file)) {
            throw new SetupException(
                    where + ", but that file is not beside it. Copy it there, or export the model as one file.");
        }
        requireNoWayOut(folder, file, where);
        if (LfsPointer.is(file)) {
            throw new SetupException(where + ", but that file " + LfsPointer.TOLD + ".");
        }
        requireWhole(file, needed, where);
        return file;
    }

    private static Path within(Path folder, String location, String where) {
        try {
            Path file = folder.resolve(location).normalize();
            if (!location.isBlank() && !Path.of(location).isAbsolute() && file.startsWith(folder.normalize())) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new SetupException(
                    where + ", which is no name of a file (" + e.getReason() + "). Export it again.", e);
        }
        throw new SetupException(where + (location.isBlank() ? "a file without a name" : "")
                + ", but ONNX Runtime reads weights only from the model's own folder " + folder
                + " and below. Put the file there, and export the model with that location, or as one file.");
    }

    /** ONNX Runtime follows a link, and refuses what it then finds elsewhere. */
    private static void requireNoWayOut(Path folder, Path file, String where) {
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(folder.toRealPath())) {
                throw new SetupException(where + ", but that is a link to " + target
                        + ", and ONNX Runtime reads weights only from the model's own folder and below. Put a copy of the file in"
                        + " the link's place, or export the model as one file.");
            }
        } catch (IOException e) {
            throw new SetupException("The weights " + file + " cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "?";
        }
    }

    private static void requireWhole(Path file, long needed, String where) {
        try {
            long size = Files.size(file);
            if (size < needed) {
                throw new SetupException(where + ", but that file has " + size + " bytes, and weights up to byte "
                        + needed + " are asked for: it is cut off, or of another model. Copy it again.");
            }
        } catch (IOException e) {
            throw new SetupException("The weights " + file + " cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    /**
     * The numbers of a tensor that lies in one of the files.
     *
     * @throws SetupException if they cannot be read
     * @throws ExplanationException if they are too many for one array
     */
    TensorNumbers numbers(TensorProto tensor) {
        long bytes = length(tensor);
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new ExplanationException(
                    "the weights " + tensor.getName() + " of " + bytes + " bytes are too many to be drawn anew");
        }
        Path file = folder.resolve(entry(tensor, "location", ""));
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer found = ByteBuffer.allocate((int) bytes);
            channel.position(Long.parseLong(entry(tensor, "offset", "0")));
            while (found.hasRemaining() && channel.read(found) >= 0) {}
            return new TensorNumbers(tensor.getDataType(), found.array());
        } catch (IOException e) {
            throw new SetupException("The weights " + file + " cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    private static long length(TensorProto tensor) {
        String written = entry(tensor, "length", "");
        return written.isEmpty()
                ? tensor.getDimsList().stream()
                        .reduce((long) TensorNumbers.width(tensor.getDataType()), Math::multiplyExact)
                : Long.parseLong(written);
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
