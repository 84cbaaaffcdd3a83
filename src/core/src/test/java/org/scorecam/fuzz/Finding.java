package org.scorecam.fuzz;

/**
 * A file that a reader neither read nor refused by an error of its own.
 *
 * @param trial its number
 * @param content of the file
 * @param what was thrown, with its stack, or how long it took
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Finding(int trial, byte[] content, String what) {}
