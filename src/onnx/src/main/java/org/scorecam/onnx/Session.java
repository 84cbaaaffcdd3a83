package org.scorecam.onnx;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.outcome.SetupException;

/**
 * A model in ONNX Runtime, safe for several threads at once. Each forward runs on its caller's thread alone: several
 * callers use the cores better than several threads in one forward do, and sums are then always taken in one order.
 */
final class Session implements AutoCloseable {
    private final Model model;
    private final NDManager manager;
    private final ParameterStore noParameters;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Session(Path folder, Loading loading) {
        model = RuntimeEngine.newModel("scorecam");
        manager = model.getNDManager();
        noParameters = new ParameterStore(manager, false);
        try (SessionOptions options = options(folder)) {
            RuntimeEngine.withOwnLoader(() -> load(loading, options));
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** How DJL gets at the model. */
    private interface Loading {
        void load(Model model, Map<String, SessionOptions> options) throws IOException, MalformedModelException;
    }

    /**
     * Loads a model that holds all its weights, by a temporary file: from memory, ONNX Runtime and DJL would take a copy of
     * it each on Java's heap.
     *
     * @throws SessionException if ONNX Runtime does not accept it
     */
    static Session ofWhole(ModelProto proto) {
        return of(folder -> proto);
    }

    /** Makes a model that is written to a temporary folder; its weights may lie in files that are written there, too. */
    interface Making {
        ModelProto in(TemporaryFolder folder) throws IOException;
    }

    /**
     * As {@link #ofWhole}, of a model that is made for it.
     *
     * @throws SessionException if ONNX Runtime does not accept it
     */
    static Session of(Making making) {
        try (TemporaryFolder folder = OnnxFiles.FOLDERS.create()) {
            return new Session(folder.path(), written(making, folder));
        } catch (IOException e) {
            throw new SetupException(
                    "The model cannot be written to a temporary file for ONNX Runtime (" + e
                            + "). Make room in java.io.tmpdir (" + System.getProperty("java.io.tmpdir")
                            + "), or set -Djava.io.tmpdir in MAVEN_OPTS to another folder.",
                    e);
        }
    }

    private static Loading written(Making making, TemporaryFolder folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.file(OnnxFiles.MODEL))) {
            making.in(folder).writeTo(out);
        }
        return (model, options) -> model.load(folder.path(), OnnxFiles.MODEL, options);
    }

    /**
     * Loads a model from memory, as its weights lie in files beside it.
     *
     * @param folder where they lie
     * @throws SessionException if ONNX Runtime does not accept it
     */
    static Session withExternalData(ModelProto proto, Path folder) {
        return new Session(folder, (model, options) -> {
            model.load(new ByteArrayInputStream(proto.toByteArray()), options);
            // DJL makes an empty folder for each model that it loads from memory
            Files.deleteIfExists(model.getModelPath());
        });
    }

    private static SessionOptions options(Path folder) {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // its errors come back as exceptions, and its warnings on the console would be for the model's exporter
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.addConfigEntry("session.model_external_initializers_file_folder_path", folder.toString());
            return options;
        } catch (OrtException e) {
            options.close();
            throw new SessionException(e, false);
        }
    }

    private Model load(Loading loading, SessionOptions options) {
        try {
            loading.load(model, Map.of("sessionOptions", options));
            return model;
        } catch (MalformedModelException | EngineException e) {
            throw new SessionException(e, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One forward.
     *
     * @param batch a direct buffer, read in place
     * @param shape the input's
     * @param read takes what it needs of the outputs, which are in the order of the graph's and live no longer
     * @throws SessionException if ONNX Runtime fails
     */
    <T> T run(FloatBuffer batch, Shape shape, Function<NDList, T> read) {
        return run(read, new Fed(batch, shape));
    }

    /**
     * An input.
     *
     * @param values a direct buffer, read in place
     */
    record Fed(FloatBuffer values, Shape shape) {}

    /** As {@link #run(FloatBuffer, Shape, Function)}, of several inputs, in the order of the graph's. */
    <T> T run(Function<NDList, T> read, Fed... fed) {
        try (NDManager call = manager.newSubManager()) {
            NDList input = new NDList();
            for (Fed each : fed) {
                input.add(call.create(each.values(), each.shape(), DataType.FLOAT32));
            }
            return read.apply(model.getBlock().forward(noParameters, input, false));
        } catch (EngineException e) {
            throw new SessionException(e, true);
        }
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            model.close();
        }
    }
}
