package org.scorecam.challenge;

import org.scorecam.image.Cutout;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.BaselineImage;
import org.scorecam.metric.InputIndex;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;

/** Fills parts of a model's input, as {@link RegionFill} says. Safe for use by several threads. */
public final class Filler {
    private static final int GREY = 128;

    private final RegionFill fill;
    private final InputIndex pixels;
    private final InputSettings input;

    /** @param input how a pixel becomes a value */
    public Filler(RegionFill fill, InputIndex pixels, InputSettings input) {
        this.fill = fill;
        this.pixels = pixels;
        this.input = input;
    }

    /** What stands in the areas that are filled. */
    public RegionFill fill() {
        return fill;
    }

    /**
     * A changed copy.
     *
     * @param x {@code X}
     * @param area what is filled
     * @param kept of the photo
     */
    public float[] fill(float[] x, Area area, Area kept) {
        float[] filled = x.clone();
        if (fill == RegionFill.BLUR) {
            float[] blurred = new BaselineImage(MetricSettings.Fill.BLUR, pixels, new float[1]).of(x);
            area.indices().forEach(i -> pixels.copy(blurred, filled, i));
            return filled;
        }
        for (int c = 0; c < pixels.shape().channels(); c++) {
            int channel = c;
            float value = value(x, c, kept);
            area.indices().forEach(i -> filled[pixels.at(channel, i)] = value);
        }
        return filled;
    }

    private float value(float[] x, int c, Area kept) {
        return switch (fill) {
            case SURROUNDINGS ->
                (float) kept.indices()
                        .mapToDouble(i -> x[pixels.at(c, i)])
                        .average()
                        .orElse(0);
            case MEAN -> 0;
            case GREY -> normalised(GREY, c);
            case BLACK -> normalised(0, c);
            case BLUR -> throw new IllegalStateException("blurred photos are of many colours");
        };
    }

    /**
     * A copy under a stamp: {@code (1 - a) x + a s}, {@code a} the stamp's alpha, {@code s} its colour as the input has it.
     *
     * @param x {@code X}
     */
    float[] lay(PlacedStamp stamp, float[] x) {
        float[] stamped = x.clone();
        Cutout picture = stamp.picture();
        int width = pixels.shape().width();
        for (int c = 0; c < pixels.shape().channels(); c++) {
            for (int i = 0; i < picture.size().width() * picture.size().height(); i++) {
                int column = i % picture.size().width();
                int row = i / picture.size().width();
                int at = pixels.at(c, (stamp.top() + row) * width + stamp.left() + column);
                double alpha = picture.alpha(column, row);
                double colour = colour(picture, column, row, c) * input.scale()
                        - alpha * input.mean().get(c);
                stamped[at] =
                        (float) ((1 - alpha) * x[at] + colour / input.std().get(c));
            }
        }
        return stamped;
    }

    /** The stamp's colour in a channel of the input, times its alpha. */
    private double colour(Cutout picture, int x, int y, int c) {
        return switch (input.colors()) {
            case RGB -> picture.colour(x, y, c);
            case BGR -> picture.colour(x, y, 2 - c);
            case GRAY -> // ITU-R 601-2
                0.299 * picture.colour(x, y, 0) + 0.587 * picture.colour(x, y, 1) + 0.114 * picture.colour(x, y, 2);
        };
    }

    private float normalised(int pixel, int c) {
        return (float)
                ((pixel * input.scale() - input.mean().get(c)) / input.std().get(c));
    }
}
