package org.scorecam.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.RelativePath;

/** Where the project lies in its repository, as code hosts name its files. */
final class Repository {
    private Repository() {}

    /**
     * The folder of the project, seen from the repository's root, with {@code /} at its end; empty if it is the root. The root
     * is the nearest folder that holds {@code .git} (a file in a worktree), else {@code topmost}.
     *
     * @param topmost the reactor's folder, in which {@code .mvn} is looked for; null if Maven does not tell
     */
    static String project(Path basedir, @Nullable File topmost) {
        Path project = basedir.toAbsolutePath().normalize();
        Path repository = root(project);
        if (repository != null) {
            return below(repository, project);
        }
        Path root =
                topmost == null ? project : topmost.toPath().toAbsolutePath().normalize();
        return project.startsWith(root) ? below(root, project) : "";
    }

    /** The nearest folder that holds {@code .git}; null where none does. */
    private static @Nullable Path root(Path project) {
        Path folder = project;
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /**
     * The commit that is checked out, as git's own files say; null where there is none, or they are not as git has written them since
     * 2005: then a report does not name it.
     */
    static @Nullable String commit(Path basedir) {
        Path root = root(basedir.toAbsolutePath().normalize());
        try {
            return root == null ? null : GitHead.of(root.resolve(".git")).commit();
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static String below(Path root, Path project) {
        return root.equals(project) ? "" : RelativePath.of(root, project) + "/";
    }
}
