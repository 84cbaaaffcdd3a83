package org.scorecam.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A machine as ONNX Runtime's jar names those that it has a library for: {@code linux-x64}, {@code linux-aarch64}, {@code osx-aarch64}
 * and {@code win-x64}, as of 1.28.
 *
 * @param os {@code linux}, {@code osx} or {@code win}; of every other system {@code linux}, as ONNX Runtime takes it
 * @param processor {@code x64}, {@code aarch64}, or as Java names it
 * @param musl whether its C library is musl, as on Alpine; ONNX Runtime's asks for glibc
 */
record NativePlatform(String os, String processor, boolean musl) {
    private static final String RUNS_ON = "ONNX Runtime's jar has libraries for Linux with glibc (x64, ARM64), macOS"
            + " (Apple silicon) and Windows (x64). ";

    /** Of this process. */
    static NativePlatform here() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"))
                || Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
    }

    /** From Java's {@code os.name} and {@code os.arch}. */
    static NativePlatform of(String name, String arch, boolean musl) {
        String os = name.toLowerCase(Locale.ROOT);
        String processor = arch.toLowerCase(Locale.ROOT);
        return new NativePlatform(
                os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux",
                switch (processor) {
                    case "amd64", "x86_64" -> "x64";
                    case "arm64" -> "aarch64";
                    default -> processor;
                },
                musl);
    }

    /** The folder of its libraries in ONNX Runtime's jar. */
    String folder() {
        return os + "-" + processor;
    }

    /** Where a model can be run in its place. */
    String cure() {
        String elsewhere = switch (os) {
            case "osx" ->
                "On a Mac with an Intel processor, run the build in a Linux container (docker run --platform linux/amd64).";
            case "win" ->
                "On Windows on ARM, run Maven with a JDK for x64: Windows runs it by emulation; or build in WSL.";
            default ->
                musl
                        ? "This Linux has musl in the place of glibc, as Alpine does: run the build in an image with glibc, such as"
                                + " eclipse-temurin's of Ubuntu."
                        : "Run the build on one of these.";
        };
        return RUNS_ON + elsewhere
                + " Whoever has a library of ONNX Runtime for this machine names its folder by -Donnxruntime.native.path.";
    }
}
