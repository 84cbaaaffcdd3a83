package org.scorecam.onnx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model's sessions, each loaded when it is first needed: one that fetches the target layer too, one for scores alone. */
final class Sessions implements AutoCloseable {
    private final OnnxModel model;
    private final String layer;
    private @Nullable Session withActivations;
    private @Nullable Session scoresOnly;

    /**
     * @param layer the tensor that is fetched
     * @param scoresOnly one that is loaded already, null for none; closed with this
     */
    Sessions(OnnxModel model, String layer, @Nullable Session scoresOnly) {
        this.model = model;
        this.layer = layer;
        this.scoresOnly = scoresOnly;
    }

    /** A session of its own. */
    static Session scoresOnly(OnnxModel model) {
        return open(model, model.scores().output());
    }

    /** Gives the scores, then the layer. */
    synchronized Session withActivations() {
        Session session = withActivations;
        if (session == null) {
            session = open(model, model.scores().output(), layer);
            withActivations = session;
        }
        return session;
    }

    synchronized Session scoresOnly() {
        Session session = scoresOnly;
        if (session == null) {
            session = scoresOnly(model);
            scoresOnly = session;
        }
        return session;
    }

    private static Session open(OnnxModel model, String... outputs) {
        return model.session(GraphOutputs.tensors(model, List.of(outputs)));
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
