package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.scorecam.shard.SuiteDigests.Digested;
import org.scorecam.suite.SuitePhoto;

/** Whatever the photos cost, and however they lie. */
class PartitionProperties {
    @Property(tries = 200)
    void eachPhotoIsOfOneShardAndNoShardHasMoreThanAnEvenShareAndOnePhotos(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 2000) Integer> forwards,
            @ForAll @IntRange(min = 1, max = 9) int total) {
        SuiteDigests suites = PartitionTest.suites(forwards.size());
        Partition partition = Partition.of(suites, of(forwards), total);

        List<PhotoDigest> all = new ArrayList<>();
        long share = (sum(forwards) + total - 1) / total;
        for (int number = 1; number <= total; number++) {
            List<PhotoDigest> part = partition.part(new Shard(number, total));
            all.addAll(part);
            assertThat(part.stream()
                            .mapToLong(photo -> forwards.get(index(photo)))
                            .sum())
                    .isLessThan(share + Collections.max(forwards));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        suites.photos().stream().map(Digested::digest).toList());
    }

    @Property(tries = 50)
    void theOrderOfFilesMakesNoDifference(@ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int total) {
        SuiteDigests suites = PartitionTest.suites(40);
        List<Digested> shuffled = new ArrayList<>(suites.photos());
        Collections.shuffle(shuffled, random);
        ToLongFunction<SuitePhoto> forwards = photo -> 1 + Integer.parseInt(photo.name()) % 7;

        for (int number = 1; number <= total; number++) {
            Shard shard = new Shard(number, total);
            assertThat(Partition.of(new SuiteDigests("", suites.suites(), shuffled), forwards, total)
                            .part(shard))
                    .containsExactlyInAnyOrderElementsOf(
                            Partition.of(suites, forwards, total).part(shard));
        }
    }

    private static ToLongFunction<SuitePhoto> of(List<Integer> forwards) {
        return photo -> forwards.get(Integer.parseInt(photo.name()));
    }

    private static int index(PhotoDigest photo) {
        return Integer.parseInt(photo.image());
    }

    private static long sum(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).sum();
    }
}
