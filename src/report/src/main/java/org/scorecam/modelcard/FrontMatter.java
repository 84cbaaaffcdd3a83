package org.scorecam.modelcard;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scorecam.gauges.SuiteFigure;
import org.scorecam.outcome.Visible;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * A card's {@code model-index}: an evaluation of an image classifier for each suite, with a metric for each figure.
 *
 * @see <a href="https://github.com/huggingface/hub-docs/blob/main/modelcard.md">the form</a>
 */
final class FrontMatter {
    private static final int DECIMALS = 4;

    private static final DumpSettings LAYOUT = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();

    private FrontMatter() {}

    /**
     * The text, with a line of {@code ---} before and after it.
     *
     * @param model the model's name
     */
    static String of(RunResult result, String model) {
        Map<Key, Object> index = map("name", model);
        index.put(
                new Key("results"),
                result.suites().stream()
                        .filter(suite -> !CardFigures.of(suite).isEmpty())
                        .map(FrontMatter::evaluation)
                        .toList());
        return "---\n" + new Dump(LAYOUT, new Quoted()).dumpToString(map("model-index", List.of(index))) + "---\n";
    }

    private static Map<Key, Object> evaluation(SuiteResult suite) {
        Map<Key, Object> task = map("type", "image-classification");
        task.put(new Key("name"), "Image Classification");
        Map<Key, Object> dataset = map("type", suite.name());
        dataset.put(new Key("name"), suite.name());
        Map<Key, Object> evaluation = map("task", task);
        evaluation.put(new Key("dataset"), dataset);
        evaluation.put(
                new Key("metrics"),
                CardFigures.of(suite).stream().map(FrontMatter::metric).toList());
        return evaluation;
    }

    private static Map<Key, Object> metric(SuiteFigure figure) {
        Map<Key, Object> metric = map("type", figure.metric().name().toLowerCase(Locale.ROOT));
        metric.put(new Key("name"), CardFigures.name(figure));
        metric.put(new Key("value"), CardFigures.rounded(figure.value(), DECIMALS, RoundingMode.HALF_UP));
        return metric;
    }

    private static Map<Key, Object> map(String key, Object value) {
        Map<Key, Object> map = new LinkedHashMap<>();
        map.put(new Key(key), value);
        return map;
    }

    /** One of the form's own names. */
    private record Key(String name) {}

    /** Texts are quoted, but for the form's own names: as YAML 1.1, in which cards are read, {@code no} and {@code 12:30} are no texts. */
    private static final class Quoted extends StandardRepresenter {
        Quoted() {
            super(LAYOUT);
            representers.put(Key.class, key -> super.representScalar(Tag.STR, ((Key) key).name(), ScalarStyle.PLAIN));
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            return tag.equals(Tag.STR)
                    ? super.representScalar(tag, Visible.of(value), ScalarStyle.DOUBLE_QUOTED)
                    : super.representScalar(tag, value, style);
        }
    }
}
