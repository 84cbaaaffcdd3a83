/**
 * The photos of suites explained on Apache Spark: the driver shares them out in slices, executors explain one after another with a classifier that
 * each of them opens once, and what they tell is written as one shard, which is concluded as any other.
 *
 * <p>From the command to the shard: {@code Arguments}, {@code SparkSetup}; {@code PhotoPlaces} (where photos lie), {@code Slices}; {@code SliceTask} on
 * {@code ExecutorRun}; {@code KeptSlices}, {@code SparkRun}.
 *
 * <p>Public: {@link org.scorecam.spark.Explain}.
 */
@NullMarked
package org.scorecam.spark;

import org.jspecify.annotations.NullMarked;
