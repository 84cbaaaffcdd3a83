package org.scorecam.onnx;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * DJL's ONNX Runtime engine, started once and quietly: it reports to nobody, neither over the network nor in the user's
 * log.
 */
final class RuntimeEngine {
    private static @Nullable Engine engine;

    private RuntimeEngine() {}

    /** A DJL model on the CPU, not loaded yet. */
    static Model newModel(String name) {
        return engine().newModel(name, Device.cpu());
    }

    /** The version of ONNX Runtime itself; DJL's engine would tell another. Its jar says so without being started. */
    static String version() {
        String written = OrtEnvironment.class.getPackage().getImplementationVersion();
        return written == null ? startedVersion() : written;
    }

    static String startedVersion() {
        engine();
        return OrtEnvironment.getEnvironment().getVersion();
    }

    private static synchronized Engine engine() {
        if (engine == null) {
            engine = withOwnLoader(RuntimeEngine::start);
        }
        return engine;
    }

    private static Engine start() {
        // read by DJL before its first forward; without it, it calls home
        System.setProperty("OPT_OUT_TRACKING", "true");
        // Maven logs by slf4j's SimpleLogger, which reads this when DJL asks for its logger
        String level = "org.slf4j.simpleLogger.log.ai.djl";
        System.setProperty(level, System.getProperty(level, "off"));
        try {
            Engine started = NativeLibraries.unpackedFor(() -> Engine.getEngine("OnnxRuntime"));
            // only after DJL made the environment: it demands to be the first
            OrtEnvironment.getEnvironment().setTelemetry(false);
            return started;
        } catch (SetupException e) {
            throw e;
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            NativePlatform here = NativePlatform.here();
            throw new SetupException(
                    "ONNX Runtime does not start (" + e + "). It unpacks its library into java.io.tmpdir ("
                            + System.getProperty("java.io.tmpdir") + "): files there must be writable and executable."
                            + (here.musl() ? " " + here.cure() : ""),
                    e);
        }
    }

    /**
     * Runs an action with this class's loader as the thread's context: in a Maven plugin the context is Maven's own
     * loader, where DJL would look for its engines in vain.
     */
    static <T> T withOwnLoader(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(RuntimeEngine.class.getClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(context);
        }
    }
}
