package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model's sessions, each loaded when it is first needed: one that fetches the target layer too, one for scores alone. */
final class Sessions implements AutoCloseable {
    private final OnnxModel model;
    private final String layer;
    private final @Nullable Redrawing redrawing;
    private @Nullable Session withActivations;
    private @Nullable Session scoresOnly;

    /**
     * @param layer the tensor that is fetched
     * @param scoresOnly one that is loaded already, null for none; closed with this
     */
    Sessions(OnnxModel model, String layer, @Nullable Session scoresOnly) {
        this(model, layer, null, scoresOnly);
    }

    private Sessions(OnnxModel model, String layer, @Nullable Redrawing redrawing, @Nullable Session scoresOnly) {
        this.model = model;
        this.layer = layer;
        this.redrawing = redrawing;
        this.scoresOnly = scoresOnly;
    }

    /** Of the model with other weights; none is loaded yet. */
    static Sessions redrawn(OnnxModel model, String layer, Redrawing redrawing) {
        return new Sessions(model, layer, redrawing, null);
    }

    /** A session of its own. */
    static Session scoresOnly(OnnxModel model) {
        return model.session(GraphOutputs.tensors(model, List.of(model.scores().output())));
    }

    /** Gives the scores, then the layer. */
    synchronized Session withActivations() {
        Session session = withActivations;
        if (session == null) {
            session = open(model.scores().output(), layer);
            withActivations = session;
        }
        return session;
    }

    synchronized Session scoresOnly() {
        Session session = scoresOnly;
        if (session == null) {
            session = open(model.scores().output());
            scoresOnly = session;
        }
        return session;
    }

    private Session open(String... outputs) {
        return open(GraphOutputs.tensors(model, List.of(outputs)));
    }

    /** A session of its own, of the model with other nodes and outputs. */
    Session open(ModelProto changed) {
        return redrawing == null ? model.session(changed) : redrawing.session(changed);
    }

    synchronized boolean isLoaded() {
        return scoresOnly != null || withActivations != null;
    }

    @Override
    public synchronized void close() {
        Stream.of(Optional.ofNullable(withActivations), Optional.ofNullable(scoresOnly))
                .flatMap(Optional::stream)
                .forEach(Session::close);
    }
}
