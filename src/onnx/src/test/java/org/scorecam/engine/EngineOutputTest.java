package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorecam.engine.EngineLine.Kind;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

class EngineOutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final EngineOutput output = new EngineOutput(bytes);

    @Test
    void whatEndsWellIsDone() {
        assertThat(output.end(() -> output.info("Score-CAM: 40 photos"))).isZero();

        assertThat(said())
                .containsExactly(new EngineLine(Kind.INFO, "Score-CAM: 40 photos"), new EngineLine(Kind.DONE, ""));
    }

    @Test
    void aSetUpThatIsWrongIsTheWholeMessage() {
        assertThat(end(new SetupException("<model> has neither"))).isEqualTo(1);

        assertThat(said()).containsExactly(new EngineLine(Kind.REFUSED, "<model> has neither"));
    }

    @Test
    void memoryIsTold() {
        assertThat(end(new OutOfMemoryError("Java heap space"))).isEqualTo(1);

        assertThat(said()).containsExactly(new EngineLine(Kind.MEMORY, "Java heap space"));
    }

    @Test
    void aDefectIsToldWithWhereItWas() {
        assertThat(end(new UnexpectedException(
                        "the photo a.png", new IllegalStateException("odd", new RuntimeException("why")))))
                .isEqualTo(1);

        List<EngineLine> said = said();
        assertThat(said.get(0)).isEqualTo(new EngineLine(Kind.AT, "the photo a.png"));
        assertThat(said).contains(new EngineLine(Kind.TRACE, "Caused by: java.lang.RuntimeException: why"));
        assertThat(said.get(said.size() - 1))
                .isEqualTo(new EngineLine(Kind.DEFECT, "java.lang.IllegalStateException: odd"));
    }

    private int end(Throwable thrown) {
        return output.end(() -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });
    }

    private List<EngineLine> said() {
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(EngineLine::parse)
                .map(Optional::orElseThrow)
                .toList();
    }
}
