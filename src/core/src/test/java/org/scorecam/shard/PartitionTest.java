package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.file.Sha256;
import org.scorecam.shard.SuiteDigests.Digested;
import org.scorecam.suite.SuitePhoto;

class PartitionTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void photosOfOneCostAreSharedOutEvenly() {
        Partition partition = Partition.of(suites(40), photo -> 476, 4);

        assertThat(IntStream.rangeClosed(1, 4)
                        .map(i -> partition.part(new Shard(i, 4)).size()))
                .containsExactly(10, 10, 10, 10);
    }

    @Test
    void aPhotoThatIsAddedMovesFewOthers() {
        Partition before = Partition.of(suites(400), photo -> 476, 8);
        Partition after = Partition.of(suites(401), photo -> 476, 8);

        long stayed = IntStream.rangeClosed(1, 8)
                .mapToLong(number -> {
                    List<PhotoDigest> then = before.part(new Shard(number, 8));
                    return after.part(new Shard(number, 8)).stream()
                            .filter(then::contains)
                            .count();
                })
                .sum();

        assertThat(stayed).isGreaterThan(360);
    }

    /** What the store knows of the one is known of the other. */
    @Test
    void photosOfEqualBytesAreOfOneShard() {
        ShardedSuite suite = ShardedSuite.of(folder, 6);
        suite.coco().photo("again.png", 20, 220).listed("again.png").object(0, List.of(0, 0, 1, 1));

        Partition partition = suite.partition(3);

        assertThat(IntStream.rangeClosed(1, 3).mapToObj(i -> ShardedSuite.images(partition.part(new Shard(i, 3)))))
                .anySatisfy(images -> assertThat(images).contains("0.png", "again.png"));
    }

    @Test
    void aSuiteOfFewerPhotosLeavesShardsEmpty() {
        Partition partition = ShardedSuite.of(folder, 2).partition(5);

        assertThat(IntStream.rangeClosed(1, 5)
                        .map(i -> partition.part(new Shard(i, 5)).size()))
                .containsExactlyInAnyOrder(1, 1, 0, 0, 0);
    }

    static SuiteDigests suites(int photos) {
        return new SuiteDigests(
                "",
                List.of(),
                IntStream.range(0, photos).mapToObj(PartitionTest::digested).toList());
    }

    private static Digested digested(int photo) {
        String name = Integer.toString(photo);
        String sha256 = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        SuitePhoto planned = new SuitePhoto("suite", name, Path.of(name), null, true, List.of(), List.of(), List.of());
        return new Digested(planned, new PhotoDigest("suite", name, sha256), sha256);
    }
}
