package org.scorecam.cam;

import org.scorecam.cam.Masking.Activations;
import org.scorecam.cam.Masking.MaskNormalisation;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.Summing.MapNormalisation;
import org.scorecam.cam.Summing.Summed;
import org.scorecam.cam.Summing.SummedAt;
import org.scorecam.cam.Weighting.ConstantMaps;
import org.scorecam.cam.Weighting.Score;
import org.scorecam.cam.Weighting.Weights;

/** The choices of each {@link Variant}, as its source makes them; each is held against values that its source produced. */
final class Variants {
    private Variants() {}

    static Method method(Variant variant) {
        return switch (variant) {
            case ARTICLE ->
                new Method(
                        variant,
                        new Masking(
                                0,
                                Activations.RECTIFIED,
                                MaskNormalisation.BEFORE_UPSAMPLING,
                                1e-8,
                                Upsampling.HALF_PIXEL),
                        new Weighting(Score.PROBABILITY, Weights.SCORE, ConstantMaps.SKIPPED),
                        new Summing(Summed.MASKS, SummedAt.LAYER, MapNormalisation.LAYER, 1e-8, Upsampling.HALF_PIXEL));
            // haofanwang/Score-CAM d312f14
            case PAPER_P ->
                new Method(
                        variant,
                        new Masking(0, Activations.AS_IS, MaskNormalisation.AFTER_UPSAMPLING, 0, Upsampling.HALF_PIXEL),
                        new Weighting(Score.PROBABILITY, Weights.SCORE, ConstantMaps.SKIPPED),
                        new Summing(
                                Summed.ACTIVATIONS, SummedAt.INPUT, MapNormalisation.INPUT, 0, Upsampling.HALF_PIXEL));
            // Wang et al., CVPR-W 2020, arXiv:1910.01279; the algorithm ends before the map gets a range
            case PAPER_L ->
                new Method(
                        variant,
                        new Masking(0, Activations.AS_IS, MaskNormalisation.AFTER_UPSAMPLING, 0, Upsampling.HALF_PIXEL),
                        new Weighting(Score.LOGIT, Weights.SOFTMAX_OVER_CHANNELS, ConstantMaps.ZERO_MASK),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.LAYER,
                                1e-8,
                                Upsampling.HALF_PIXEL));
            // 1.5.7
            case PYTORCH_GRAD_CAM ->
                new Method(
                        variant,
                        new Masking(
                                0,
                                Activations.AS_IS,
                                MaskNormalisation.AFTER_UPSAMPLING,
                                1e-8,
                                Upsampling.ALIGN_CORNERS),
                        new Weighting(Score.OUTPUT, Weights.SOFTMAX_OVER_CHANNELS, ConstantMaps.ZERO_MASK),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.BOTH,
                                1e-7,
                                Upsampling.HALF_PIXEL));
            // torchcam 0.5.0
            case TORCH_CAM ->
                new Method(
                        variant,
                        new Masking(
                                0, Activations.AS_IS, MaskNormalisation.BEFORE_UPSAMPLING, 1e-8, Upsampling.HALF_PIXEL),
                        new Weighting(Score.LOGIT, Weights.SOFTMAX_OVER_CHANNELS, ConstantMaps.ZERO_MASK),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.LAYER,
                                1e-8,
                                Upsampling.HALF_PIXEL));
            // keisen/tf-keras-vis 8bb8392
            case TF_KERAS_VIS ->
                new Method(
                        variant,
                        new Masking(
                                0,
                                Activations.AS_IS,
                                MaskNormalisation.AFTER_UPSAMPLING,
                                1e-7,
                                Upsampling.ALIGN_CORNERS),
                        new Weighting(Score.SOFTMAX_OF_OUTPUT, Weights.SCORE, ConstantMaps.ZERO_MASK),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.INPUT,
                                1e-7,
                                Upsampling.ALIGN_CORNERS));
            // 1.5.7; masks are made for pictures of channels alone
            case GRAD_CAM, GRAD_CAM_PLUS_PLUS, HIRES_CAM, LAYER_CAM, X_GRAD_CAM, ABLATION_CAM ->
                new Method(
                        variant,
                        new Masking(
                                0, Activations.AS_IS, MaskNormalisation.BEFORE_UPSAMPLING, 1e-8, Upsampling.HALF_PIXEL),
                        new Weighting(Score.OUTPUT, Weights.SCORE, ConstantMaps.SKIPPED),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.BOTH,
                                1e-7,
                                Upsampling.HALF_PIXEL));
            // openvino_xai 1.1.0; it resizes the map last
            case RECIPRO_CAM ->
                new Method(
                        variant,
                        new Masking(
                                0, Activations.AS_IS, MaskNormalisation.BEFORE_UPSAMPLING, 1e-8, Upsampling.HALF_PIXEL),
                        new Weighting(Score.OUTPUT, Weights.SCORE, ConstantMaps.SKIPPED),
                        new Summing(
                                Summed.ACTIVATIONS,
                                SummedAt.LAYER,
                                MapNormalisation.LAYER,
                                1e-12,
                                Upsampling.HALF_PIXEL));
        };
    }
}
