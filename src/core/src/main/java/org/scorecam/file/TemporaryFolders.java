package org.scorecam.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folders for what native code reads by its name: a copy of a model, a library. Each holds a locked file that says whose it is, so
 * that what a process that crashed left there is deleted by the next one, and nothing else ever is: neither a living process'
 * folder, nor a file that no process of ours has written.
 */
public final class TemporaryFolders {
    static final String SIGN = "in-use";
    static final String SIGNATURE =
            "Temporary files of scorecam-maven-plugin, deleted when they are not needed any more.\n";

    private final String prefix;
    private final Predicate<String> ours;
    private final AtomicBoolean swept = new AtomicBoolean();

    /**
     * Of one kind.
     *
     * @param prefix of their names
     * @param ours the names of all files that are ever written there
     */
    public TemporaryFolders(String prefix, Predicate<String> ours) {
        this.prefix = prefix;
        this.ours = ours;
    }

    /** A new one, in {@code java.io.tmpdir}; the first of a process deletes what crashed ones have left. */
    public TemporaryFolder create() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        if (!swept.getAndSet(true)) {
            sweep(place);
        }
        return createIn(place);
    }

    /** A new one in a place that nobody sweeps. */
    public TemporaryFolder createIn(Path place) throws IOException {
        Path folder = Files.createTempDirectory(place, ownPrefix());
        Path unlocked = folder.resolve("new");
        Files.writeString(unlocked, SIGNATURE);
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.WRITE);
        channel.lock();
        // only now others may see it
        Files.move(unlocked, folder.resolve(SIGN), StandardCopyOption.ATOMIC_MOVE);
        return new TemporaryFolder(this, folder, channel);
    }

    private String ownPrefix() {
        return prefix + ProcessHandle.current().pid() + "-";
    }

    boolean isOurs(String name) {
        return ours.test(name);
    }

    /** Deletes what processes that are gone have left. */
    void sweep(Path place) {
        String own = ownPrefix();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, prefix + "*")) {
            for (Path folder : found) {
                // a lock of this process would be lost by opening it
                if (!String.valueOf(folder.getFileName()).startsWith(own)) {
                    sweepOne(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what cannot be read stays where it is: nothing depends on it
            return;
        }
    }

    private void sweepOne(Path folder) {
        Path sign = folder.resolve(SIGN);
        try {
            boolean isSigned = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(sign, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(sign) == SIGNATURE.length()
                    && Files.readString(sign, StandardCharsets.UTF_8).equals(SIGNATURE);
            if (isSigned && isLeft(sign) && isEmptied(folder)) {
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

    /** Deletes the files that are ours; whether none of them is left. */
    boolean isEmptied(Path folder) throws IOException {
        boolean isEmptied = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    if (isOurs(String.valueOf(file.getFileName()))) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    isEmptied = false;
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return isEmptied;
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(SIGN));
        Files.deleteIfExists(folder);
    }
}
