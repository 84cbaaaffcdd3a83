package org.scorecam.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is checked out, read from git's own files: {@code HEAD} names a commit, or a reference that is a file or a line of
 * {@code packed-refs}. JGit would be 3 MB in every download for one line of a report.
 *
 * @param own git's folder of this work tree
 * @param common the one that all work trees share
 */
record GitHead(Path own, Path common) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String REFERENCE = "ref: ";
    private static final String FOLDER = "gitdir: ";

    /** @param git {@code .git}: a folder, or a file of a work tree or submodule that names it */
    static GitHead of(Path git) throws IOException {
        Path own = git;
        if (Files.isRegularFile(git)) {
            String text = Files.readString(git).strip();
            own = text.startsWith(FOLDER) ? git.resolveSibling(text.substring(FOLDER.length())) : git;
        }
        Path shared = own.resolve("commondir");
        return new GitHead(
                own,
                Files.isRegularFile(shared)
                        ? own.resolve(Files.readString(shared).strip())
                        : own);
    }

    /** Null where nothing is committed yet. */
    @Nullable
    String commit() throws IOException {
        String head = Files.readString(own.resolve("HEAD")).strip();
        String commit = head.startsWith(REFERENCE) ? referenced(head.substring(REFERENCE.length())) : head;
        return commit != null && COMMIT.matcher(commit).matches() ? commit : null;
    }

    private @Nullable String referenced(String reference) throws IOException {
        for (Path folder : List.of(own, common)) {
            Path file = folder.resolve(reference);
            if (Files.isRegularFile(file)) {
                return Files.readString(file).strip();
            }
        }
        Path packed = common.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return null;
        }
        return Files.readAllLines(packed).stream()
                .filter(line -> line.endsWith(" " + reference))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse(null);
    }
}
