package org.scorecam.metric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scorecam.cam.Bilinear;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * Where a map {@code L} lies, against the boxes of one class on one photo. {@code L} is upsampled to the model's input
 * first ({@link Bilinear}); {@code U} is the union of the boxes there, or of the masks that stand in for them, {@code u_i}
 * the share of pixel {@code i} that it covers ({@link Coverage}). Sums are of doubles, in the order of the pixels.
 *
 * <ul>
 *   <li>{@link Metric#MASS_IN_BOX} {@code = sum_i u_i L_i / sum_i L_i}, in [0, 1]: the energy-based pointing game (Wang et
 *       al., CVPR-W 2020, arXiv:1910.01279), which is relevance mass accuracy (Arras et al., Information Fusion 2022).
 *   <li>{@link Metric#LIFT} {@code = MASS_IN_BOX / (area of U / area of the input)}, at least 0: what the map does better
 *       than a uniform one.
 *   <li>{@link Metric#POINTING_GAME}, 0 or 1: whether the maximum is in a box, or within a tolerance from one ({@link
 *       PointingGame}).
 *   <li>{@link Metric#IOU}, in [0, 1]: how well the box around the hottest region ({@link HotRegion}) at one threshold fits
 *       the annotated one that it fits best; {@link Overlaps} at many thresholds, for {@link Metric#MAX_BOX_ACC}.
 *   <li>{@link Metric#RANK_ACCURACY}, in [0, 1]: {@link RankAccuracy}.
 * </ul>
 *
 * <p>Built once for a photo and a class, then used by any number of threads.
 */
public final class Localisation {
    private final Size input;
    private final Coverage coverage;
    private final List<Box> visible;
    private final PointingGame pointingGame;
    private final RankAccuracy rankAccuracy;
    private final MetricSettings settings;

    /**
     * What was measured.
     *
     * @param metrics those that need boxes
     * @param overlaps for the suite's {@link Metric#MAX_BOX_ACC}
     */
    public record Located(Map<Metric, Double> metrics, Overlaps overlaps) {
        /** Of a class that has no boxes: 0 throughout. */
        public static Located nowhere() {
            Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
            MEASURED.forEach(metric -> metrics.put(metric, 0.0));
            return new Located(metrics, Overlaps.none());
        }
    }

    private static final List<Metric> MEASURED =
            List.of(Metric.MASS_IN_BOX, Metric.LIFT, Metric.POINTING_GAME, Metric.IOU, Metric.RANK_ACCURACY);

    /**
     * @param input the model's input
     * @param boxes of the class, in pixels of the input, clipped to the part of it that shows the photo
     * @param scaleX pixels of the input for one of the photo, along x
     * @param scaleY pixels of the input for one of the photo, along y
     * @throws ExplanationException if no box covers anything of the input
     */
    public Localisation(Size input, List<Box> boxes, double scaleX, double scaleY, MetricSettings settings) {
        this(input, boxes, boxes, scaleX, scaleY, settings);
    }

    /**
     * With masks in the place of boxes, which {@link Metric#IOU} and {@link Metric#MAX_BOX_ACC} alone are measured on.
     *
     * @param input the model's input
     * @param boxes around the objects of the class, in pixels of the input, clipped to the part of it that shows the photo
     * @param area rectangles that together are the masks, likewise
     * @param scaleX pixels of the input for one of the photo, along x
     * @param scaleY pixels of the input for one of the photo, along y
     * @throws ExplanationException if no rectangle covers anything of the input
     */
    public Localisation(
            Size input, List<Box> boxes, List<Box> area, double scaleX, double scaleY, MetricSettings settings) {
        this.input = input;
        this.coverage = new Coverage(input, area);
        this.settings = settings;
        visible = withArea(boxes);
        this.pointingGame = new PointingGame(withArea(area), scaleX, scaleY, settings.tolerance());
        if (coverage.area() == 0) {
            throw new ExplanationException("no box of the class is left in the " + input
                    + " pixels that the model sees, so there is nothing to compare the map with. Correct the boxes, or"
                    + " let the model see the whole photo: <resize>letterbox</resize> or <resize>stretch</resize>, if"
                    + " it was trained so");
        }
        rankAccuracy = new RankAccuracy(coverage);
    }

    private static List<Box> withArea(List<Box> boxes) {
        return boxes.stream().filter(box -> box.area() > 0).toList();
    }

    /**
     * All metrics that need boxes.
     *
     * @param map {@code L} (h, w), not negative
     * @throws ExplanationException if the map is zero everywhere
     */
    public Located measure(Heatmap map) {
        PixelRoom room = PixelRoom.own(input);
        new Bilinear(map.height(), map.width(), input.height(), input.width()).resize(map.values(), 0, room.values);
        double mass = massInBox(room.values);
        Ranking ranking = Ranking.in(room);
        Overlaps.AndOne overlaps = Overlaps.of(new HotRegion(input, ranking, room), visible, settings.tau());
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.MASS_IN_BOX, mass);
        metrics.put(Metric.LIFT, mass / coverage.share());
        metrics.put(Metric.POINTING_GAME, pointingGame.isHit(room.values, input.width(), ranking.value(0)) ? 1.0 : 0.0);
        metrics.put(Metric.IOU, overlaps.iou());
        metrics.put(Metric.RANK_ACCURACY, rankAccuracy.of(ranking));
        return new Located(Collections.unmodifiableMap(metrics), overlaps.overlaps());
    }

    /**
     * Sentences on boxes that are so small (under four cells of the map) or so large (over half of {@code seen}) that the
     * metrics say little; empty for others.
     *
     * @param regions what they are called, {@code boxes} or {@code masks}
     * @param mapHeight {@code h}, in cells
     * @param mapWidth {@code w}, in cells
     * @param seen the part of the input that shows the photo, in its pixels: all of it, but for a letterbox
     */
    public List<String> warnings(String regions, int mapHeight, int mapWidth, Box seen) {
        return BoxWarnings.of(regions, coverage.area(), input, mapHeight, mapWidth, seen);
    }

    private double massInBox(float[] upsampled) {
        double in = 0;
        double all = 0;
        for (int i = 0; i < upsampled.length; i++) {
            double value = upsampled[i];
            in += coverage.at(i) * value;
            all += value;
        }
        if (all == 0) {
            throw new ExplanationException("the map is zero everywhere: no channel of the target layer speaks for the"
                    + " class, so there is no mass to compare with the boxes. See whether the photo shows the class and"
                    + " the model gives it a score; if so, choose another <layer> (scorecam:layers lists them) or"
                    + " <variant>");
        }
        if (!(all > 0)) {
            throw new IllegalArgumentException("a map must be of numbers that are not negative; its sum is " + all);
        }
        return in / all;
    }
}
