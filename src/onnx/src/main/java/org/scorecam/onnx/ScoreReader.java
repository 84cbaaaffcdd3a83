package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Finds the scores among a graph's outputs: floats of shape (N, classes), (N, classes, 1, 1) or (N, 1, 1, classes) that
 * depend on the photo; where there are none, what a {@code ZipMap} makes an output of. Where several are, the one whose name speaks of scores; where several stages of the same scores are
 * (logits and their softmax), the first.
 */
final class ScoreReader {
    private static final List<String> SPEAKING = List.of("logit", "prob", "score", "softmax", "predict", "class");

    /** More classes than any classifier has. */
    private static final long MOST = 10_000_000;

    private final Path file;
    private final Graph graph;
    private final Natures natures;

    ScoreReader(Path file, Graph graph, Natures natures) {
        this.file = file;
        this.graph = graph;
        this.natures = natures;
    }

    /** @param named by the user; null to find it */
    ScoreFacts read(String input, @Nullable String named) {
        Set<String> live = graph.dependents(Set.of(input));
        ValueInfoProto output = named == null ? find(live) : named(named, live);
        return new ScoreFacts(output.getName(), natures.of(output.getName()).scores(), classes(output));
    }

    private ValueInfoProto find(Set<String> live) {
        List<ValueInfoProto> possible = graph.outputs().stream()
                .filter(output -> live.contains(output.getName()) && isFloat(output) && isRow(output))
                .toList();
        HiddenScores hidden = new HiddenScores(graph, live);
        if (possible.isEmpty()) {
            possible = hidden.zipped().stream().map(this::inner).toList();
        }
        if (possible.isEmpty()) {
            throw new SetupException(
                    "The model " + file + " has no output of class scores, floats of shape (N, classes)," + " but "
                            + describe(graph.outputs()) + ". "
                            + hidden.hint().orElse("Export a classifier."));
        }
        List<ValueInfoProto> speaking =
                possible.stream().filter(output -> isSpeaking(output.getName())).toList();
        List<ValueInfoProto> likely = speaking.isEmpty() ? possible : speaking;
        if (!areOneClassifiers(likely)) {
            throw new SetupException("The model " + file + " has several outputs that may be the class scores: "
                    + describe(likely) + ". Name the one that is meant in <output>.");
        }
        return likely.get(0);
    }

    /** Whether they are stages of the same scores, such as logits and their softmax. */
    private boolean areOneClassifiers(List<ValueInfoProto> outputs) {
        ValueInfoProto first = outputs.get(0);
        return outputs.stream().allMatch(output -> classes(output).equals(classes(first)) && isOnOneWay(first, output));
    }

    private boolean isOnOneWay(ValueInfoProto one, ValueInfoProto other) {
        return graph.sources(Set.of(one.getName())).contains(other.getName())
                || graph.sources(Set.of(other.getName())).contains(one.getName());
    }

    /** One of the graph's outputs, or any other tensor: trying it will tell whether it is a row of scores. */
    private ValueInfoProto named(String name, Set<String> live) {
        ValueInfoProto output = graph.outputs().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseGet(() -> inner(name));
        if (!live.contains(name)) {
            throw new SetupException("The <output> " + name + " of the model " + file
                    + " does not depend on the photo. Name the output of the class scores.");
        }
        if (output.getType().getTensorType().getElemType() != 0 && !isFloat(output)) {
            throw new SetupException("The <output> of the model " + file + " is " + describe(List.of(output))
                    + ", but class scores are floats. Name the output of the class scores.");
        }
        return output;
    }

    private ValueInfoProto inner(String name) {
        if (graph.maker(name) == null) {
            List<String> known =
                    graph.outputs().stream().map(ValueInfoProto::getName).toList();
            throw new SetupException("The model " + file + " has no <output> " + name + Nearest.hint(name, known)
                    + "; its outputs are " + describe(graph.outputs()));
        }
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        TypeProto.Tensor type = graph.type(name);
        return type == null
                ? value.build()
                : value.setType(TypeProto.newBuilder().setTensorType(type)).build();
    }

    private static boolean isSpeaking(String name) {
        return SPEAKING.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean isFloat(ValueInfoProto output) {
        return Operators.isFloat(output.getType().getTensorType().getElemType());
    }

    /** An undeclared shape gets the benefit of the doubt: opening the model will tell. */
    private static boolean isRow(ValueInfoProto output) {
        TypeProto.Tensor type = output.getType().getTensorType();
        List<Dimension> dimensions = type.getShape().getDimList();
        long wide = dimensions.stream()
                .skip(1)
                .filter(size -> size.getDimValue() != 1)
                .count();
        return !type.hasShape() || (!dimensions.isEmpty() && wide <= 1);
    }

    private static String describe(List<ValueInfoProto> outputs) {
        return outputs.stream().map(ScoreReader::describe).collect(Collectors.joining(" and "));
    }

    private static String describe(ValueInfoProto output) {
        TypeProto type = output.getType();
        return output.getName() + " "
                + (type.hasTensorType() || type.getValueCase() == TypeProto.ValueCase.VALUE_NOT_SET
                        ? InputReader.typeName(type.getTensorType().getElemType()) + " "
                                + InputReader.text(type.getTensorType().getShape())
                        : type.getValueCase().name().toLowerCase(Locale.ROOT).replace("_type", ""));
    }

    private OptionalInt classes(ValueInfoProto output) {
        TypeProto.Tensor type = output.getType().getTensorType();
        if (type.getShape().getDimCount() == 0) {
            return OptionalInt.empty();
        }
        long declared = type.getShape().getDimList().stream()
                .skip(1)
                .mapToLong(Dimension::getDimValue)
                .reduce(1, (a, b) -> Math.min(MOST + 1, a * Math.min(MOST + 1, b)));
        if (declared > MOST) {
            throw new SetupException("The output " + describe(List.of(output)) + " of the model " + file
                    + " is declared with more than " + MOST + " scores a photo: the file is damaged, or no classifier."
                    + " Export it again.");
        }
        return declared > 0 ? OptionalInt.of(Math.toIntExact(declared)) : OptionalInt.empty();
    }
}
