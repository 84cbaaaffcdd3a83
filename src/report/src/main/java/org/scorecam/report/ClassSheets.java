package org.scorecam.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Preprocessor;
import org.scorecam.image.Size;
import org.scorecam.overlay.GreyMap;
import org.scorecam.overlay.MapSheet;
import org.scorecam.result.RunResult;
import org.scorecam.view.ClassPage;
import org.scorecam.view.ClassPicture;

/**
 * Draws where a model looks for each class: the mean maps of a page of classes on one sheet.
 *
 * @param preprocessor that brings photos to the model's input
 */
record ClassSheets(RunResult run, Preprocessor preprocessor) {
    /** Cells of a mean map's longer side. */
    private static final int CELLS = 64;

    private static final int NOW = 0;
    private static final int APPROVED = 1;
    private static final int DIFFERENCE = 2;

    /**
     * A page with its pictures.
     *
     * @param png its sheet
     */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes, never compared
    record Drawn(ClassPage page, byte[] png) {}

    /** A page of classes, drawn. */
    Drawn draw(ClassPage page) throws IOException {
        Size cells = cells();
        List<ClassMeans> means = page.groups().stream()
                .map(group -> ClassMeans.of(group, preprocessor, cells))
                .toList();
        boolean isCompared = run.explanations().anyMatch(each -> each.baseline() != null);
        int columns = isCompared ? DIFFERENCE + 1 : 1;
        MapSheet sheet = new MapSheet(cells, Math.max(1, means.size()), columns);
        for (int row = 0; row < means.size(); row++) {
            put(sheet, row, means.get(row));
        }
        ClassPage.Sheet shown = new ClassPage.Sheet(
                file(page.number()),
                sheet.width(),
                sheet.height(),
                cells,
                IntStream.range(0, columns).mapToObj(sheet::x).toList());
        return new Drawn(page.with(row -> picture(page, row, means.get(row), sheet), shown), sheet.png());
    }

    /** The sheet of a page, from the report's folder. */
    static String file(int page) {
        return "images/classes-" + page + ".png";
    }

    /** What is now and what was approved in the same colours, up to the hotter of the two; the difference as it is. */
    private static void put(MapSheet sheet, int row, ClassMeans means) {
        Heatmap now = means.mean();
        Heatmap then = means.approved().mean().orElse(null);
        float hottest = Math.max(now == null ? 0 : now.max(), then == null ? 0 : then.max());
        if (now != null) {
            sheet.put(row, NOW, bright(now, hottest));
        }
        if (then != null) {
            sheet.put(row, APPROVED, bright(then, hottest));
            sheet.put(
                    row,
                    DIFFERENCE,
                    GreyMap.change(then, means.compared().mean().orElseThrow()));
        }
    }

    private static Heatmap bright(Heatmap map, float hottest) {
        float[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = hottest == 0 ? 0 : values[i] / hottest;
        }
        return new Heatmap(map.height(), map.width(), values);
    }

    private static ClassPicture picture(ClassPage page, int row, ClassMeans means, MapSheet sheet) {
        int explanations = page.groups().get(row).explanations().size();
        int maps = means.now().maps();
        return ClassPicture.of(
                maps, explanations - maps, means.approved().maps(), sheet.y(row), means.mean(), means.shares());
    }

    /** In the input's proportions. */
    private Size cells() {
        Size input = run.input().size();
        double longer = Math.max(input.width(), input.height());
        return new Size(cells(input.width() / longer), cells(input.height() / longer));
    }

    private static int cells(double share) {
        return (int) Math.max(1, Math.rint(CELLS * share));
    }
}
