package org.scorecam.finding;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.MassWeights;

/**
 * The hottest part of a map beside a class's regions: of the cells of which the regions cover less than half, those above half of the largest
 * such, and of their connected components (cells that touch at a corner are connected) the one of the most heat.
 *
 * @param box around its cells, in pixels of the model's input
 * @param seen what the model sees there: the mean of the layer's activations over its cells, weighed by their heat, of length 1; K
 *     numbers, or none where all are 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by equals below; never changed
public record Hotspot(Box box, float[] seen) {
    private static final double HALF = 0.5;

    /**
     * That of one map.
     *
     * @param map (h, w)
     * @param activations {@code A}, (K, h, w)
     * @param regions how the class's regions cover the cells
     * @param input the model's input
     * @return empty where no heat lies beside the regions
     */
    public static Optional<Hotspot> of(Heatmap map, float[] activations, MassWeights regions, Size input) {
        float[] heat = beside(map, regions);
        float most = 0;
        for (float cell : heat) {
            most = Math.max(most, cell);
        }
        return most == 0 ? Optional.empty() : Optional.of(new Finder(map, heat, most / 2).find(activations, input));
    }

    private static float[] beside(Heatmap map, MassWeights regions) {
        double[] in = regions.in();
        double[] all = regions.all();
        float[] heat = map.values().clone();
        for (int i = 0; i < heat.length; i++) {
            heat[i] = in[i] < HALF * all[i] ? heat[i] : 0;
        }
        return heat;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Finder(Heatmap map, float[] heat, float least) {
        Hotspot find(float[] activations, Size input) {
            boolean[] seen = new boolean[heat.length];
            boolean @Nullable [] hottest = null;
            double most = 0;
            for (int i = 0; i < heat.length; i++) {
                if (!seen[i] && heat[i] > least) {
                    boolean[] component = component(i, seen);
                    double mass = mass(component);
                    if (hottest == null || mass > most) {
                        hottest = component;
                        most = mass;
                    }
                }
            }
            boolean[] found = hottest == null ? new boolean[heat.length] : hottest;
            return new Hotspot(box(found, input), seen(found, most, activations));
        }

        private boolean[] component(int first, boolean[] seen) {
            boolean[] component = new boolean[heat.length];
            Deque<Integer> next = new ArrayDeque<>();
            next.add(first);
            seen[first] = true;
            while (!next.isEmpty()) {
                int cell = next.remove();
                component[cell] = true;
                int x = cell % map.width();
                int y = cell / map.width();
                for (int row = Math.max(0, y - 1); row <= Math.min(map.height() - 1, y + 1); row++) {
                    for (int column = Math.max(0, x - 1); column <= Math.min(map.width() - 1, x + 1); column++) {
                        int neighbour = row * map.width() + column;
                        if (!seen[neighbour] && heat[neighbour] > least) {
                            seen[neighbour] = true;
                            next.add(neighbour);
                        }
                    }
                }
            }
            return component;
        }

        private double mass(boolean[] component) {
            double mass = 0;
            for (int i = 0; i < component.length; i++) {
                mass += component[i] ? heat[i] : 0;
            }
            return mass;
        }

        private Box box(boolean[] component, Size input) {
            int left = map.width();
            int top = map.height();
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < component.length; i++) {
                if (component[i]) {
                    left = Math.min(left, i % map.width());
                    top = Math.min(top, i / map.width());
                    right = Math.max(right, i % map.width() + 1);
                    bottom = Math.max(bottom, i / map.width() + 1);
                }
            }
            double x = (double) input.width() / map.width();
            double y = (double) input.height() / map.height();
            return new Box(left * x, top * y, right * x, bottom * y);
        }

        private float[] seen(boolean[] component, double mass, float[] activations) {
            double[] mean = new double[activations.length / heat.length];
            double squares = 0;
            for (int k = 0; k < mean.length; k++) {
                for (int i = 0; i < component.length; i++) {
                    mean[k] += component[i] ? activations[k * heat.length + i] * heat[i] / mass : 0;
                }
                squares += mean[k] * mean[k];
            }
            float[] unit = new float[squares == 0 ? 0 : mean.length];
            for (int k = 0; k < unit.length; k++) {
                unit[k] = (float) (mean[k] / Math.sqrt(squares));
            }
            return unit;
        }
    }

    /** 1 less the cosine of what is seen, [0, 2]; 1 where nothing is. */
    public static double distance(Hotspot one, Hotspot other) {
        double cosine = 0;
        for (int k = 0; k < Math.min(one.seen.length, other.seen.length); k++) {
            cosine += (double) one.seen[k] * other.seen[k];
        }
        return 1 - cosine;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hotspot hotspot && box.equals(hotspot.box) && Arrays.equals(seen, hotspot.seen);
    }

    @Override
    public int hashCode() {
        return 31 * box.hashCode() + Arrays.hashCode(seen);
    }

    @Override
    public String toString() {
        return "a hotspot at " + box;
    }
}
