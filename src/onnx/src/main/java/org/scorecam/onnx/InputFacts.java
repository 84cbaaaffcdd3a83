package org.scorecam.onnx;

import java.util.OptionalInt;
import org.scorecam.cam.InputShape.Layout;

/**
 * What the graph says of its input; a dimension that is empty is dynamic.
 *
 * @param name the input's name
 * @param batch N
 * @param channels C
 * @param height H, in pixels
 * @param width W, in pixels
 * @param layout the order of its dimensions, as the graph uses them
 */
public record InputFacts(
        String name, OptionalInt batch, OptionalInt channels, OptionalInt height, OptionalInt width, Layout layout) {}
