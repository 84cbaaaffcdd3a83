package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** The default layer where it is not the only way to the scores. */
class WaysTest {
    @TempDir
    Path folder;

    @Test
    void twoNetworksHaveNoDefault() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", 1, 3, 32, 32)
                .conv("a", 5, 3, 2)
                .globalAveragePool("gap_a")
                .flatten("flat_a")
                .gemm("logits_a", 4)
                .at("photo")
                .conv("b", 7, 3, 4)
                .globalAveragePool("gap_b")
                .flatten("flat_b")
                .gemm("logits_b", 4)
                .add("logits", "logits_a")
                .output("logits");

        assertThatThrownBy(() -> find(graph))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has no default target layer: several ways lead to its scores, and no layer"
                        + " lies on all of them. A map of one says nothing of the others: choose in <layer> which to explain,"
                        + " such as a (5x16x16) or b (7x8x8); mvn scorecam:layers lists the layers.");
    }

    @Test
    void whereWaysPartTheLastLayerBeforeIsTaken() {
        GraphBuilder graph = TinyModels.body(13)
                .conv("a", 6, 1, 1)
                .globalAveragePool("gap_a")
                .flatten("flat_a")
                .at("relu2")
                .conv("b", 6, 1, 1)
                .globalAveragePool("gap_b")
                .flatten("flat_b")
                .add("flat", "flat_a")
                .gemm("logits", 4)
                .output("logits");

        DefaultLayer found = find(graph);

        assertThat(found.layer().name()).isEqualTo("relu2");
        assertThat(found.why()).isEqualTo("the last spatial tensor that all ways to the scores pass");
    }

    @Test
    void aConvolutionInsideABlockOfTokensIsNotTaken() {
        // as PVTv2 has one in each MLP: the tokens themselves go by it
        GraphBuilder graph = TinyModels.body(13)
                .conv("within", 6, 3, 1)
                .globalAveragePool("excite")
                .at("relu2")
                .add("sum", "excite");

        assertThat(find(TinyModels.pooled(graph).output("logits")).layer().name())
                .isEqualTo("sum");
    }

    @Test
    void aShapeThatIsReadBeforeIsNoWay() {
        GraphBuilder graph = TinyModels.body(13)
                .at("photo")
                .node("Shape", "shape", List.of("photo"), new long[] {4})
                .longs("first", 0)
                .node("Gather", "batch", List.of("shape", "first"), new long[] {1})
                .longs("rest", -1)
                .node("Concat", "to", List.of("batch", "rest"), new long[] {2}, GraphBuilder.integer("axis", 0))
                .at("relu2")
                .globalAveragePool("gap")
                .node("Reshape", "flat", List.of("gap", "to"), new long[] {1, 6})
                .gemm("logits", 4)
                .output("logits");

        assertThat(find(graph).layer().name()).isEqualTo("relu2");
        assertThat(find(graph).why()).isEqualTo("the last spatial tensor");
    }

    @Test
    void anMlpMixersStemIsNotTaken() {
        assertThatThrownBy(() -> find(mixer()))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has no default target layer: behind its last spatial tensor (patches) comes"
                        + " a product that mixes its places (node node/mixed), which moves what is seen to other places. It is a"
                        + " network of tokens: give the grid of its tokens, <tokens>4x4</tokens>, and with it a tensor of tokens"
                        + " in <layer> if the default is not meant; mvn scorecam:layers lists the layers.");
    }

    @Test
    void withItsGridAnMlpMixerHasADefault() {
        DefaultLayer found = OnnxModel.read(mixer().writeTo(file()))
                .layers(null, new Size(4, 4))
                .defaultLayer();

        assertThat(found.layer().name()).isEqualTo("sum");
    }

    @Test
    void aProductOfEachTokenByItselfMovesNothing() {
        GraphBuilder graph = TinyModels.body(13)
                .reshape("columns", 1, 6, -1)
                .transpose("tokens", 0, 2, 1)
                .matMul("each", 5)
                .node(
                        "ReduceMean",
                        "mean",
                        List.of("each"),
                        new long[] {1, 5},
                        GraphBuilder.integers("axes", 1),
                        GraphBuilder.integer("keepdims", 0));

        assertThat(find(graph.gemm("logits", 4).output("logits")).layer().name())
                .isEqualTo("relu2");
    }

    @Test
    void mapsThatComeOutOfTokensAreFoundByWhatPoolsThem() {
        // as Swin ends: (N, H, W, C), and a mean over height and width
        GraphBuilder graph = TinyModels.visionTransformer();
        GraphBuilder ended = graph.at("attended")
                .reshape("maps", 1, 4, 4, 6)
                .relu("normal")
                .node(
                        "ReduceMean",
                        "pooled",
                        List.of("normal"),
                        new long[] {1, 6},
                        GraphBuilder.integers("axes", 1, 2),
                        GraphBuilder.integer("keepdims", 0))
                .gemm("scores", 4);
        OnnxModel model =
                OnnxModel.read(ended.output("scores").writeTo(file()), new Ports("scores", java.util.Map.of()));

        DefaultLayer found = model.layers(null).defaultLayer();

        assertThat(found.layer().name()).isEqualTo("normal");
        assertThat(found.layer().shape()).isEqualTo(new LayerShape(6, 4, 4));
    }

    @Test
    void mapsThatComeOutOfWindowsAreFoundByTheirGlobalPooling() {
        // as MaxViT ends: windows, put together by Reshape and Transpose
        GraphBuilder graph = TinyModels.body(13)
                .reshape("windows", 1, 6, 2, 4, 2, 4)
                .transpose("apart", 0, 1, 2, 4, 3, 5)
                .reshape("maps", 1, 6, 8, 8)
                .relu("end");

        assertThat(find(TinyModels.pooled(graph).output("logits")).layer().name())
                .isEqualTo("end");
    }

    @Test
    void theGridOfAnEarlierStageIsAnErrorThatNamesTheLast() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", 1, 3, 32, 32)
                .conv("patches", 6, 4, 4)
                .reshape("columns", 1, 6, -1)
                .transpose("tokens", 0, 2, 1)
                .reshape("fewer", 1, 16, 24)
                .matMul("last", 8)
                .node(
                        "ReduceMean",
                        "mean",
                        List.of("last"),
                        new long[] {1, 8},
                        GraphBuilder.integers("axes", 1),
                        GraphBuilder.integer("keepdims", 0))
                .gemm("logits", 4)
                .output("logits");
        OnnxModel model = OnnxModel.read(graph.writeTo(file()));

        assertThatThrownBy(() -> model.layers(null, new Size(8, 8)).defaultLayer())
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has no default target layer: <tokens> is 8x8, but its last tokens are 16"
                        + " (tensor last, (1, 16, 8)): give the grid of its tokens, <tokens>4x4</tokens>, or name a tensor of an"
                        + " earlier stage in <layer>; mvn scorecam:layers lists the layers.");
        assertThat(model.layers(null, new Size(8, 8)).named("tokens").shape()).isEqualTo(new LayerShape(6, 8, 8));
    }

    /** Patches, and one block that mixes their tokens. */
    private static GraphBuilder mixer() {
        return GraphBuilder.opset(13)
                .input("photo", 1, 3, 32, 32)
                .conv("patches", 6, 8, 8)
                .reshape("columns", 1, 6, -1)
                .matMul("mixed", 16)
                .transpose("turned", 0, 2, 1)
                .node(
                        "Transpose",
                        "tokens",
                        List.of("columns"),
                        new long[] {1, 16, 6},
                        GraphBuilder.integers("perm", 0, 2, 1))
                .add("sum", "turned")
                .node(
                        "ReduceMean",
                        "mean",
                        List.of("sum"),
                        new long[] {1, 6},
                        GraphBuilder.integers("axes", 1),
                        GraphBuilder.integer("keepdims", 0))
                .gemm("logits", 4)
                .output("logits");
    }

    private DefaultLayer find(GraphBuilder graph) {
        return OnnxModel.read(graph.writeTo(file())).layers(null).defaultLayer();
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
