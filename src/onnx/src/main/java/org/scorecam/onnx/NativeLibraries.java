package org.scorecam.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.outcome.SetupException;

/**
 * Unpacks ONNX Runtime's libraries into a folder of our own while it starts. Its own way leaves 24 MB behind wherever a process crashes
 * or is killed; ours are gone as soon as they are loaded, where the system allows that, else by the next start.
 */
final class NativeLibraries {
    /** Where ONNX Runtime looks for its libraries; what a user has set there stays. */
    private static final String PLACE = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /**
     * Runs what loads them.
     *
     * @throws SetupException if ONNX Runtime has none for this machine, and no folder is named that has them
     */
    static <T> T unpackedFor(Supplier<T> start) throws IOException {
        if (System.getProperty(PLACE) != null) {
            return start.get();
        }
        NativePlatform here = NativePlatform.here();
        if (!NAMES.stream().allMatch(NativeLibraries::isThere)) {
            throw new SetupException(
                    "ONNX Runtime has no library for this machine (" + here.folder() + "). " + here.cure());
        }
        try (TemporaryFolder folder = OnnxFiles.FOLDERS.create()) {
            for (String name : NAMES) {
                try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource(name))) {
                    if (in != null) {
                        Files.copy(in, folder.file(System.mapLibraryName(name)));
                    }
                }
            }
            System.setProperty(PLACE, folder.path().toString());
            try {
                return start.get();
            } finally {
                System.clearProperty(PLACE);
            }
        }
    }

    private static boolean isThere(String name) {
        return OrtEnvironment.class.getResource(resource(name)) != null;
    }

    /** As ONNX Runtime's jar has them. */
    private static String resource(String name) {
        return "/ai/onnxruntime/native/" + NativePlatform.here().folder() + "/" + System.mapLibraryName(name);
    }
}
