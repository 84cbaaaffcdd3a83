package org.scorecam.gradient;

/** How cotangents pass back through the operators of a family. */
@FunctionalInterface
interface GradientRule {
    /** Adds to the cotangents of the node's inputs what its outputs' cotangents make of them. */
    void back(BackwardStep step);
}
