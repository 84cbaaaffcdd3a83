package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.SetupException;

class FixedInputsTest {
    private static final float[] PHOTO = new float[3 * 32 * 32];

    @TempDir
    Path folder;

    @Test
    void theirValuesAreWhatTheModelGets() {
        float[] without = scores("0");

        assertThat(scores("1.5")).containsExactly(sums(without, 1.5, 1.5, 1.5, 1.5), within(1e-6f));
        assertThat(scores("1, -2, 0, 4")).containsExactly(sums(without, 1, -2, 0, 4), within(1e-6f));
        assertThat(scores("1x4: 0.5")).containsExactly(sums(without, 0.5, 0.5, 0.5, 0.5), within(1e-6f));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT16, 0.5",
        "DOUBLE, 0.25",
        "INT64, 3",
        "INT32, -7",
        "UINT8, 255",
        "INT8, -128",
        "BOOL, true",
        "BOOL, TRUE"
    })
    void theyMayBeOfTheseTypes(DataType type, String value) {
        double expected = value.equalsIgnoreCase("true") ? 1 : Double.parseDouble(value);

        assertThat(scores(type, value))
                .containsExactly(sums(scores(type, "0"), expected, expected, expected, expected), within(1e-5f));
    }

    /** Keys of what is remembered are made of it. */
    @Test
    void otherValuesAreAnotherReading() {
        assertThat(reading("1")).isEqualTo(reading("1")).isNotEqualTo(reading("2"));
    }

    private String reading(String value) {
        try (OnnxClassifier classifier = OnnxClassifier.open(
                model(added(DataType.FLOAT), Map.of("extra", value)), new Options("auto", "auto", null, 3, 1))) {
            return classifier.identity();
        }
    }

    @Test
    void batchesAreOfOneWhereTheyDoNotFitMore() {
        GraphBuilder graph = extra(DataType.FLOAT)
                .node("Concat", "both", List.of("logits", "extra"), new long[] {1, 8}, GraphBuilder.integer("axis", 1))
                .gemm("scores", 4);

        try (OnnxClassifier classifier = OnnxClassifier.open(
                model(graph.output("scores"), Map.of("extra", "0")), new Options("auto", "auto", null, 3, 8))) {
            assertThat(classifier.facts().maxBatch()).isEqualTo(1);
        }
    }

    @Test
    void anInputThatIsNotThereGetsTheNearest() {
        assertProblem(
                Map.of("extras", "1"),
                "<inputs> gives extras a value, but the model " + file()
                        + " has no such input (did you mean extra?); its inputs are photo, extra");
    }

    @Test
    void aPhotoIsLeft() {
        assertThatThrownBy(() -> model(added(DataType.FLOAT), Map.of("extra", "1", "photo", "0")))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has 0 inputs, but one of them is the photo. Export it with that input.");
    }

    @Test
    void aNumberOfValuesThatDoesNotFitIsAnError() {
        assertWrong("1, 2", "but its shape (1, 4) has 4 values: give as many, or one for all");
    }

    @Test
    void whatIsNoNumberIsAnError() {
        assertWrong("one", "but each value must be a number that a float32 holds");
        assertWrong("1,,2", "but each value must be a number that a float32 holds");
        assertWrong("1e39", "but each value must be a number that a float32 holds");
        assertWrong("1d", "but each value must be a number that a float32 holds");
        assertWrong("NaN", "but each value must be a number that a float32 holds");
    }

    @Test
    void otherDimensionsThanTheModelsAreAnError() {
        assertWrong("1x5: 0", "but the model declares (N, 4)");
        assertWrong("4: 0", "but the model declares (N, 4)");
        assertWrong("1 by 4: 0", "but before the colon must stand its dimensions, such as 1x16: 0");
    }

    @Test
    void moreThanAMillionValuesAreAnError() {
        assertWrong(
                "1000000x4: 0",
                "but its shape (1000000, 4) has more than 1000000 values: export the model with that input as a constant");
    }

    @Test
    void aFractionIsNoWholeNumber() {
        assertThatThrownBy(() -> model(added(DataType.INT32), Map.of("extra", "0.5")))
                .isInstanceOf(SetupException.class)
                .hasMessage("<model><inputs><extra> is 0.5, but each value must be a whole number from -2147483648 to"
                        + " 2147483647 (it is int32 (N, 4) of the model " + file() + ")");
    }

    @Test
    void aWordIsNoTruth() {
        assertThatThrownBy(() -> model(added(DataType.BOOL), Map.of("extra", "yes")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "<model><inputs><extra> is yes, but each value must be true or false (it is bool");
    }

    @Test
    void aTextCannotBeGiven() {
        assertThatThrownBy(() -> model(added(DataType.STRING), Map.of("extra", "yes")))
                .isInstanceOf(SetupException.class)
                .hasMessage("The input extra of the model " + file()
                        + " is of type string, which <inputs> cannot give. Export the model with that input as a"
                        + " constant.");
    }

    private static GraphBuilder extra(DataType type) {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13)).input("extra", type, -1, 4);
        return graph;
    }

    /** Four more numbers are added to the scores. */
    private static GraphBuilder added(DataType type) {
        return extra(type)
                .node("Cast", "floats", List.of("extra"), new long[] {1, 4}, GraphBuilder.integer("to", 1))
                .at("logits")
                .add("scores", "floats")
                .output("scores");
    }

    private float[] scores(String value) {
        return scores(DataType.FLOAT, value);
    }

    private float[] scores(DataType type, String value) {
        try (OnnxClassifier classifier =
                OnnxClassifier.open(model(added(type), Map.of("extra", value)), Options.DEFAULT)) {
            return classifier.features(PHOTO).scores();
        }
    }

    private static float[] sums(float[] scores, double... more) {
        float[] sums = scores.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (float) more[i];
        }
        return sums;
    }

    private void assertWrong(String value, String problem) {
        assertProblem(
                Map.of("extra", value),
                "<model><inputs><extra> is " + value + ", " + problem + " (it is float (N, 4) of the model " + file()
                        + ")");
    }

    private void assertProblem(Map<String, String> inputs, String problem) {
        assertThatThrownBy(() -> model(added(DataType.FLOAT), inputs))
                .isInstanceOf(SetupException.class)
                .hasMessage(problem);
    }

    private OnnxModel model(GraphBuilder graph, Map<String, String> inputs) {
        return OnnxModel.read(graph.writeTo(file()), new Ports(null, inputs));
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
