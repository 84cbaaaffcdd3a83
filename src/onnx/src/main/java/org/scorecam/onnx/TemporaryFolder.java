package org.scorecam.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what ONNX Runtime reads by its name: a copy of the model, its own libraries. It holds a locked file that says whose it is, so
 * that what a process that crashed left there is deleted by the next one, and nothing else ever is: neither a living process'
 * folder, nor a file that no process of ours has written.
 */
final class TemporaryFolder implements AutoCloseable {
    static final String PREFIX = "scorecam-onnx-";
    static final String SIGN = "in-use";
    static final String SIGNATURE =
            "Temporary files of scorecam-maven-plugin, deleted when they are not needed any more.\n";

    /** All that is ever written beside the sign. */
    private static final List<String> OURS = List.of(
            "model.onnx",
            WeightFile.NAME,
            System.mapLibraryName("onnxruntime"),
            System.mapLibraryName("onnxruntime4j_jni"));

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Path folder;
    private final FileChannel sign;

    private TemporaryFolder(Path folder, FileChannel sign) {
        this.folder = folder;
        this.sign = sign;
    }

    /** A new one, in {@code java.io.tmpdir}; the first of a process deletes what crashed ones have left. */
    static TemporaryFolder create() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        if (!SWEPT.getAndSet(true)) {
            sweep(place);
        }
        return create(place);
    }

    static TemporaryFolder create(Path place) throws IOException {
        Path folder = Files.createTempDirectory(
                place, PREFIX + ProcessHandle.current().pid() + "-");
        Path unlocked = folder.resolve("new");
        Files.writeString(unlocked, SIGNATURE);
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.WRITE);
        channel.lock();
        // only now others may see it
        Files.move(unlocked, folder.resolve(SIGN), StandardCopyOption.ATOMIC_MOVE);
        return new TemporaryFolder(folder, channel);
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        if (!OURS.contains(name)) {
            throw new IllegalArgumentException("would never be deleted: " + name);
        }
        return folder.resolve(name);
    }

    /** Deletes it; what is still in use, on Windows, the next process will. */
    @Override
    public void close() {
        try {
            if (isEmptied(folder)) {
                sign.close();
                remove(folder);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    /** Deletes what processes that are gone have left. */
    static void sweep(Path place) {
        String own = PREFIX + ProcessHandle.current().pid() + "-";
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : found) {
                // a lock of this process would be lost by opening it
                if (!folder.getFileName().toString().startsWith(own)) {
                    sweepOne(folder);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // what cannot be read stays where it is: nothing depends on it
            return;
        }
    }

    private static void sweepOne(Path folder) {
        Path sign = folder.resolve(SIGN);
        try {
            boolean isOurs = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(sign, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(sign) == SIGNATURE.length()
                    && Files.readString(sign, StandardCharsets.UTF_8).equals(SIGNATURE);
            if (isOurs && isLeft(sign) && isEmptied(folder)) {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            // another user's, or gone in this moment
            return;
        }
    }

    private static boolean isLeft(Path sign) throws IOException {
        try (FileChannel channel = FileChannel.open(sign, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isEmptied(Path folder) {
        boolean isEmptied = true;
        for (String name : OURS) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                isEmptied = false;
            }
        }
        return isEmptied;
    }

    private static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(SIGN));
        Files.deleteIfExists(folder);
    }
}
