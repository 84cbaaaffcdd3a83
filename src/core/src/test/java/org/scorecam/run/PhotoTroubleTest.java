package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.UnexpectedException;

class PhotoTroubleTest {
    @Test
    void memoryThatRunsOutIsTheErrorOfThePhoto() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;

        assertThatThrownBy(() -> PhotoTrouble.guard("a.png", () -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("not enough memory for it (Java heap space). Give Maven more than its " + megabytes
                        + " MB, with -Xmx in MAVEN_OPTS, make the photo smaller, or lower <threads> or <batch>");
    }

    @Test
    void aStackThatRunsOverIsTheErrorOfThePhoto() {
        assertThatThrownBy(() -> PhotoTrouble.guard("a.png", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "what is in its file is nested too deeply to be read. Save the photo again, without its metadata");
    }

    @Test
    void whatNobodyThoughtOfNamesThePhoto() {
        assertThatThrownBy(() -> PhotoTrouble.guard("a.png", () -> {
                    throw new ArrayIndexOutOfBoundsException(7);
                }))
                .isInstanceOf(UnexpectedException.class)
                .hasMessageStartingWith("unexpected java.lang.ArrayIndexOutOfBoundsException")
                .hasMessageEndingWith("at the photo a.png");
    }

    @Test
    void aRunThatIsStoppedIsNoTrouble() {
        assertThatThrownBy(() -> PhotoTrouble.guard("a.png", () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
