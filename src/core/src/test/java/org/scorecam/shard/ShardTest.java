package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

class ShardTest {
    @Test
    void itIsItsNumberAndHowManyThereAre() {
        assertThat(read("2/4")).isEqualTo(new Shard(2, 4)).hasToString("2/4");
        assertThat(read(" 12 / 12 ")).isEqualTo(new Shard(12, 12));
        assertThat(read("1/1").fileName()).isEqualTo("shard-1-of-1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/4",
                "5/4",
                "2",
                "2/",
                "/4",
                "2/0",
                "-1/4",
                "2/4/6",
                "2.0/4",
                "1/10000",
                "99999999999/4",
                "two/four"
            })
    void whatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> read(written))
                .isInstanceOf(SetupException.class)
                .hasMessage("<shard> is " + written
                        + ", but must be a shard's number and how many there are, such as 2/4: 1 to 9999; or ci");
    }

    @Test
    void gitLabCountsFromOne() {
        assertThat(read("ci", "CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "4")).isEqualTo(new Shard(2, 4));
        assertThat(read("CI", "CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "4")).isEqualTo(new Shard(4, 4));
    }

    @Test
    void bazelCountsFromZero() {
        assertThat(read("ci", "TEST_SHARD_INDEX", "0", "TEST_TOTAL_SHARDS", "4"))
                .isEqualTo(new Shard(1, 4));
        assertThat(read("ci", "TEST_SHARD_INDEX", "3", "TEST_TOTAL_SHARDS", "4"))
                .isEqualTo(new Shard(4, 4));
    }

    /** GitLab sets the total of every job, and the index of parallel ones alone. */
    @Test
    void aTotalAloneIsNoShard() {
        assertThatThrownBy(() -> read("ci", "CI_NODE_TOTAL", "1"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<shard> is ci, but neither CI_NODE_INDEX with CI_NODE_TOTAL (GitLab's parallel) nor"
                        + " TEST_SHARD_INDEX with TEST_TOTAL_SHARDS (Bazel's) is set: write the shard, such as 2/4");
    }

    @Test
    void whoCountsFromZeroWhereOneIsMeantIsTold() {
        assertThatThrownBy(() -> read("ci", "CI_NODE_INDEX", "0", "CI_NODE_TOTAL", "4"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<shard> is ci, but CI_NODE_INDEX is 0 and CI_NODE_TOTAL is 4, but the first must be counted"
                                + " from 1, and the second be how many there are: write the shard, such as 2/4");
    }

    @Test
    void aVariableThatIsNoNumberIsTold() {
        assertThatThrownBy(() -> read("ci", "TEST_SHARD_INDEX", "x"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "<shard> is ci, but TEST_SHARD_INDEX is x and TEST_TOTAL_SHARDS is not set, but the first");
    }

    @Test
    void twoServersThatDisagreeAreAsked() {
        assertThat(read(
                        "ci",
                        "CI_NODE_INDEX",
                        "2",
                        "CI_NODE_TOTAL",
                        "4",
                        "TEST_SHARD_INDEX",
                        "1",
                        "TEST_TOTAL_SHARDS",
                        "4"))
                .isEqualTo(new Shard(2, 4));
        assertThatThrownBy(() -> read(
                        "ci",
                        "CI_NODE_INDEX",
                        "2",
                        "CI_NODE_TOTAL",
                        "4",
                        "TEST_SHARD_INDEX",
                        "2",
                        "TEST_TOTAL_SHARDS",
                        "4"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(" say 2/4, and TEST_SHARD_INDEX with TEST_TOTAL_SHARDS say 3/4:");
    }

    private static Shard read(String written, String... variables) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return Shard.of(new Setting("<shard>", written), environment);
    }
}
