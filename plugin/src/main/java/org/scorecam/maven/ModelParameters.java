package org.scorecam.maven;

import java.io.File;
import java.util.Properties;
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

    /** {@code auto}, {@code logits}, {@code probabilities} or {@code sigmoid}. */
    @Nullable
    String scores;

    /** Which output holds the scores, where the model has several. */
    @Nullable
    String output;

    /** The place of class 0 among the scores; those before it are a background's. */
    @Nullable
    String classOffset;

    /** The grid of a vision transformer's patches, such as {@code 14x14}. */
    @Nullable
    String tokens;

    /** Fixed values of the inputs beside the photo, by name. */
    Properties inputs = new Properties();

    /** How a photo becomes the model's input. */
    InputParameters input = new InputParameters();
}
