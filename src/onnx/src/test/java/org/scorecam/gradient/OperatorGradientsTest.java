package org.scorecam.gradient;

import static org.scorecam.gradient.Attributes.integers;
import static org.scorecam.gradient.Attributes.text;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operator's gradient against central differences. */
class OperatorGradientsTest {
    @ParameterizedTest
    @CsvSource({
        "Neg, 9",
        "Exp, 9",
        "Abs, 9",
        "Erf, 13",
        "Sin, 9",
        "Cos, 9",
        "Sigmoid, 9",
        "Tanh, 13",
        "Softplus, 9",
        "Softsign, 9",
        "Mish, 18",
        "com.microsoft.Gelu, 13",
        "HardSwish, 14",
        "HardSigmoid, 9",
        "Relu, 9",
        "LeakyRelu, 9",
        "Elu, 9",
        "Selu, 9",
        "Celu, 12",
        "ThresholdedRelu, 10",
        "Gelu, 20",
        "Identity, 9",
        "Dropout, 9",
        "Dropout, 13",
        "Flatten, 9",
        "Transpose, 9"
    })
    void aFunctionOfEachNumber(String operator, int opset) {
        SlopeCheck.of(opset, 1, 2, 3, 10).spaced().node(operator, "A").holds();
    }

    @ParameterizedTest
    @CsvSource({"Log, 9", "Sqrt, 9", "Reciprocal, 9"})
    void aFunctionOfPositiveNumbers(String operator, int opset) {
        SlopeCheck.of(opset, 1, 2, 3, 10).positive().node(operator, "A").holds();
    }

    @ParameterizedTest
    @CsvSource({
        "LeakyRelu, alpha, 0.3",
        "Elu, alpha, 0.7",
        "Selu, gamma, 1.5",
        "Celu, alpha, 0.6",
        "HardSigmoid, alpha, 0.5",
        "HardSigmoid, beta, 0.3",
        "ThresholdedRelu, alpha, 0.7"
    })
    void aFunctionWithItsOwnNumber(String operator, String attribute, float value) {
        SlopeCheck.of(13, 2, 1, 40)
                .spaced()
                .node(operator, "A", number(attribute, value))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "tanh"})
    void geluInBothForms(String form) {
        SlopeCheck.of(20, 3, 3, 10).node("Gelu", "A", text("approximate", form)).holds();
    }

    @ParameterizedTest
    @ValueSource(floats = {1.702f, 0.5f})
    void geluOfASigmoid(float alpha) {
        SlopeCheck.of(13, 4, 3, 10)
                .single()
                .node("com.microsoft.QuickGelu", "A", number("alpha", alpha))
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "9, 2", "13, 3"})
    void parametricReluRepeatsItsSlopes(int opset, int seed) {
        SlopeCheck.of(opset, seed, 1, 4, 3, 3)
                .spaced()
                .weights("slopes", 4, 1, 1)
                .node("PRelu", "A slopes")
                .holds();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void clipWithBoundsAsAttributes(int opset) {
        SlopeCheck.of(opset, 1, 2, 30)
                .spaced()
                .node("Clip", "A", number("min", -1), number("max", 2))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A least most", "A - most", "A least", "A"})
    void clipWithBoundsAsInputs(String inputs) {
        SlopeCheck.of(13, 1, 2, 30)
                .spaced()
                .number("least", -1)
                .number("most", 2)
                .node("Clip", inputs)
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"Add", "Sub", "Mul", "Div", "Max", "Min", "Sum", "Mean"})
    void arithmeticWithAConstantThatIsRepeated(String operator) {
        SlopeCheck.of(13, 1, 2, 3, 4).factors("c", 3, 1).node(operator, "A c").holds();
    }

    @ParameterizedTest
    @CsvSource({"Add", "Sub", "Mul", "Max", "Min", "Sum", "Mean"})
    void arithmeticThatRepeatsTheLayer(String operator) {
        SlopeCheck.of(9, 2, 3, 1).factors("c", 2, 3, 4).node(operator, "c A").holds();
    }

    @ParameterizedTest
    @CsvSource({"Div", "Pow"})
    void theLayerAsDivisorOrExponentThatIsRepeated(String operator) {
        SlopeCheck.of(13, 2, 3, 1)
                .positive()
                .factors("c", 2, 3, 4)
                .node(operator, "c A")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"Add", "Sub", "Mul", "Div", "Pow", "Max", "Min"})
    void arithmeticOfTheLayerAndWhatIsMadeOfIt(String operator) {
        SlopeCheck.of(13, 3, 2, 3, 4)
                .positive()
                .node("ReduceMean", "A", "mean", integers("axes", 1))
                .node(operator, "A mean")
                .holds();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 0.5, -1})
    void powerWithAFixedExponent(double exponent) {
        SlopeCheck.of(13, 1, 2, 7)
                .positive()
                .number("e", exponent)
                .node("Pow", "A e")
                .holds();
    }

    @ParameterizedTest
    @CsvSource({"Equal", "Less"})
    void whereKeepsBothSides(String comparison) {
        SlopeCheck.of(13, 4, 2, 12)
                .spaced()
                .numbers("zero", 0)
                .weights("w", 12)
                .node(comparison, "A zero", "is")
                .node("Mul", "A w", "other")
                .node("Where", "is A other")
                .holds();
    }

    static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF(value)
                .build();
    }
}
