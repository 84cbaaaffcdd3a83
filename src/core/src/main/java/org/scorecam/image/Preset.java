package org.scorecam.image;

import java.util.List;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.image.InputSettings.Interpolation;
import org.scorecam.image.InputSettings.Resize;

/** What a framework's users do to their photos: mean and std in the order of colors, as in {@link InputSettings}. */
record Preset(
        String name,
        Colors colors,
        double scale,
        List<Double> mean,
        List<Double> std,
        Resize resize,
        Interpolation interpolation) {
    private static final List<Double> ZEROS = List.of(0.0, 0.0, 0.0);
    private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);

    /** torchvision: its ImageNet transforms. keras-caffe, keras-tf: the modes of Keras' preprocess_input. */
    static final List<Preset> ALL = List.of(
            new Preset(
                    "torchvision",
                    Colors.RGB,
                    1 / 255.0,
                    List.of(0.485, 0.456, 0.406),
                    List.of(0.229, 0.224, 0.225),
                    Resize.CROP,
                    Interpolation.ANTIALIAS),
            new Preset(
                    "keras-caffe",
                    Colors.BGR,
                    1,
                    List.of(103.939, 116.779, 123.68),
                    ONES,
                    Resize.STRETCH,
                    Interpolation.BILINEAR),
            new Preset("keras-tf", Colors.RGB, 1 / 127.5, ONES, ONES, Resize.STRETCH, Interpolation.BILINEAR),
            new Preset("unit", Colors.RGB, 1 / 255.0, ZEROS, ONES, Resize.STRETCH, Interpolation.ANTIALIAS),
            new Preset("raw", Colors.RGB, 1, ZEROS, ONES, Resize.STRETCH, Interpolation.ANTIALIAS));
}
