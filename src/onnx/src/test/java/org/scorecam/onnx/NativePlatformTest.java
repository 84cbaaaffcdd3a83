package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePlatformTest {
    /** Names of Java on machines that people have, and the folders of ONNX Runtime 1.28.0's jar. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64, true",
        "Linux, aarch64, linux-aarch64, true",
        "Mac OS X, aarch64, osx-aarch64, true",
        "Windows 11, amd64, win-x64, true",
        "Mac OS X, x86_64, osx-x64, false",
        "Windows 11, aarch64, win-aarch64, false",
        "Linux, riscv64, linux-riscv64, false",
        "FreeBSD, ppc64le, linux-ppc64le, false"
    })
    void aMachineHasItsFolderOrNone(String name, String arch, String folder, boolean there) {
        NativePlatform platform = NativePlatform.of(name, arch, false);

        assertThat(platform.folder()).isEqualTo(folder);
        assertThat(OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + folder + "/") != null)
                .isEqualTo(there);
    }

    @Test
    void anIntelMacIsToldOfContainers() {
        assertThat(NativePlatform.of("Mac OS X", "x86_64", false).cure())
                .isEqualTo(
                        "ONNX Runtime's jar has libraries for Linux with glibc (x64, ARM64), macOS (Apple silicon) and Windows"
                                + " (x64). On a Mac with an Intel processor, run the build in a Linux container (docker run --platform"
                                + " linux/amd64). Whoever has a library of ONNX Runtime for this machine names its folder by"
                                + " -Donnxruntime.native.path.");
    }

    @Test
    void windowsOnArmIsToldOfEmulation() {
        assertThat(NativePlatform.of("Windows 11", "aarch64", false).cure())
                .contains("a JDK for x64: Windows runs it by emulation");
    }

    @Test
    void alpineIsToldOfGlibc() {
        assertThat(NativePlatform.of("Linux", "amd64", true).cure())
                .contains("This Linux has musl in the place of glibc, as Alpine does");
    }

    @Test
    void othersAreToldWhereItRuns() {
        assertThat(NativePlatform.of("Linux", "riscv64", false).cure()).contains("Run the build on one of these.");
    }
}
