package org.scorecam.image;

/** Resizes bytes, to the bit as the tool that it is named after. */
interface Resampler {
    static Resampler of(InputSettings.Interpolation interpolation) {
        return switch (interpolation) {
            case ANTIALIAS -> new PillowBilinear();
            case BILINEAR -> new OpenCvBilinear();
            case TENSORFLOW -> new TensorFlowBilinear();
            case NEAREST -> new OpenCvNearest();
        };
    }

    /**
     * The part {@code (across, down)} of the resized photo; what lies outside of it is never computed, so a panorama
     * costs no more than its crop.
     */
    Pixels resize(Pixels photo, Axis across, Axis down);

    /**
     * One axis of a resizing.
     *
     * @param from pixels before
     * @param to pixels after, of the whole photo
     * @param start the first of these that is wanted
     * @param count how many are wanted
     */
    record Axis(int from, int to, int start, int count) {}
}
