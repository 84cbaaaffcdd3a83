package org.scorecam.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
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
        if (written.is(NONE)) {
            return Store.none();
        }
        String folder = written.text();
        return Store.in(folder == null ? inLocalRepository() : basedir.resolve(folder), log::warn);
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
