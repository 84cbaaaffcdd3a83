package org.scorecam.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some trials of a target came to. */
public final class Tally {
    private final SortedMap<String, Integer> refused = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int read;
    private long nanos;
    private long slowest;

    void read() {
        read++;
    }

    void refused(RuntimeException error) {
        refused.merge(error.getClass().getSimpleName(), 1, Integer::sum);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void took(long trialNanos) {
        nanos += trialNanos;
        slowest = Math.max(slowest, trialNanos);
    }

    /** How many files were read. */
    public int readFiles() {
        return read;
    }

    /** How many errors of our own there were, by their class. */
    public SortedMap<String, Integer> refusals() {
        return refused;
    }

    /** What must be mended. */
    public List<Finding> findings() {
        return findings;
    }

    /** All trials together. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** The one that took longest. */
    public double slowestSeconds() {
        return slowest / 1e9;
    }
}
