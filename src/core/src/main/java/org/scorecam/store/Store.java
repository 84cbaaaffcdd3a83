package org.scorecam.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.Sha256;

/**
 * A folder of entries that several builds may use at once. An entry is written beside its place and moved there, so that
 * it is there whole or not at all, and needs no lock; it ends in a checksum over its key and its value. What cannot be
 * read, or not be written, costs a warning and is computed again, never a build.
 */
public final class Store {
    /** First bytes of an entry's file. */
    static final byte[] MAGIC = "scorecam store 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int CHECKSUM = 32;

    private final @Nullable Path folder;
    private final Consumer<String> warnings;
    private final AtomicBoolean complained = new AtomicBoolean();

    private Store(@Nullable Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    /**
     * The store in {@code folder}, which is made when it is first written to.
     *
     * @param warnings is given sentences for people; called by several threads
     */
    public static Store in(Path folder, Consumer<String> warnings) {
        return new Store(folder, warnings);
    }

    /** A store that keeps nothing. */
    public static Store none() {
        return new Store(null, warning -> {});
    }

    /** The value of a key, if it is there and whole. */
    public Optional<byte[]> read(StoreKey key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(folder, key);
        try {
            byte[] content = Files.readAllBytes(file);
            if (!isWhole(content, key)) {
                warnings.accept(damaged(file));
                return Optional.empty();
            }
            touch(file);
            return Optional.of(Arrays.copyOfRange(content, MAGIC.length, content.length - CHECKSUM));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            complain("cannot be read", file, e);
            return Optional.empty();
        }
    }

    /** Keeps a value; the last one of a key stays. */
    public void write(StoreKey key, byte[] value) {
        if (folder == null) {
            return;
        }
        Path file = file(folder, key);
        try {
            AtomicFile.write(file, out -> {
                out.write(MAGIC);
                out.write(value);
                out.write(checksum(key, ByteBuffer.wrap(value)));
            });
        } catch (IOException e) {
            complain("cannot be written", file, e);
        }
    }

    /**
     * Deletes what was not used for the longest time, until the rest is at most so large.
     *
     * @param bytes at least 0
     */
    public void shrink(long bytes) {
        if (folder != null) {
            new Shrinking(folder).to(bytes);
        }
    }

    /** Says that an entry whose checksum is right does not hold what it should. */
    void warnOfDamage(StoreKey key) {
        if (folder != null) {
            warnings.accept(damaged(file(folder, key)));
        }
    }

    private static String damaged(Path file) {
        return "The store's entry " + file + " is damaged: it is computed again, and replaced.";
    }

    /** One warning tells of a folder that is write-protected or a disk that is full; a thousand tell no more. */
    private void complain(String what, Path file, IOException e) {
        if (!complained.getAndSet(true)) {
            warnings.accept("The store's entry " + file + " " + what + " (" + e
                    + "): the run goes on without what the store cannot do. Mend the folder's permissions, free some"
                    + " space, or set scorecam.store to another folder or to none.");
        }
    }

    private static Path file(Path folder, StoreKey key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }

    private static boolean isWhole(byte[] content, StoreKey key) {
        int end = content.length - CHECKSUM;
        return end >= MAGIC.length
                && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && MessageDigest.isEqual(
                        checksum(key, ByteBuffer.wrap(content, MAGIC.length, end - MAGIC.length)),
                        Arrays.copyOfRange(content, end, content.length));
    }

    private static byte[] checksum(StoreKey key, ByteBuffer value) {
        MessageDigest digest = Sha256.digest();
        digest.update(key.hex().getBytes(StandardCharsets.US_ASCII));
        digest.update(value);
        return digest.digest();
    }

    /** When an entry was used last; where that cannot be written, it only goes earlier. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException unimportant) {
            // the entry was read all the same
        }
    }
}
