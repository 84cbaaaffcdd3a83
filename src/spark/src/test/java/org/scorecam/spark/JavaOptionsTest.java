package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** {@code java.options}: what Java needs to run Spark, for who starts it and does not know Spark. */
class JavaOptionsTest {
    /** The module is of MLlib's, and Java warns of it. */
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    @Test
    void javasOptionsAreSparks() throws IOException {
        try (InputStream file = Explain.class.getResourceAsStream("java.options")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines)
                    .containsExactlyElementsOf(Stream.of(JavaModuleOptions.defaultModuleOptionArray())
                            .filter(option -> !option.equals(VECTORS))
                            .toList());
        }
    }
}
