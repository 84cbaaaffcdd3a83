package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Gate;
import org.scorecam.outcome.SetupException;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;
import org.scorecam.shard.ShardedSuite;

class ShardJsonTest {
    /** Of the runs of tests. */
    private static final String VERSION = "1";

    private static final String CURE =
            " Explain that shard again (mvn verify -Dscorecam.shard=...), or fetch its file again.";

    @TempDir
    private Path folder;

    private Path file;
    private ShardPart part;

    @BeforeEach
    void writeAShard() throws Exception {
        file = folder.resolve("shard-1-of-2.json");
        part = ShardedSuite.in(folder).part(new Shard(1, 2), Gate.open());
        ShardJson.write(part, file);
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        assertThat(ShardJson.read(file, VERSION)).isEqualTo(part);
    }

    @Test
    void aShardWithoutAPhotoIsOne() throws Exception {
        ShardedSuite suite = ShardedSuite.in(folder);
        int empty = 1;
        while (!suite.part(new Shard(empty, 20), Gate.open()).header().photos().isEmpty()) {
            empty++;
        }
        ShardPart nothing = suite.part(new Shard(empty, 20), Gate.open());
        ShardJson.write(nothing, file);

        assertThat(ShardJson.read(file, VERSION)).isEqualTo(nothing);
    }

    /** Nothing of one machine alone is in it: a path from where it was written may go through the test's folder. */
    @Test
    void noAbsolutePathIsInIt() throws Exception {
        assertThat(Files.readString(file)).contains("suite.coco.json").doesNotContainPattern("(?<![.\\w-])/[\\w-]+/");
    }

    @Test
    void anotherVersionsIsRefused() {
        assertThatThrownBy(() -> ShardJson.read(file, "2"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        file + ", measured.tool.version: is 1, this version of scorecam is 2: take one version for all"
                                + " shards and for merge." + CURE);
    }

    @Test
    void anotherFormIsRefused() throws Exception {
        Files.writeString(file, Files.readString(file).replaceFirst("\"formatVersion\": 1", "\"formatVersion\": 2"));

        assertThatThrownBy(() -> ShardJson.read(file, VERSION))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ", formatVersion: is 2, this version of scorecam reads 1." + CURE);
    }

    @Test
    void whatIsCutOffIsRefusedWhereverItEnds() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> ShardJson.read(file, VERSION))
                    .isInstanceOf(SetupException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageEndingWith(CURE);
        }
    }

    @Test
    void aShardOfNoneIsRefused() throws Exception {
        Files.writeString(file, Files.readString(file).replaceFirst("\"shard\": 1", "\"shard\": 3"));

        assertThatThrownBy(() -> ShardJson.read(file, VERSION))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + ", shard: ")
                .hasMessageEndingWith(CURE);
    }

    @Test
    void anEarlierShardIsWrittenOver() throws Exception {
        Path abandoned = Files.writeString(folder.resolve(".shard-1-of-2.json.123.tmp"), "{\n  \"formatV");
        ShardJson.requireWritable(file);
        assertThat(abandoned).doesNotExist();
        Files.writeString(file, "");
        ShardJson.requireWritable(file);
    }

    @Test
    void whatIsNoShardIsNotWrittenOver() throws Exception {
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> ShardJson.requireWritable(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ": is no file of a shard, and is not overwritten. Move it away, or name another"
                        + " <outputDirectory>.");
    }

    @Test
    void aFolderThatIsAFileIsToldBeforeAnyForward() throws Exception {
        Path taken = Files.writeString(folder.resolve("target"), "mine");
        Path below = taken.resolve("scorecam/shard-1-of-2.json");

        assertThatThrownBy(() -> ShardJson.requireWritable(below))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(below + ": cannot be written, as " + taken + " is no folder that can be");
    }
}
