/**
 * Suites that are explained in parts, anywhere, and concluded once: which photo is of which part, and whether the parts that came back
 * are those of one run.
 *
 * <p>Public: {@link org.scorecam.shard.Shard}, one of several parts; {@link org.scorecam.shard.SuiteDigests} of {@link
 * org.scorecam.shard.SuiteDigest}s and {@link org.scorecam.shard.PhotoDigest}s, by which suites are known again; {@link
 * org.scorecam.shard.Partition} of their photos; what a part's file holds, a {@link org.scorecam.shard.ShardPart} with its {@link
 * org.scorecam.shard.ShardHeader}; and where parts come back, {@link org.scorecam.shard.ShardFiles}, each a {@link
 * org.scorecam.shard.ShardFile}, and {@link org.scorecam.shard.ShardedRun}.
 */
@NullMarked
package org.scorecam.shard;

import org.jspecify.annotations.NullMarked;
