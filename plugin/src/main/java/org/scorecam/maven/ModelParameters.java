package org.scorecam.maven;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** {@code <model>}: what is explained, and how a photo becomes its input. */
public final class ModelParameters {
    /** The ONNX file. This or {@link #artifact}. */
    @Nullable
    File file;

    /** {@code group:artifact:onnx[:classifier]:version}, resolved as Maven resolves, from the reactor too. */
    @Nullable
    String artifact;

    /** Line i names class i. */
    @Nullable
    File labels;

    /** The target layer's tensor or node. */
    @Nullable
    String layer;

    /** {@code auto}, {@code logits} or {@code probabilities}. */
    @Nullable
    String scores;

    /** How a photo becomes the model's input. */
    InputParameters input = new InputParameters();
}
