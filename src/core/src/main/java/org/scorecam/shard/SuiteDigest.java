package org.scorecam.shard;

/**
 * A whole suite.
 *
 * @param name the suite's
 * @param photos how many it has
 * @param sha256 of all its photos, of what is annotated on them, and of its stamps; lower-case hex
 */
public record SuiteDigest(String name, int photos, String sha256) {}
