package org.scorecam.shard;

import org.scorecam.run.Measurements;

/**
 * A part of a run: what a shard's file holds.
 *
 * @param header where it is from
 * @param measured the explanations of its photos
 */
public record ShardPart(ShardHeader header, Measurements measured) {}
