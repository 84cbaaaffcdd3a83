package org.scorecam.rule;

/** What a rule's limits are applied to. */
public enum Element {
    /** Each explanation. */
    IMAGE,
    /** Each explained class of a suite, by a statistic over its explanations. */
    CLASS,
    /** Each suite, by a statistic over its explanations. */
    SUITE
}
