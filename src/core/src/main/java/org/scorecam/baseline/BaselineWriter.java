package org.scorecam.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Choices;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.result.ModelSettings;

/** The file's text. */
record BaselineWriter(JsonMapper mapper) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    String text(Baseline baseline) throws JsonProcessingException {
        StringBuilder text = new StringBuilder("{\n");
        for (Map.Entry<String, JsonNode> field : header(baseline.header()).properties()) {
            text.append(json(NODES.textNode(field.getKey())))
                    .append(": ")
                    .append(json(field.getValue()))
                    .append(",\n");
        }
        text.append("\"explanations\": [");
        String separator = "\n";
        for (Approved explanation : baseline.explanations()) {
            text.append(separator).append(json(explanation(explanation)));
            separator = ",\n";
        }
        return text.append("\n]\n}\n").toString();
    }

    private String json(JsonNode node) throws JsonProcessingException {
        return mapper.writeValueAsString(node);
    }

    private static ObjectNode header(BaselineHeader header) {
        ObjectNode node = NODES.objectNode();
        node.put("formatVersion", BaselineFile.FORMAT_VERSION);
        node.putObject("tool").put("name", header.toolName()).put("version", header.toolVersion());
        LayerShape shape = header.layerShape();
        ObjectNode model = node.putObject("model");
        model.put("file", header.modelFile())
                .put("sha256", header.modelSha256())
                .put("layer", header.layer())
                .put("layerSetting", header.layerSetting())
                .put("scores", header.scores())
                .putArray("layerShape")
                .add(shape.channels())
                .add(shape.height())
                .add(shape.width());
        addSettings(model, header.settings());
        ObjectNode method = node.putObject("method");
        Choices.of(header.method())
                .forEach((name, value) -> method.set(
                        name, value instanceof Double number ? number(number) : NODES.textNode((String) value)));
        node.set("input", input(header.input()));
        ObjectNode regions = node.putObject("regions");
        header.regions().forEach(regions::put);
        return node;
    }

    private static void addSettings(ObjectNode node, ModelSettings settings) {
        node.put("output", settings.output())
                .put("outputSetting", settings.outputSetting())
                .put("classOffset", settings.classOffset());
        ObjectNode inputs = node.putObject("inputs");
        settings.inputs().forEach(inputs::put);
        Size tokens = settings.tokens();
        if (tokens == null) {
            node.putNull("tokens");
        } else {
            node.putArray("tokens").add(tokens.width()).add(tokens.height());
        }
    }

    private static ObjectNode input(InputSettings input) {
        ObjectNode node = NODES.objectNode();
        node.put("preset", input.preset())
                .putArray("size")
                .add(input.size().width())
                .add(input.size().height());
        node.put("resize", small(input.resize()))
                .put("shorterSide", input.shorterSide())
                .put("interpolation", small(input.interpolation()))
                .put("colors", input.colors().name());
        node.set("scale", number(input.scale()));
        node.set("mean", numbers(input.mean()));
        node.set("std", numbers(input.std()));
        return node.put("orientation", small(input.orientation()));
    }

    private static ObjectNode explanation(Approved explanation) {
        ObjectNode node = NODES.objectNode();
        node.put("suite", explanation.key().suite())
                .put("image", explanation.key().image());
        node.set("class", label(new ClassLabel(explanation.key().classIndex(), explanation.label())));
        node.put("sha256", explanation.sha256());
        node.set("massInBox", number(explanation.massInBox()));
        node.set("probability", number(explanation.probability()));
        node.set("predicted", label(explanation.predicted()));
        return node.put("map", EightBits.bytes(explanation.map()));
    }

    private static ObjectNode label(ClassLabel label) {
        return NODES.objectNode().put("index", label.index()).put("label", label.label());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode numbers(List<Double> values) {
        return NODES.arrayNode()
                .addAll(values.stream().map(BaselineWriter::number).collect(Collectors.toList()));
    }

    /** The fewest digits that read back as the same number, the same on every Java. */
    private static JsonNode number(@Nullable Double value) {
        return value == null ? NODES.nullNode() : NODES.numberNode(new BigDecimal(NumberOutput.toString(value, true)));
    }
}
