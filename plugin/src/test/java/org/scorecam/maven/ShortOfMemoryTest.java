package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortOfMemoryTest {
    @Test
    void theMessageSaysHowToGiveMavenMore() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;

        assertThat(new LayersMojo().shortOfMemory(error()))
                .isEqualTo("not enough memory (Java heap space). Give Maven more than its " + megabytes
                        + " MB, with -Xmx in MAVEN_OPTS");
    }

    @Test
    void aCheckSaysWhatToLowerAndWhatItIs() {
        CheckMojo check = new CheckMojo();
        check.threads = "3";
        check.batch = "auto";

        assertThat(check.shortOfMemory(error()))
                .endsWith("in MAVEN_OPTS; or lower <threads>, now 3, or <batch>, now auto");
    }

    @Test
    void whatIsNotSaidIsItsDefault() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(new CheckMojo().shortOfMemory(error()))
                .endsWith("or lower <threads>, now " + cores + ", or <batch>, now 1");
    }

    private static OutOfMemoryError error() {
        return new OutOfMemoryError("Java heap space");
    }
}
