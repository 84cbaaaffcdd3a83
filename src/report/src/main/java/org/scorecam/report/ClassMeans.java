package org.scorecam.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.Preprocessor;
import org.scorecam.image.Size;
import org.scorecam.metric.Coverage;
import org.scorecam.overlay.MeanMap;
import org.scorecam.region.PixelMask;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.view.ClassGroup;

/**
 * The means of a class's maps over the model's input, whatever photo they lie on. Of an explanation the map at its layer's resolution is taken,
 * as it is shown and judged; an ERROR has none, and one that an effort did not compute to its end is left out, as it is no map of the
 * whole model. Maps of other methods have no part in it.
 *
 * @param now of the maps
 * @param compared of those of them beside which there is an approved one
 * @param approved of these
 * @param regions the share of those of them that have regions, whose regions cover each cell
 */
record ClassMeans(MeanMap now, MeanMap compared, MeanMap approved, MeanMap regions) {
    /** Of one class. */
    static ClassMeans of(ClassGroup group, Preprocessor preprocessor, Size cells) {
        ClassMeans means =
                new ClassMeans(new MeanMap(cells), new MeanMap(cells), new MeanMap(cells), new MeanMap(cells));
        group.explanations().forEach(each -> means.add(each, preprocessor, cells));
        return means;
    }

    private void add(Explanation explanation, Preprocessor preprocessor, Size cells) {
        Heatmap map = explanation.map().heatmap();
        Size photo = explanation.photo().size();
        if (map == null || explanation.map().partial() != null) {
            return;
        }
        now.add(map);
        Before before = explanation.baseline();
        if (before != null) {
            compared.add(map);
            approved.add(before.map());
        }
        List<Box> boxes = boxes(explanation);
        if (photo != null && !boxes.isEmpty()) {
            regions.add(covered(boxes, preprocessor.geometry(photo), cells));
        }
    }

    private static List<Box> boxes(Explanation explanation) {
        PixelMask mask = explanation.regions().mask();
        return mask == null ? explanation.regions().boxes() : mask.boxes();
    }

    /** How much of each cell they cover, [0, 1]. */
    private static Heatmap covered(List<Box> boxes, Geometry geometry, Size cells) {
        double x = (double) cells.width() / geometry.input().width();
        double y = (double) cells.height() / geometry.input().height();
        Coverage coverage = new Coverage(
                cells,
                boxes.stream()
                        .flatMap(box -> Stream.ofNullable(geometry.visible(box)))
                        .map(box -> new Box(box.xMin() * x, box.yMin() * y, box.xMax() * x, box.yMax() * y))
                        .toList());
        float[] shares = new float[cells.width() * cells.height()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) coverage.at(i / cells.width(), i % cells.width());
        }
        return new Heatmap(cells.height(), cells.width(), shares);
    }

    /** The mean of the maps; null without any. */
    @Nullable
    Heatmap mean() {
        return now.mean().orElse(null);
    }

    /** Null where no photo has regions. */
    @Nullable
    Heatmap shares() {
        return regions.mean().orElse(null);
    }
}
