package org.scorecam.shard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

/**
 * What build servers say of the parts of a job in variables: GitLab's {@code CI_NODE_INDEX}, counted from 1, and {@code CI_NODE_TOTAL}
 * (docs.gitlab.com, Predefined CI/CD variables); Bazel's {@code TEST_SHARD_INDEX}, counted from 0, and {@code TEST_TOTAL_SHARDS}
 * (bazel.build, Test encyclopedia).
 */
final class ShardVariables {
    private static final List<Pair> PAIRS = List.of(
            new Pair("CI_NODE_INDEX", "CI_NODE_TOTAL", 1), new Pair("TEST_SHARD_INDEX", "TEST_TOTAL_SHARDS", 0));

    private final Map<String, String> environment;

    /** @param first how the first shard is counted */
    private record Pair(String index, String total, int first) {
        String names() {
            return index + " with " + total;
        }
    }

    private ShardVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    static ShardVariables of(Map<String, String> environment) {
        return new ShardVariables(environment);
    }

    /** GitLab sets its total of 1 for jobs that are not parallel, too: without an index it says nothing. */
    Shard shard(Setting written) {
        List<Pair> said = PAIRS.stream()
                .filter(pair -> environment.containsKey(pair.index()))
                .toList();
        if (said.isEmpty()) {
            throw written.wrong("neither " + PAIRS.get(0).names() + " (GitLab's parallel) nor "
                    + PAIRS.get(1).names() + " (Bazel's) is set: write the shard, such as 2/4");
        }
        List<Shard> shards = said.stream().map(pair -> shard(pair, written)).toList();
        if (Stream.of(shards.get(0), shards.get(shards.size() - 1)).distinct().count() > 1) {
            throw written.wrong(PAIRS.get(0).names() + " say " + shards.get(0) + ", and "
                    + PAIRS.get(1).names() + " say " + shards.get(1) + ": write the one that is meant");
        }
        return shards.get(0);
    }

    private Shard shard(Pair pair, Setting written) {
        String index = Objects.requireNonNull(environment.get(pair.index()));
        String total = environment.getOrDefault(pair.total(), "not set");
        SetupException wrong = written.wrong(pair.index() + " is " + index + " and " + pair.total() + " is " + total
                + ", but the first must be counted from " + pair.first()
                + ", and the second be how many there are: write the shard, such as 2/4");
        return Shard.of(number(index) + 1 - pair.first(), number(total), wrong);
    }

    /** What is no number is none of any shard's. */
    private static int number(String text) {
        return text.strip().matches("[0-9]{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }
}
