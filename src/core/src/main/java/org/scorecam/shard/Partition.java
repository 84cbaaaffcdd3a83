package org.scorecam.shard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.scorecam.file.Sha256;
import org.scorecam.shard.SuiteDigests.Digested;
import org.scorecam.suite.SuitePhoto;

/**
 * Which photo is of which shard: each of exactly one, whatever the order of files, on every machine the same. A photo is of the shard of its
 * digest modulo their number, or, where that has its share of the forwards already, of the next that has not: so no shard has
 * more than an even share and one photo's, and a photo that is added or removed moves few others between shards, whose stores know
 * them. Photos of equal bytes, in whichever suites, are of one shard.
 */
public final class Partition {
    private final List<Digested> photos;
    private final Map<String, Integer> shards;
    private final int total;

    private Partition(List<Digested> photos, Map<String, Integer> shards, int total) {
        this.photos = photos;
        this.shards = shards;
        this.total = total;
    }

    /**
     * Shares photos out.
     *
     * @param forwards at most, of each photo
     * @param total how many shards there are
     */
    public static Partition of(SuiteDigests suites, ToLongFunction<SuitePhoto> forwards, int total) {
        Map<String, Long> costs = suites.photos().stream()
                .collect(Collectors.toMap(
                        Digested::key, each -> forwards.applyAsLong(each.photo()), Long::sum, TreeMap::new));
        long all = costs.values().stream().mapToLong(Long::longValue).sum();
        long share = (all + total - 1) / total;
        long[] loads = new long[total];
        Map<String, Integer> shards = new HashMap<>();
        costs.forEach((key, cost) -> {
            int shard = firstWithRoom(loads, share, (int) Long.remainderUnsigned(Sha256.seed(key), total));
            loads[shard] += cost;
            shards.put(key, shard + 1);
        });
        return new Partition(suites.photos(), shards, total);
    }

    /** As long as a photo is left, the shares are not all full. */
    private static int firstWithRoom(long[] loads, long share, int from) {
        int shard = from;
        for (int tried = 0; tried < loads.length && loads[shard] >= share; tried++) {
            shard = (shard + 1) % loads.length;
        }
        return shard;
    }

    /** The photos of one shard, in the order of the suites. */
    public List<PhotoDigest> part(Shard shard) {
        return photos.stream()
                .filter(each -> isOf(shard, each))
                .map(Digested::digest)
                .toList();
    }

    /** Whether a photo is of one shard. */
    public Predicate<SuitePhoto> of(Shard shard) {
        Set<String> paths = part(shard).stream().map(PhotoDigest::path).collect(Collectors.toSet());
        return photo -> paths.contains(photo.suite() + "/" + photo.name());
    }

    private boolean isOf(Shard shard, Digested photo) {
        if (shard.total() != total) {
            throw new IllegalArgumentException(shard + " is none of " + total);
        }
        return Integer.valueOf(shard.number()).equals(shards.get(photo.key()));
    }
}
