package org.scorecam.cam;

import java.util.Map;
import java.util.Optional;
import org.scorecam.cam.Summing.Summed;
import org.scorecam.cam.Summing.SummedAt;
import org.scorecam.cam.Weighting.ConstantMaps;
import org.scorecam.cam.Weighting.Score;
import org.scorecam.cam.Weighting.Weights;

/**
 * How a map is computed: one algorithm, whose steps are values. (With a {@link GradientMethod} or a {@link TailMethod} the last step alone matters.) {@code A_k} are the activations of channel {@code k} (h, w),
 * {@code B_k} its map, {@code U_k} its mask (H, W), {@code H_k} the map at (h, w) which upsampled is that mask, {@code s_k} its
 * score, {@code w_k} its weight.
 *
 * <ol>
 *   <li>{@link Masking}: {@code B_k} from {@code A_k}; {@code U_k = upsampled (B_k - min) / (max - min + epsilon)}; {@code X_k =
 *       alpha X + (1 - alpha) X * U_k};
 *   <li>{@link Weighting}: {@code s_k} from {@code f(X_k)}; {@code w_k} from all {@code s};
 *   <li>{@link Summing}: {@code L = max(sum_k w_k H_k, 0)} or {@code max(sum_k w_k B_k, 0)}, then {@code (L - min L) / (max L -
 *       min L + epsilon)}.
 * </ol>
 *
 * @param variant the preset that the choices began with
 */
public record Method(Variant variant, Masking masking, Weighting weighting, Summing summing) {
    /** What can be asked for by name: readings of Score-CAM, methods that need the gradient, and methods that run the part behind the layer alone; sets of choices, see {@link Variants}. */
    public enum Variant {
        /** The product's source article's code. */
        ARTICLE,
        /** The authors' code. */
        PAPER_P,
        /** The paper's Algorithm 1, read literally. */
        PAPER_L,
        /** {@code ScoreCAM} of grad-cam. */
        PYTORCH_GRAD_CAM,
        /** {@code ScoreCAM} of torchcam. */
        TORCH_CAM,
        /** {@code Scorecam} of tf-keras-vis. */
        TF_KERAS_VIS,
        /** Grad-CAM, see {@link GradCam}; this and those behind it as grad-cam has them. */
        GRAD_CAM,
        /** Grad-CAM++, see {@link GradCamPlusPlus}. */
        GRAD_CAM_PLUS_PLUS,
        /** HiResCAM, see {@link WeightedCells}. */
        HIRES_CAM,
        /** Layer-CAM, see {@link WeightedCells}. */
        LAYER_CAM,
        /** XGrad-CAM, see {@link XGradCam}. */
        X_GRAD_CAM,
        /** Ablation-CAM, see {@link AblationCam}, as grad-cam has it. */
        ABLATION_CAM,
        /** Recipro-CAM, see {@link ReciproCam}, as openvino_xai has it. */
        RECIPRO_CAM;

        /** Its choices, with plain masks. */
        public Method method() {
            return Variants.method(this);
        }

        /** Whether it lays masks over the photo: a reading of Score-CAM. */
        public boolean isMasked() {
            return compareTo(GRAD_CAM) < 0;
        }

        /** Whether it needs the gradient, and no masks. */
        public boolean isOfGradient() {
            return !isMasked() && !isOfTail();
        }

        /** How many forwards beside the photo's a map takes at most, or passes of the part behind the layer, where it needs no gradient. */
        public int passes(LayerShape layer) {
            return isOfTail() ? TailMethod.of(this, layer).passes() : layer.channels();
        }

        /** Whether it runs the part behind the layer on changed activations, and needs neither masks nor the gradient. */
        public boolean isOfTail() {
            return compareTo(ABLATION_CAM) >= 0;
        }
    }

    public Method {
        if (summing.summed() == Summed.MASKS
                && summing.summedAt() == SummedAt.INPUT
                && masking.upsampling() != summing.upsampling()) {
            throw new IllegalArgumentException(
                    "<summed>masks</summed> with <summedAt>input</summedAt> sums the masks as"
                            + " they were laid over the input, by <maskUpsampling>" + Choices.text(masking.upsampling())
                            + "</maskUpsampling>: set <mapUpsampling> to the same, or <summedAt>layer</summedAt>");
        }
    }

    /** A preset with a share of the unmasked input, see {@link Masking#alpha}. */
    public Method(Variant variant, double alpha) {
        this(variant.method(), alpha);
    }

    private Method(Method preset, double alpha) {
        this(preset.variant, preset.masking.withAlpha(alpha), preset.weighting, preset.summing);
    }

    /** Whether it lays masks over the photo: where not, nothing of {@link Masking} and {@link Weighting} matters. */
    public boolean isMasked() {
        return variant.isMasked();
    }

    /** Whether the map is made of the gradient. */
    public boolean isOfGradient() {
        return variant.isOfGradient();
    }

    /** Whether the map is made by running the part behind the layer alone. */
    public boolean isOfTail() {
        return variant.isOfTail();
    }

    /** Whether all choices but {@link Masking#alpha} are the variant's. */
    public boolean isPlain() {
        return equals(new Method(variant, alpha()));
    }

    /** All choices by the names that users write, see {@link Choices#of}. */
    public Map<String, Object> choices() {
        return Choices.of(this);
    }

    /** See {@link Masking#alpha}. */
    public double alpha() {
        return masking.alpha();
    }

    /**
     * Whether one forward with a mask of zeros is made for the constant maps: where masks themselves are summed by their
     * scores it could not change the map.
     */
    boolean runsZeroMask() {
        return weighting.constantMaps() == ConstantMaps.ZERO_MASK
                && (summing.summed() == Summed.ACTIVATIONS || weighting.weights() == Weights.SOFTMAX_OVER_CHANNELS);
    }

    /** How the model's scores are to be read; the store keeps them in this form. */
    public ScoreKind scoreKind(ScoreKind output) {
        return weighting.score() == Score.SOFTMAX_OF_OUTPUT ? ScoreKind.LOGITS : output;
    }

    /**
     * What is in the way of proving mass in box from some of the weights, as {@link org.scorecam.effort} does: weights must be
     * probabilities and each for itself, and the map a sum of masks in [0, 1] that gets its range at (h, w) and is upsampled
     * with half-pixel centres. The first choice that is another one, as users write it; empty if there is none.
     */
    public Optional<String> unprovable() {
        if (isOfGradient()) {
            return Optional.of("the gradient");
        }
        if (isOfTail()) {
            return Optional.of("the part behind the layer");
        }
        return Choices.ofProof().entrySet().stream()
                .filter(needed -> !needed.getValue().contains(choices().get(needed.getKey())))
                .map(needed -> Choices.element(needed.getKey(), choices().get(needed.getKey())))
                .findFirst();
    }

    static void requireEpsilon(String name, double epsilon) {
        if (!(epsilon >= 0 && epsilon < 1)) {
            throw new IllegalArgumentException(name + " (" + epsilon + ") must be at least 0 and below 1");
        }
    }
}
