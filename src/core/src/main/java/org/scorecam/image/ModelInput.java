package org.scorecam.image;

/**
 * A photo as a model sees it.
 *
 * @param x the input {@code X}, in the model's layout: {@code (pixel * scale - mean) / std}
 * @param rgb the same pixels before that, row by row at the input's size, red, green, blue beside each other whatever the
 *     model's colours (gray is repeated): for showing
 * @param geometry where each place of the photo went
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
public record ModelInput(float[] x, byte[] rgb, Geometry geometry) {}
