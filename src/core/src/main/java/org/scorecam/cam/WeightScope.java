package org.scorecam.cam;

/** Which of a model's weights are drawn anew, to see whether a map depends on them. */
public enum WeightScope {
    /** Those between the target layer and the scores alone: the layer's activations stay as they are. */
    HEAD,
    /** All of them. */
    ALL
}
