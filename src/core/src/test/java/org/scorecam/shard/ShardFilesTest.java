package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class ShardFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsLookedThroughToTheBottom() throws IOException {
        Path one = file("a/shard-1-of-2.json");
        Path two = file("b/c/shard-2-of-2.json");
        file("result.json");
        file("shard-1-of-2.json.bak");
        file("my-shard-1-of-2.json");

        assertThat(ShardFiles.in(List.of(folder))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItsName() throws IOException {
        Path one = file("first.json");

        assertThat(ShardFiles.in(List.of(one))).containsExactly(one);
    }

    @Test
    void whatIsNamedTwiceIsThereOnce() throws IOException {
        Path one = file("a/shard-1-of-2.json");

        assertThat(ShardFiles.in(List.of(folder, folder.resolve("a"), one))).containsExactly(one);
    }

    @Test
    void whatIsNotThereIsTold() {
        Path missing = folder.resolve("shards");

        assertThatThrownBy(() -> ShardFiles.in(List.of(missing)))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<shards> " + missing + " is neither a file nor a folder: correct the path, or explain shards"
                                + " first, with mvn verify -Dscorecam.shard=1/4");
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }
}
