package org.scorecam.image;

import java.util.Arrays;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.image.InputSettings.Resize;

/**
 * Brings photos to a model's input: gray if the model wants it, resized, cropped or padded, normalised. Safe for use by
 * several threads.
 */
public final class Preprocessor {
    private static final byte LETTERBOX_GRAY = 114; // Ultralytics' padding

    private final InputSettings settings;
    private final InputShape shape;
    private final Resampler resampler;
    private final float[][] normalised;

    /**
     * @throws IllegalArgumentException if the shape's size or channels are not those of the settings
     */
    public Preprocessor(InputSettings settings, InputShape shape) {
        Size size = new Size(shape.width(), shape.height());
        if (!size.equals(settings.size())
                || shape.channels() != settings.colors().channels()) {
            throw new IllegalArgumentException("settings for " + settings.size() + " " + settings.colors()
                    + " do not fit an input of " + size + " with " + shape.channels() + " channels");
        }
        this.settings = settings;
        this.shape = shape;
        this.resampler = Resampler.of(settings.interpolation());
        this.normalised = normalised(settings);
    }

    /** By channel and pixel value: {@code (pixel * scale - mean) / std}, computed in double. */
    private static float[][] normalised(InputSettings settings) {
        float[][] table = new float[settings.colors().channels()][256];
        for (int channel = 0; channel < table.length; channel++) {
            for (int pixel = 0; pixel < 256; pixel++) {
                table[channel][pixel] =
                        (float) ((pixel * settings.scale() - settings.mean().get(channel))
                                / settings.std().get(channel));
            }
        }
        return table;
    }

    /** Where each place of a photo of this size goes. */
    public Geometry geometry(Size photo) {
        return Placement.of(photo, settings);
    }

    /**
     * An input as pixels, for showing: the inverse of {@code (pixel * scale - mean) / std}, rounded.
     *
     * @param x {@code X}, or a changed one
     * @return row by row, red, green, blue beside each other whatever the model's colours; gray is repeated
     */
    public byte[] rgb(float[] x) {
        int channels = shape.channels();
        int places = shape.width() * shape.height();
        Pixels pixels = Pixels.black(settings.size(), channels);
        for (int channel = 0; channel < channels; channel++) {
            int own = settings.colors() == Colors.BGR ? channels - 1 - channel : channel;
            for (int at = 0; at < places; at++) {
                double pixel = (x[place(own, at)] * settings.std().get(own)
                                + settings.mean().get(own))
                        / settings.scale();
                pixels.values()[at * channels + channel] = (byte) Math.max(0, Math.min(255, Math.rint(pixel)));
            }
        }
        return Gray.toRgb(pixels).values();
    }

    public ModelInput apply(Photo photo) {
        Pixels pixels = Pixels.of(photo);
        Geometry geometry = geometry(pixels.size());
        Pixels coloured = settings.colors() == Colors.GRAY ? Gray.of(pixels) : pixels;
        Pixels seen = resized(coloured, geometry);
        float[] x = resampler instanceof TensorFlowBilinear exact ? x(exact, coloured, geometry) : x(seen);
        return new ModelInput(x, Gray.toRgb(seen).values(), geometry);
    }

    /** Only the part in sight is resized, then laid on the canvas. */
    private Pixels resized(Pixels photo, Geometry geometry) {
        int left = (int) geometry.content().xMin();
        int top = (int) geometry.content().yMin();
        Pixels part = resampler.resize(photo, across(geometry), down(geometry));
        return part.size().equals(settings.size()) ? part : onCanvas(part, left, top);
    }

    private static Resampler.Axis across(Geometry geometry) {
        Box content = geometry.content();
        return new Resampler.Axis(
                geometry.photo().width(), geometry.resized().width(), (int) content.xMin() - geometry.left(), (int)
                        content.width());
    }

    private static Resampler.Axis down(Geometry geometry) {
        Box content = geometry.content();
        return new Resampler.Axis(
                geometry.photo().height(), geometry.resized().height(), (int) content.yMin() - geometry.top(), (int)
                        content.height());
    }

    private Pixels onCanvas(Pixels part, int left, int top) {
        Pixels canvas = Pixels.black(settings.size(), part.channels());
        if (settings.resize() == Resize.LETTERBOX) {
            Arrays.fill(canvas.values(), LETTERBOX_GRAY);
        }
        return part.on(canvas, left, top);
    }

    /** From values that are not rounded; around them is what {@link #onCanvas} would be. */
    private float[] x(TensorFlowBilinear exact, Pixels photo, Geometry geometry) {
        int channels = photo.channels();
        Box content = geometry.content();
        float[] values = exact.floats(photo, across(geometry), down(geometry));
        float[] x = x(onCanvas(new Pixels(0, 0, channels, new byte[0]), (int) content.xMin(), (int) content.yMin()));
        int width = (int) content.width();
        for (int from = 0; from < values.length; from++) {
            int channel = from % channels;
            int column = from / channels % width + (int) content.xMin();
            int row = from / channels / width + (int) content.yMin();
            int own = settings.colors() == Colors.BGR ? channels - 1 - channel : channel;
            x[place(own, row * settings.size().width() + column)] =
                    (float) ((values[from] * settings.scale() - settings.mean().get(own))
                            / settings.std().get(own));
        }
        return x;
    }

    private int place(int channel, int pixel) {
        int pixels = settings.size().width() * settings.size().height();
        return shape.layout() == Layout.NCHW ? channel * pixels + pixel : pixel * shape.channels() + channel;
    }

    private float[] x(Pixels seen) {
        int channels = seen.channels();
        int places = seen.width() * seen.height();
        float[] x = new float[shape.size()];
        for (int channel = 0; channel < channels; channel++) {
            int source = settings.colors() == Colors.BGR ? channels - 1 - channel : channel;
            for (int place = 0; place < places; place++) {
                x[place(channel, place)] = normalised[channel][seen.values()[place * channels + source] & 0xFF];
            }
        }
        return x;
    }
}
