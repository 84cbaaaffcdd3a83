package org.scorecam.cam;

import java.util.Arrays;

/**
 * Recipro-CAM: the map is the class's logit where the part behind the layer is given one cell alone, all others 0, cell by cell. Of tokens, as
 * openvino_xai has it: the cell and its neighbours, weighed (1 2 1; 2 4 2; 1 2 1) / 16, beside the class token and registers as they are.
 *
 * @see <a href="https://arxiv.org/abs/2209.14074">Byun and Lee, Recipro-CAM, 2022, eq. 3 and 4</a>
 * @see <a href="https://arxiv.org/abs/2310.02588">Byun and Lee, ViT-ReciproCAM, 2023</a>
 */
record ReciproCam(LayerShape layer) implements TailMethod {
    @Override
    public int passes() {
        return layer.cells();
    }

    @Override
    public float[] changed(float[] values, boolean isOfTokens, int pass) {
        int places = values.length / layer.channels();
        int others = places - layer.cells();
        float[] changed = new float[values.length];
        for (int from = 0; from < values.length; from += places) {
            System.arraycopy(values, from, changed, from, others);
            if (isOfTokens) {
                keepAround(values, changed, from + others, pass);
            } else {
                changed[from + pass] = values[from + pass];
            }
        }
        return changed;
    }

    private void keepAround(float[] values, float[] changed, int from, int cell) {
        int row = cell / layer.width();
        int column = cell % layer.width();
        for (int y = Math.max(0, row - 1); y <= Math.min(layer.height() - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(layer.width() - 1, column + 1); x++) {
                int at = from + y * layer.width() + x;
                changed[at] = values[at] * (2 - Math.abs(y - row)) * (2 - Math.abs(x - column)) / 16;
            }
        }
    }

    /** Above the smallest: where no cell speaks for the class, the map shows where they speak least against it. */
    @Override
    public TailSum sum(double z, double[] scores, float[] a) {
        double least = Arrays.stream(scores).min().orElse(0);
        double[] cells = Arrays.stream(scores).map(score -> score - least).toArray();
        return new TailSum(new double[layer.channels()], cells);
    }
}
