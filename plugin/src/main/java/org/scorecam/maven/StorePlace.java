package org.scorecam.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.setting.Setting;
import org.scorecam.store.Store;

/**
 * Where what forwards told is remembered.
 *
 * @param basedir what the user's path is relative to
 */
record StorePlace(MavenSession session, Path basedir) {
    private static final String NONE = "none";

    /**
     * Opens it.
     *
     * @param written a folder, {@code none}, or nothing: a place in the local repository, which build servers that keep
     *     the repository keep with it
     */
    Store open(Setting written, Log log) {
        Path folder = folder(written);
        return folder == null ? Store.none() : Store.in(folder, log::warn);
    }

    /** Where it lies; null where there is none. */
    @Nullable
    Path folder(Setting written) {
        if (written.is(NONE)) {
            return null;
        }
        String folder = written.text();
        return folder == null ? inLocalRepository() : basedir.resolve(folder);
    }

    private Path inLocalRepository() {
        return session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(".cache")
                .resolve("scorecam");
    }
}
