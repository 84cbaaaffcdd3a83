/**
 * Class activation maps: Score-CAM, without gradients (Wang et al., CVPR-W 2020, arXiv:1910.01279), Grad-CAM and its kin, with them, and
 * those that run the part behind the layer alone.
 *
 * <p>Symbols, everywhere: {@code X} the preprocessed input, {@code A} the activations of the target layer (K, h, w),
 * {@code H} the normalised masks, {@code w} the weights, {@code L} the map.
 *
 * <p>Public: the port {@link org.scorecam.cam.Classifier} with its {@link org.scorecam.cam.ClassifierFacts}
 * ({@link org.scorecam.cam.InputShape}, {@link org.scorecam.cam.LayerShape}, {@link org.scorecam.cam.ScoreKind}), and what
 * it answers, {@link org.scorecam.cam.Features} {@link org.scorecam.cam.LayerGradient} and {@link org.scorecam.cam.LayerTail}, also with weights drawn anew, as {@link org.scorecam.cam.WeightScope} says; the method, {@link org.scorecam.cam.Method} of
 * {@link org.scorecam.cam.Masking}, {@link org.scorecam.cam.Weighting} and {@link org.scorecam.cam.Summing}, named by
 * {@link org.scorecam.cam.Choices}; its forwards, {@link org.scorecam.cam.ScoreCam} gives an
 * {@link org.scorecam.cam.UnmaskedForward}, then {@link org.scorecam.cam.MapForwards}: {@link org.scorecam.cam.MaskedForwards} with
 * {@link org.scorecam.cam.KnownScores}, or {@link org.scorecam.cam.ClassForwards}, which are {@link org.scorecam.cam.GradientForwards} or
 * {@link org.scorecam.cam.TailForwards}; as many at once as {@link org.scorecam.cam.Batch} and
 * {@link org.scorecam.cam.BatchSize} say; what comes out, {@link org.scorecam.cam.ClassMap} with a
 * {@link org.scorecam.cam.Heatmap} and the {@link org.scorecam.cam.Channels} it is the sum of, the heaviest as
 * {@link org.scorecam.cam.WeightedMask}s; upsampling, {@link org.scorecam.cam.Upsampling} and
 * {@link org.scorecam.cam.Bilinear}.
 */
@NullMarked
package org.scorecam.cam;

import org.jspecify.annotations.NullMarked;
