package org.scorecam.maven;

import java.io.File;
import java.nio.file.Files;
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
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return below(folder, project);
            }
        }
        Path root =
                topmost == null ? project : topmost.toPath().toAbsolutePath().normalize();
        return project.startsWith(root) ? below(root, project) : "";
    }

    private static String below(Path root, Path project) {
        return root.equals(project) ? "" : RelativePath.of(root, project) + "/";
    }
}
