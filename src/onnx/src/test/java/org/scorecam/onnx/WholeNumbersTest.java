package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class WholeNumbersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UINT8 | unit        | makes 0 to 1 of a photo's pixels, and of these only 2 are whole numbers",
                "INT32 | torchvision | makes -2.12 to 2.64 of a photo's pixels, and of these only 5 are whole numbers",
                "INT8  | keras-tf    | makes -1 to 1 of a photo's pixels, and of these only 3 are whole numbers",
                "UINT8 | keras-caffe | makes -124 to 151 of a photo's pixels, and that type holds only 0 to 255",
                "INT8  | raw         | makes 0 to 255 of a photo's pixels, and that type holds only -128 to 127"
            })
    void aPresetThatTheTypeCannotHoldIsAnError(DataType type, String preset, String problem) {
        assertThatThrownBy(() -> require(type, settings(preset, null, null)))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void theErrorNamesInputTypeSettingAndCure() {
        assertThatThrownBy(() -> require(DataType.UINT8, settings("unit", null, null)))
                .hasMessage(
                        "The input photo of the model m.onnx is of type uint8, but <input> (preset unit) makes 0 to 1"
                                + " of a photo's pixels, and of these only 2 are whole numbers. A model of whole numbers normalises"
                                + " the pixels itself: write <preset>raw</preset>, and no other <scale>, <mean> or <std>.");
    }

    @Test
    void theCureForInt8MovesThePixels() {
        assertThatThrownBy(() -> require(DataType.INT8, settings("raw", null, null)))
                .hasMessageContaining("write <preset>raw</preset> with <mean>128</mean>, and no other");
        assertThatCode(() -> require(DataType.INT8, settings("raw", null, "128")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "UINT8, raw",
        "INT32, raw",
        "INT32, keras-caffe",
        "FLOAT, unit",
        "FLOAT16, torchvision",
        "DOUBLE, keras-tf"
    })
    void whatTheTypeHoldsIsTaken(DataType type, String preset) {
        assertThatCode(() -> require(type, settings(preset, null, null))).doesNotThrowAnyException();
    }

    @Test
    void whatRoundsIntoTheTypeIsTaken() {
        assertThatCode(() -> require(DataType.UINT8, settings("raw", null, "0.5")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(DataType.UINT8, settings("raw", null, "0.51")))
                .hasMessageContaining("makes -0.51 to 254 of");
    }

    @Test
    void sixteenShadesAreEnoughAndFifteenAreNot() {
        assertThatCode(() -> require(DataType.UINT8, settings("raw", "15/255", null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(DataType.UINT8, settings("raw", "14/255", null)))
                .hasMessageContaining("only 15 are whole numbers");
    }

    @Test
    void aModelKnowsWhatItTakes() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", DataType.UINT8, -1, 3, 32, 32)
                .node("Cast", "floats", List.of("photo"), new long[] {1, 3, 32, 32}, GraphBuilder.integer("to", 1))
                .conv("conv", 6, 3, 2)
                .relu("relu");
        graph = TinyModels.pooled(graph).output("logits");
        OnnxModel model = OnnxModel.read(graph.writeTo(folder.resolve("m.onnx")));

        assertThatCode(() -> model.requireTakes(settings("raw", null, null))).doesNotThrowAnyException();
        assertThatThrownBy(() -> model.requireTakes(settings("unit", null, null)))
                .hasMessageContaining("is of type uint8");
    }

    private static void require(DataType type, InputSettings settings) {
        new WholeNumbers(Path.of("m.onnx"), "photo", type.getNumber()).require(settings);
    }

    private static InputSettings settings(String preset, @Nullable String scale, @Nullable String mean) {
        Map<String, @Nullable String> written = new HashMap<>();
        written.put("preset", preset);
        written.put("scale", scale);
        written.put("mean", mean);
        return Presets.resolve(Settings.elements("<input>", written), new Size(4, 4));
    }
}
