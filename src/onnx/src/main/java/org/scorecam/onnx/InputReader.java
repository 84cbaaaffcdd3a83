package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.outcome.SetupException;

/** Finds the one photo that a graph takes. */
final class InputReader {
    /** The longest side of a photo that a model is declared for. */
    private static final int LONGEST = 65_535;

    private final Path file;
    private final Graph graph;

    InputReader(Path file, Graph graph) {
        this.file = file;
        this.graph = graph;
    }

    InputFacts read() {
        ValueInfoProto input = only();
        TypeProto.Tensor type = input.getType().getTensorType();
        String where = "The input " + input.getName() + " of the model " + file;
        if (!PhotoInput.takes(type.getElemType())) {
            throw new SetupException(where + " is of type " + typeName(type.getElemType())
                    + ", but only float, float16, double, uint8, int8 and int32 are supported. Export the model with a"
                    + " float32 input.");
        }
        List<Dimension> dimensions = type.getShape().getDimList();
        if (dimensions.size() != 4) {
            throw new SetupException(where + " is " + text(type.getShape())
                    + ", but a photo is (N, C, H, W) or (N, H, W, C). Use an image classifier.");
        }
        String order = Layouts.ofInput(graph, input.getName()).orElseGet(() -> byChannels(dimensions));
        return facts(where, input.getName(), dimensions, layout(where, order));
    }

    private ValueInfoProto only() {
        List<ValueInfoProto> inputs = graph.inputs();
        if (inputs.size() != 1) {
            String names = inputs.stream().map(ValueInfoProto::getName).collect(Collectors.joining(", "));
            throw new SetupException("The model " + file + " has " + inputs.size() + " inputs"
                    + (inputs.isEmpty() ? "" : " (" + names + ")")
                    + ", but one of them is the photo. "
                    + (inputs.isEmpty()
                            ? "Export it with that input."
                            : "Give the others a value: " + example(inputs)));
        }
        return inputs.get(0);
    }

    /** The first input that is no photo, as it would be given. */
    private static String example(List<ValueInfoProto> inputs) {
        String name = inputs.stream()
                .filter(input -> input.getType().getTensorType().getShape().getDimCount() != 4)
                .findFirst()
                .orElse(inputs.get(0))
                .getName();
        return name.matches("[A-Za-z_][\\w.-]*")
                ? "<inputs><" + name + ">0</" + name + "></inputs>"
                : "<inputs><property><name>" + name + "</name><value>0</value></property></inputs>";
    }

    private static String byChannels(List<Dimension> dimensions) {
        return isColours(dimensions.get(3)) && !isColours(dimensions.get(1)) ? "NHWC" : Layouts.NCHW;
    }

    private static boolean isColours(Dimension dimension) {
        return dimension.getDimValue() == 1 || dimension.getDimValue() == 3;
    }

    private static Layout layout(String where, String order) {
        return switch (order) {
            case "NCHW" -> Layout.NCHW;
            case "NHWC" -> Layout.NHWC;
            default ->
                throw new SetupException(where + " is used as " + String.join(", ", order.split(""))
                        + ", but only N, C, H, W and N, H, W, C are supported. Export the model with one of these.");
        };
    }

    private static InputFacts facts(String where, String name, List<Dimension> dimensions, Layout layout) {
        String order = layout.name();
        dimensions.stream()
                .filter(each -> each.getDimValue() > LONGEST)
                .findFirst()
                .ifPresent(each -> {
                    throw new SetupException(
                            where + " is declared with a side of " + each.getDimValue() + ", but photos have at most "
                                    + LONGEST + ": the file is damaged, or no image classifier. Export it again.");
                });
        return new InputFacts(
                name,
                size(dimensions.get(order.indexOf('N'))),
                size(dimensions.get(order.indexOf('C'))),
                size(dimensions.get(order.indexOf('H'))),
                size(dimensions.get(order.indexOf('W'))),
                layout);
    }

    private static OptionalInt size(Dimension dimension) {
        return dimension.getDimValue() > 0
                ? OptionalInt.of(Math.toIntExact(dimension.getDimValue()))
                : OptionalInt.empty();
    }

    static String typeName(int elementType) {
        DataType type = DataType.forNumber(elementType);
        return type == null ? "number " + elementType : type.name().toLowerCase(Locale.ROOT);
    }

    /** {@code (N, 3, 224, 224)}. */
    static String text(TensorShapeProto shape) {
        return shape.getDimList().stream()
                .map(d -> d.getDimValue() > 0
                        ? String.valueOf(d.getDimValue())
                        : d.getDimParam().isEmpty() ? "?" : d.getDimParam())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
