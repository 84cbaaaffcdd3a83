package org.scorecam.view;

import java.math.RoundingMode;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.result.FramePlace;

/**
 * Where a model looks for a class: the mean of its maps over the model's input, on a sheet of many.
 *
 * @param maps how many the mean is of
 * @param left how many explanations have no whole map, and are left out: ERRORs, and those that were not computed to their end
 * @param approved of how many of them there is an approved map: the mean of those and the difference are of these
 * @param y where its row begins on the sheet, in pixels
 * @param hottest where most of the mean's heat lies; null where there is no map, or no heat
 * @param share of the heat that lies there, as people read it
 * @param peak the mean's largest value, as people read it: what the hottest colour stands for, unless an approved map has more
 * @param outline around the places that regions of so many photos cover, as SVG's path data; null where no photo has regions
 * @param half whether that is half of those that have regions; else no place is covered by so many, and it is half of the most that cover one
 */
public record ClassPicture(
        int maps,
        int left,
        int approved,
        int y,
        @Nullable FramePlace hottest,
        String share,
        String peak,
        @Nullable String outline,
        boolean half) {
    private static final float HALF = 0.5f;

    /** Corners are four of nine parts: an even map has less than half of its heat there. */
    private static final double MOST = 0.5;

    /**
     * What is said of the mean maps.
     *
     * @param mean of the maps; null without any
     * @param regions the share of photos whose regions cover each cell; null where none has regions
     */
    public static ClassPicture of(
            int maps, int left, int approved, int y, @Nullable Heatmap mean, @Nullable Heatmap regions) {
        Optional<Map.Entry<FramePlace, Double>> hottest =
                Optional.ofNullable(mean).flatMap(ClassPicture::hottest);
        boolean half = regions != null && regions.max() >= HALF;
        return new ClassPicture(
                maps,
                left,
                approved,
                y,
                hottest.map(Map.Entry::getKey).orElse(null),
                hottest.map(Map.Entry::getValue).map(Digits::percent).orElse(""),
                mean == null ? "" : Digits.plain(mean.max(), 2, RoundingMode.HALF_UP),
                regions == null || regions.max() == 0 ? null : outline(regions, half ? HALF : regions.max() / 2),
                half);
    }

    /** Of one where nothing is known. */
    static ClassPicture none(int explanations) {
        return of(0, explanations, 0, 0, null, null);
    }

    private static String outline(Heatmap regions, float least) {
        BitSet cells = new BitSet();
        float[] shares = regions.values();
        for (int i = 0; i < shares.length; i++) {
            cells.set(i, shares[i] >= least);
        }
        return Outline.of(cells, regions.width(), regions.height());
    }

    /** The part of three times three with the most heat, or the corners together where most of it lies there and in no part of its own. */
    private static Optional<Map.Entry<FramePlace, Double>> hottest(Heatmap mean) {
        Map<FramePlace, Double> heat = new EnumMap<>(FramePlace.class);
        Size size = new Size(mean.width(), mean.height());
        double[] values = mean.cells();
        double all = 0;
        double corners = 0;
        for (int i = 0; i < values.length; i++) {
            double x = i % mean.width();
            double y = Math.floorDiv(i, mean.width());
            FramePlace part = FramePlace.of(new Box(x, y, x + 1, y + 1), size);
            heat.merge(part, values[i], Double::sum);
            all += values[i];
            corners += FramePlace.CORNERS.has(part) ? values[i] : 0;
        }
        Map.Entry<FramePlace, Double> most =
                heat.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        boolean isInCorners = most.getValue() <= MOST * all && corners > MOST * all;
        FramePlace place = isInCorners ? FramePlace.CORNERS : most.getKey();
        double share = (isInCorners ? corners : most.getValue()) / all;
        return all == 0 ? Optional.empty() : Optional.of(Map.entry(place, share));
    }
}
