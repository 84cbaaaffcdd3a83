package org.scorecam.onnx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.ScoreKind;
import org.scorecam.store.StoreKey;

/**
 * What loading and trying a model tells: kept, so that the model need not be loaded before the first forward that is needed.
 *
 * @param facts all that a run needs of it before its first forward
 * @param outputs how many scores it gives of one input
 */
record RememberedModel(ClassifierFacts facts, int outputs) {
    /** The key under which that is kept: the model, what was asked of it, and what tried it. */
    static StoreKey key(OnnxModel model, OnnxClassifier.Options options) {
        return StoreKey.of(
                "classifier 5", model.sha256(), model.ports(), model.scores(), options, RuntimeEngine.version());
    }

    byte[] bytes() {
        InputShape input = facts.input();
        LayerShape layer = facts.layer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(input.channels());
            out.writeInt(input.height());
            out.writeInt(input.width());
            out.writeUTF(input.layout().name());
            out.writeUTF(facts.layerName());
            out.writeInt(layer.channels());
            out.writeInt(layer.height());
            out.writeInt(layer.width());
            out.writeUTF(facts.layerReason());
            out.writeUTF(facts.scoreKind().name());
            out.writeInt(facts.classes());
            out.writeInt(facts.maxBatch());
            out.writeInt(outputs);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
    }

    /** @throws IllegalArgumentException if the bytes are none of a model */
    static RememberedModel of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            ClassifierFacts facts = new ClassifierFacts(
                    new InputShape(in.readInt(), in.readInt(), in.readInt(), InputShape.Layout.valueOf(in.readUTF())),
                    in.readUTF(),
                    new LayerShape(in.readInt(), in.readInt(), in.readInt()),
                    in.readUTF(),
                    ScoreKind.valueOf(in.readUTF()),
                    in.readInt(),
                    in.readInt());
            return new RememberedModel(facts, in.readInt());
        } catch (IOException e) {
            throw new IllegalArgumentException("no facts of a classifier", e);
        }
    }
}
