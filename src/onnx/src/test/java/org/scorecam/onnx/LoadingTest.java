package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.SetupException;

/** What ONNX Runtime refuses, and the cure of each. */
class LoadingTest {
    @TempDir
    Path folder;

    @Test
    void anIrVersionOfTomorrowIsToldWithTheNewestThatIsTaken() {
        assertRefused(TinyModels.classifier().build().toBuilder()
                        .setIrVersion(14)
                        .build())
                .hasMessageContaining("Unsupported model IR version: 14")
                .hasMessageEndingWith(
                        "ONNX Runtime 1.28.0 takes IR versions up to 13. Write it with that one: in Python,"
                                + " model.ir_version = 13 before onnx.save, or make_model(..., ir_version=13).");
    }

    @Test
    void anOpsetOfTomorrowIsToldWithTheNewestThatIsTaken() {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        model.getOpsetImportBuilder(0).setVersion(99);

        assertRefused(model.build())
                .hasMessageContaining("ONNX Runtime 1.28.0 takes opsets of ai.onnx up to 2")
                .hasMessageContaining("torch.onnx.export(..., opset_version=2");
    }

    @Test
    void anOperatorThatItDoesNotHaveIsToldAsThat() {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13).apply("Frobnicate", "strange"));

        assertRefused(graph.output("logits").build())
                .hasMessageEndingWith(
                        "Export it with operators of ONNX or com.microsoft alone, which ONNX Runtime 1.28.0 has on"
                                + " a CPU.");
    }

    @Test
    void anotherSizeIsNoCureForAModelThatDeclaresIts() {
        GraphBuilder graph = TinyModels.body(13).reshape("flat", 1, 7);

        assertRefused(graph.outputWithoutShape("flat").build()).hasMessageEndingWith("). Export it again.");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ModelProto model) {
        return assertThatThrownBy(() -> open(model)).isInstanceOf(SetupException.class);
    }

    private void open(ModelProto model) throws IOException {
        Path file = Files.write(folder.resolve("model.onnx"), model.toByteArray());
        OnnxClassifier.open(OnnxModel.read(file), Options.DEFAULT).close();
    }
}
