package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers as processes of their own, and the jar for {@code spark-submit}. The cluster is started once: the test that kills a part of it comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneClusterTest {
    private static final String SLICE_DONE = "@scorecam CLOSES ";

    @TempDir
    static Path home;

    private static Cluster cluster;
    private static Path settings;
    private static String plain;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        settings = Quickstart.settings(home);
        plain = Quickstart.plain(settings);
        cluster = new Cluster(home, 2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void aRunWhoseDriverWasKilledGoesOnFromWhatIsKeptToTheBytesOfARunWithoutSpark() throws Exception {
        Process killed = explain(folder.resolve("out"));
        awaitFirstSlice(killed);
        Cluster.kill(killed);
        killed.onExit().join();
        try (Stream<Path> kept = Files.walk(folder.resolve("out/slices"))) {
            assertThat(kept.filter(Files::isRegularFile)).isNotEmpty();
        }

        Process again = explain(folder.resolve("out"));
        String said = again.inputReader().lines().collect(Collectors.joining("\n"));

        assertThat(again.waitFor()).as(said).isZero();
        assertThat(said).contains("; the others are kept from before");
        assertThat(Quickstart.merged(folder.resolve("out"), settings)).isEqualTo(plain);
    }

    @Test
    @Order(2)
    void aWorkerThatIsKilledChangesNoByte() throws Exception {
        Process driver = explain(folder.resolve("out"));
        awaitFirstSlice(driver);
        cluster.killAWorker();
        String said = driver.inputReader().lines().collect(Collectors.joining("\n"));

        assertThat(driver.waitFor()).as(said).isZero();
        assertThat(said).contains(" is gone (");
        assertThat(Quickstart.merged(folder.resolve("out"), settings)).isEqualTo(plain);
    }

    private static Process explain(Path out) throws IOException {
        return cluster.submit("--settings", settings.toString(), "--out", out.toString(), "--lines", "true");
    }

    private static void awaitFirstSlice(Process driver) throws IOException {
        BufferedReader lines = driver.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(SLICE_DONE)) {
                return;
            }
        }
        throw new AssertionError("no slice was done:\n" + said);
    }
}
