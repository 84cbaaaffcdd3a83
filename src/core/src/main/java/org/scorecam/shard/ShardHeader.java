package org.scorecam.shard;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a shard's file says of where it is from, so that parts of different runs are not taken for one.
 *
 * @param shard which it is
 * @param labels the digest of the names of all classes
 * @param suites whole, in the configuration's order
 * @param settings what the user wrote that explanations depend on, by its place
 * @param photos that it has explained
 */
public record ShardHeader(
        Shard shard,
        String labels,
        List<SuiteDigest> suites,
        SortedMap<String, String> settings,
        List<PhotoDigest> photos) {
    public ShardHeader {
        suites = List.copyOf(suites);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        photos = List.copyOf(photos);
    }

    /** A part of suites that lie here. */
    public static ShardHeader of(
            Shard shard, SuiteDigests suites, SortedMap<String, String> settings, List<PhotoDigest> photos) {
        return new ShardHeader(shard, suites.labels(), suites.suites(), settings, photos);
    }
}
