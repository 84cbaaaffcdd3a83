package org.scorecam.rule;

/** How many values become one. */
public enum Statistic {
    MEAN,
    MEDIAN,
    MIN,
    MAX,
    P05,
    P10,
    P90,
    P95
}
