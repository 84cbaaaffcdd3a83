package org.scorecam.onnx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.ScoreKind;
import org.scorecam.store.StoreKey;

/**
 * What loading and trying a model tells: all that a run needs of it before its first forward.
 *
 * @param input what one input looks like
 * @param layer the target layer's tensor
 * @param layerShape its activations'
 * @param layerReason why it is the target layer
 * @param scoreKind what the scores are
 * @param outputs how many of them the model gives
 * @param maxBatch the most inputs of one forward
 */
record ClassifierFacts(
        InputShape input,
        String layer,
        LayerShape layerShape,
        String layerReason,
        ScoreKind scoreKind,
        int outputs,
        int maxBatch) {
    /** The key under which the facts are kept: the model, what was asked of it, and what looked at it. */
    static StoreKey key(OnnxModel model, OnnxClassifier.Options options) {
        return StoreKey.of(
                "classifier 3", model.sha256(), model.ports(), model.scores(), options, RuntimeEngine.version());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(input.channels());
            out.writeInt(input.height());
            out.writeInt(input.width());
            out.writeUTF(input.layout().name());
            out.writeUTF(layer);
            out.writeInt(layerShape.channels());
            out.writeInt(layerShape.height());
            out.writeInt(layerShape.width());
            out.writeUTF(layerReason);
            out.writeUTF(scoreKind.name());
            out.writeInt(outputs);
            out.writeInt(maxBatch);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
    }

    /** @throws IllegalArgumentException if the bytes are none of facts */
    static ClassifierFacts of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new ClassifierFacts(
                    new InputShape(in.readInt(), in.readInt(), in.readInt(), InputShape.Layout.valueOf(in.readUTF())),
                    in.readUTF(),
                    new LayerShape(in.readInt(), in.readInt(), in.readInt()),
                    in.readUTF(),
                    ScoreKind.valueOf(in.readUTF()),
                    in.readInt(),
                    in.readInt());
        } catch (IOException e) {
            throw new IllegalArgumentException("no facts of a classifier", e);
        }
    }
}
