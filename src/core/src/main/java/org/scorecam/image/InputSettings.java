package org.scorecam.image;

import java.util.List;

/**
 * Every choice on the way from a photo to a model's input, resolved: {@code x = (pixel * scale - mean) / std}.
 *
 * @param preset the preset's name, as written in the pom
 * @param size of the model's input
 * @param resize how the photo comes to that size
 * @param shorterSide the shorter side after resizing, in pixels; for {@link Resize#CROP} alone, else 0
 * @param interpolation how pixels are resampled
 * @param colors the order of the channels
 * @param scale factor of a pixel in 0..255
 * @param mean one value a channel, in the order of colors
 * @param std one value a channel, in the order of colors, not 0
 * @param orientation what to do with EXIF orientation
 */
public record InputSettings(
        String preset,
        Size size,
        Resize resize,
        int shorterSide,
        Interpolation interpolation,
        Colors colors,
        double scale,
        List<Double> mean,
        List<Double> std,
        Orientation orientation) {
    /** How a photo comes to the model's size. */
    public enum Resize {
        /** The shorter side to {@code shorterSide}, then the centre. */
        CROP,
        /** Each side to the model's, whatever the ratio. */
        STRETCH,
        /** The whole photo, centred on grey 114. */
        LETTERBOX
    }

    /** How pixels are resampled. */
    public enum Interpolation {
        /** Pillow's bilinear: a triangle as wide as the scale. */
        ANTIALIAS,
        /** OpenCV's INTER_LINEAR: two pixels a side, whatever the scale. */
        BILINEAR,
        /** {@code tf.image.resize}'s bilinear without antialias: two pixels a side, in floats that are never rounded. */
        TENSORFLOW,
        /** OpenCV's INTER_NEAREST. */
        NEAREST
    }

    /** The order of an input's channels. */
    public enum Colors {
        RGB(3),
        BGR(3),
        /** ITU-R 601-2 luma, as Pillow's mode L. */
        GRAY(1);

        private final int channels;

        Colors(int channels) {
            this.channels = channels;
        }

        public int channels() {
            return channels;
        }
    }

    /** What to do with the EXIF orientation of a photo. */
    public enum Orientation {
        APPLY,
        IGNORE,
        /** The one whose size the annotation gives, else {@link #APPLY}. */
        AUTO
    }

    /** All that the input's values depend on beside a photo that is upright already: the choices without their names. */
    public List<Object> pixels() {
        return List.of(size, resize, shorterSide, interpolation, colors, scale, mean, std);
    }
}
