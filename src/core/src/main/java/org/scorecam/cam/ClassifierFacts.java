package org.scorecam.cam;

/**
 * What a classifier tells of itself before its first forward.
 *
 * @param input what one input looks like
 * @param layerName the target layer's tensor
 * @param layer the target layer's activations
 * @param layerReason why it is the target layer: a clause for people
 * @param scoreKind what the numbers in {@link Features#scores()} and {@link Classifier#scores} are
 * @param classes how many are scored
 * @param maxBatch the most inputs that one call of {@link Classifier#scores} takes, 1 where the model's batch dimension is
 *     fixed at 1
 */
public record ClassifierFacts(
        InputShape input,
        String layerName,
        LayerShape layer,
        String layerReason,
        ScoreKind scoreKind,
        int classes,
        int maxBatch) {}
