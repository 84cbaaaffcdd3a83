package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as git 2.39.5 writes them: {@code git init}, {@code git pack-refs --all}, {@code git worktree add}. */
class GitHeadTest {
    private static final String COMMIT = "4f2a9c1d8e7b6a5f4e3d2c1b0a9f8e7d6c5b4a39";
    private static final String OTHER = "0000000000000000000000000000000000000001";

    @TempDir
    Path folder;

    private Path git;

    @BeforeEach
    void checkOutABranch() throws IOException {
        git = Files.createDirectories(folder.resolve("project/.git"));
        write("HEAD", "ref: refs/heads/main\n");
    }

    @Test
    void aBranchIsAFile() throws IOException {
        write("refs/heads/main", COMMIT + "\n");

        assertThat(Repository.commit(folder.resolve("project/module"))).isEqualTo(COMMIT);
    }

    @Test
    void aBranchIsALineOfThePackedOnes() throws IOException {
        write(
                "packed-refs",
                "# pack-refs with: peeled fully-peeled sorted \n" + OTHER + " refs/heads/also/refs/heads/main\n" + OTHER
                        + " refs/heads/other\n" + COMMIT + " refs/heads/main\n^" + OTHER + "\n");

        assertThat(Repository.commit(folder.resolve("project"))).isEqualTo(COMMIT);
    }

    @Test
    void aDetachedHeadIsTheCommit() throws IOException {
        write("HEAD", COMMIT + "\n");

        assertThat(Repository.commit(folder.resolve("project"))).isEqualTo(COMMIT);
    }

    @Test
    void aWorkTreeHasAHeadOfItsOwnAndSharesTheBranches() throws IOException {
        write("worktrees/side/HEAD", "ref: refs/heads/side\n");
        write("worktrees/side/commondir", "../..\n");
        write("refs/heads/side", COMMIT + "\n");
        Path side = Files.createDirectories(folder.resolve("side"));
        Files.writeString(side.resolve(".git"), "gitdir: " + git.resolve("worktrees/side") + "\n");

        assertThat(Repository.commit(side)).isEqualTo(COMMIT);
    }

    @Test
    void whereNothingIsCommittedThereIsNone() {
        assertThat(Repository.commit(folder.resolve("project"))).isNull();
    }

    @Test
    void whatIsNoRepositoryOfGitHasNone() throws IOException {
        write("HEAD", "something else");

        assertThat(Repository.commit(folder.resolve("project"))).isNull();
    }

    private void write(String name, String text) throws IOException {
        Path file = git.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
