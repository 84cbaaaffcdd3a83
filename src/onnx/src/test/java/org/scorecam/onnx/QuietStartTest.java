package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts a Java machine of its own: what is logged and written when the runtime starts happens once a process. */
class QuietStartTest {
    @TempDir
    Path folder;

    @Test
    void aRunPrintsAndKeepsNothing() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        TinyModels.classifier()
                                .writeTo(folder.resolve("model.onnx"))
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("log")).hasContent("relu2");
        assertThat(process.exitValue()).isZero();
        assertThat(home).isEmptyDirectory();
        assertThat(files(temporary)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** From 1.29.0 on, the library has a client that reports to its maker, and only an environment variable stops it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib"
            })
    void theNativeLibraryHasNoTelemetryClient(String file) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + file)) {
            String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(library.contains("onnxruntime")).isTrue();
            assertThat(library.contains("ORT_DISABLE_TELEMETRY"))
                    .as("has telemetry that Java cannot switch off: take another onnxruntime.version")
                    .isFalse();
        }
    }

    static final class Run {
        private Run() {}

        /** As in a Maven plugin, the thread's context class loader knows nothing of DJL. */
        public static void main(String[] arguments) {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            OnnxModel model = OnnxModel.read(Path.of(arguments[0]));
            try (OnnxClassifier classifier = OnnxClassifier.open(model, OnnxClassifier.Options.DEFAULT)) {
                classifier.features(new float[classifier.facts().input().size()]);
                System.out.println(classifier.facts().layerName());
            }
            Arrays.stream(new File(System.getProperty("java.io.tmpdir")).list())
                    .filter(name -> name.startsWith("ort-model"))
                    .forEach(System.out::println);
        }
    }
}
