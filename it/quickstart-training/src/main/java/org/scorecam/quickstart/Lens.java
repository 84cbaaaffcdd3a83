package org.scorecam.quickstart;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Turns a canvas into a photo: a slight blur, the fall of light to the corners, the sensor's noise. */
final class Lens {

    /** Shadows are lifted a little, as a camera's tone curve does; entry i stands for brightness i / 2048. */
    private static final float[] TONES = tones();

    private final SplittableRandom random;
    private final double sigma;
    private final double falloff;
    private final double noise;

    Lens(SplittableRandom random) {
        this.random = random;
        sigma = random.nextDouble(0.45, 0.75);
        falloff = random.nextDouble(0.12, 0.34);
        noise = random.nextDouble(0.006, 0.015);
    }

    BufferedImage photograph(Canvas canvas) {
        float[][] planes = new float[3][];
        for (int c = 0; c < 3; c++) {
            planes[c] = blurred(blurred(canvas.planes[c], 1, Canvas.WIDTH), Canvas.WIDTH, Canvas.HEIGHT);
        }
        BufferedImage photo = new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < Canvas.HEIGHT; y++) {
            for (int x = 0; x < Canvas.WIDTH; x++) {
                photo.setRGB(x, y, pixel(planes, x, y));
            }
        }
        return photo;
    }

    /** Blurs along one axis: {@code step} is the way to the next pixel on it, {@code length} how many it has. */
    private float[] blurred(float[] plane, int step, int length) {
        float side = (float) Math.exp(-1 / (2 * sigma * sigma));
        float middle = 1 / (1 + 2 * side);
        side *= middle;
        float[] blurred = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            int at = i / step % length;
            float before = plane[at == 0 ? i : i - step];
            float after = plane[at == length - 1 ? i : i + step];
            blurred[i] = middle * plane[i] + side * (before + after);
        }
        return blurred;
    }

    private int pixel(float[][] planes, int x, int y) {
        double dx = (x + 0.5) / Canvas.WIDTH - 0.5;
        double dy = (y + 0.5) / Canvas.HEIGHT - 0.5;
        double light = 1 - falloff * 2 * (dx * dx + dy * dy);
        double grain = random.nextGaussian() * noise;
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            double bright = 2048 * planes[c][y * Canvas.WIDTH + x] * light;
            double value = TONES[(int) Math.max(0, Math.min(TONES.length - 1, bright))];
            double level = 255 * (value + grain + 0.4 * noise * random.nextGaussian());
            rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(level)));
        }
        return rgb;
    }

    private static float[] tones() {
        float[] tones = new float[4096];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (float) Math.pow(i / 2048.0, 1 / 1.25);
        }
        return tones;
    }
}
