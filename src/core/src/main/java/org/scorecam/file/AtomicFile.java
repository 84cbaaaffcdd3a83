package org.scorecam.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a temporary file beside the target, then moves it there: a reader never sees half a file. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code target}, whose folder is made if it is missing. A target that is a link is replaced
     * itself: {@link LinkedFile} tells what it points at.
     */
    public static void write(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " has no folder");
        }
        if (!Files.isDirectory(folder)) { // a link to a folder is one, for which Java 17 would try to make another
            Files.createDirectories(folder);
        }
        Path temporary = Temporaries.beside(target);
        try {
            // made as any new file, so that who may read it is as the system says
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
            Temporaries.forget(temporary);
        }
    }

    /** Writes {@code text} in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Deletes what a killed build left half written beside {@code target}: files that are named as temporary ones of it are,
     * and are empty or begin as it does.
     *
     * @param start the first bytes of all that is written there, by which they are known
     */
    public static void deleteAbandoned(Path target, String start) throws IOException {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        for (Path temporary : Temporaries.abandonedBeside(target)) {
            if (Magic.isCutOff(temporary, first)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
