package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    Path root;

    private Path project;

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(root.resolve("models/a b"));
    }

    @Test
    void aProjectIsNamedFromTheFolderThatHoldsGit() throws IOException {
        Files.createDirectory(root.resolve(".git"));

        assertThat(Repository.project(project, project.toFile())).isEqualTo("models/a b/");
        assertThat(Repository.project(root, root.toFile())).isEmpty();
    }

    @Test
    void theNearestRepositoryIsTaken() throws IOException {
        Files.createDirectory(root.resolve(".git"));
        Files.writeString(root.resolve("models/.git"), "gitdir: elsewhere"); // as in a worktree or submodule

        assertThat(Repository.project(project, root.toFile())).isEqualTo("a b/");
    }

    @Test
    void withoutGitItIsTheReactorsFolder() {
        assertThat(Repository.project(project, root.toFile())).isEqualTo("models/a b/");
        assertThat(Repository.project(project, project.toFile())).isEmpty();
        assertThat(Repository.project(project, null)).isEmpty();
    }

    @Test
    void aReactorThatIsNotAboveTheProjectSaysNothing() {
        assertThat(Repository.project(root, project.toFile())).isEmpty();
    }
}
