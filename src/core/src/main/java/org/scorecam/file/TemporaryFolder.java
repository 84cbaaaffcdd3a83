package org.scorecam.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** One of {@link TemporaryFolders}, until it is closed. */
public final class TemporaryFolder implements AutoCloseable {
    private final TemporaryFolders kind;
    private final Path folder;
    private final FileChannel sign;

    TemporaryFolder(TemporaryFolders kind, Path folder, FileChannel sign) {
        this.kind = kind;
        this.folder = folder;
        this.sign = sign;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /**
     * Where to write a file.
     *
     * @throws IllegalArgumentException if such a folder's files have no such name
     */
    public Path file(String name) {
        if (!kind.isOurs(name)) {
            throw new IllegalArgumentException("would never be deleted: " + name);
        }
        return folder.resolve(name);
    }

    /** Deletes it; what is still in use, on Windows, the next process will. */
    @Override
    public void close() {
        try {
            if (kind.isEmptied(folder)) {
                sign.close();
                TemporaryFolders.remove(folder);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
