package org.scorecam.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.LayerShape;
import org.scorecam.effort.ScoreTable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * Writes one {@link ScoreTable} an explanation out of a full run's store and result file, for {@code
 * org.scorecam.effort.Simulation}. An entry belongs to the explanation whose probability it gives, to the last bit. For
 * models that end in logits, photos that fill the input (resize crop or stretch), and alpha 0.
 *
 * <pre>java -cp (classes, test classes, jackson) org.scorecam.store.ScoreTables STORE RESULT_JSON OUT</pre>
 */
final class ScoreTables {
    private static final int MAGIC = 17;
    private static final int CHECKSUM = 32;

    private ScoreTables() {}

    public static void main(String[] args) throws IOException {
        JsonNode result = new ObjectMapper().readTree(Path.of(args[1]).toFile());
        List<JsonNode> explanations = new ArrayList<>();
        for (JsonNode suite : result.get("suites")) {
            suite.get("explanations").forEach(explanations::add);
        }
        JsonNode shape = result.get("model").get("layerShape");
        LayerShape layer = new LayerShape(
                shape.get(0).asInt(), shape.get(1).asInt(), shape.get(2).asInt());
        JsonNode size = result.get("input").get("size");
        Size input = new Size(size.get(0).asInt(), size.get(1).asInt());
        Path out = Files.createDirectories(Path.of(args[2]));
        List<Path> entries;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            entries = files.filter(Files::isRegularFile).toList();
        }
        int written = 0;
        for (Path entry : entries) {
            byte[] bytes = Files.readAllBytes(entry);
            PhotoEntry photo;
            try {
                photo = new PhotoCodec(layer, 1000).decode(Arrays.copyOfRange(bytes, MAGIC, bytes.length - CHECKSUM));
            } catch (IOException noPhoto) {
                System.out.println(entry + " is left out: " + noPhoto);
                continue;
            }
            for (JsonNode each : explanations) {
                int index = each.get("class").get("index").asInt();
                if (probability(photo.features().scores(), index)
                        == each.get("probability").asDouble()) {
                    table(each, photo, index, layer, input)
                            .write(out.resolve(each.get("image").asText() + "-" + index + ".table"));
                    written++;
                }
            }
        }
        System.out.println(written + " tables of " + explanations.size() + " explanations");
    }

    private static ScoreTable table(JsonNode explanation, PhotoEntry photo, int index, LayerShape layer, Size input) {
        JsonNode seen = explanation.get("seen");
        double left = seen.get(0).asDouble();
        double top = seen.get(1).asDouble();
        double scaleX = input.width() / (seen.get(2).asDouble() - left);
        double scaleY = input.height() / (seen.get(3).asDouble() - top);
        List<Box> boxes = new ArrayList<>();
        for (JsonNode box : explanation.get("boxes")) {
            Box inInput = new Box(
                    (box.get(0).asDouble() - left) * scaleX,
                    (box.get(1).asDouble() - top) * scaleY,
                    (box.get(2).asDouble() - left) * scaleX,
                    (box.get(3).asDouble() - top) * scaleY);
            Box clipped = inInput.intersect(new Box(0, 0, input.width(), input.height()));
            if (clipped.area() > 0) {
                boxes.add(clipped);
            }
        }
        float[] masks = photo.features().activations().clone();
        double[] w = new double[layer.channels()];
        for (int k = 0; k < w.length; k++) {
            w[k] = normalise(masks, k * layer.cells(), layer.cells()) ? weight(photo.scores(), k, index) : Double.NaN;
        }
        return new ScoreTable(explanation.get("sha256").asText(), layer, input, boxes, masks, w);
    }

    /** {@code A_k} becomes {@code H_k}; false where it is constant. */
    private static boolean normalise(float[] values, int from, int cells) {
        float min = Float.POSITIVE_INFINITY;
        float max = 0;
        for (int i = from; i < from + cells; i++) {
            values[i] = Math.max(values[i], 0);
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        for (int i = from; i < from + cells; i++) {
            values[i] = max == min ? 0 : (float) (((double) values[i] - min) / ((double) max - min + 1e-8));
        }
        return max != min;
    }

    private static double weight(KnownScores scored, int k, int index) {
        int column = Arrays.binarySearch(scored.classes(), index);
        double score = scored.scores()[k * scored.classes().length + column];
        return Math.exp(score - scored.max()[k]) / scored.sum()[k];
    }

    private static double probability(float[] scores, int index) {
        double max = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - max);
        }
        return Math.exp(scores[index] - max) / sum;
    }
}
