package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.scorecam.engine.EngineLine.Kind;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

/** What a person is told of a process that ended. */
class ChildEarTest {
    private static final Path NO_REPORT = Path.of("no-such-report.log");

    private final ChildEar ear = new ChildEar(new SaidLines(new ArrayList<>()), "process", "Give it more");

    @Test
    void whatIsDoneIsDone() {
        say(Kind.DONE, "");

        assertThatCode(() -> ear.requireDone(0, NO_REPORT)).doesNotThrowAnyException();
    }

    /** An end without a word is no success, whatever the status. */
    @Test
    void anEndWithoutAWordIsNone() {
        say(Kind.AT, "the model m.onnx");

        assertRefused(
                0,
                "the process of <engine> process ended with the status 0, at the model m.onnx: native code crashed,"
                        + " and it said nothing.");
    }

    @Test
    void whatIsRefusedThereIsRefusedHere() {
        say(Kind.REFUSED, "<model> has neither");

        assertRefused(1, "<model> has neither");
    }

    @Test
    void photosUnderWayAreNamedWithWhatNativeCodeSaid() {
        say(Kind.AT, "the explanations of m.onnx");
        say(Kind.OPENS, "animals/1.jpg");
        say(Kind.OPENS, "animals/2.jpg");
        say(Kind.CLOSES, "animals/1.jpg");
        ear.error("#");
        ear.error("# A fatal error has been detected by the Java Runtime Environment:");
        ear.error("#  SIGFPE (0x8) at pc=0x00007f");

        assertRefused(
                134,
                "the process of <engine> process ended with the status 134, at the explanations of m.onnx, photos under"
                        + " way: animals/2.jpg: native code crashed, and its last words: SIGFPE (0x8) at pc=0x00007f.");
    }

    @Test
    void aKillIsAsARuleForMemory() {
        say(Kind.AT, "the explanations of m.onnx");

        assertRefused(
                137,
                "the process of <engine> process ended with the status 137, at the explanations of m.onnx: the"
                        + " system killed it, as a rule for memory. Give it more");
    }

    @Test
    void memoryNamesWhatToGive() {
        say(Kind.AT, "the explanations of m.onnx");
        say(Kind.MEMORY, "Java heap space");

        assertRefused(
                1,
                "not enough memory (Java heap space) in the process of <engine> process. Give it more. It was at"
                        + " the explanations of m.onnx");
    }

    @Test
    void optionsThatJavaDoesNotTakeAreNamed() {
        ear.error("Invalid maximum heap size: -Xmx4q");
        ear.error("Error: A fatal exception has occurred. Program will exit.");

        assertRefused(
                1,
                "<engine> is process, and its Java did not start (status 1): its last words: Invalid maximum heap"
                        + " size: -Xmx4q | Error: A fatal exception has occurred. Program will exit. Correct <engine><argLine>");
    }

    @Test
    void aDefectThereIsADefectHere() {
        say(Kind.AT, "the photo a.png");
        say(Kind.DEFECT, "java.lang.IllegalStateException: odd");

        assertThatThrownBy(() -> ear.requireDone(1, NO_REPORT)).isInstanceOfSatisfying(UnexpectedException.class, e -> {
            assertThat(e.subject()).isEqualTo("the photo a.png");
            assertThat(e.thrown()).hasToString("java.lang.IllegalStateException: odd");
        });
    }

    private void say(Kind kind, String text) {
        ear.output(new EngineLine(kind, text).toString());
    }

    private void assertRefused(int status, String start) {
        assertThatThrownBy(() -> ear.requireDone(status, NO_REPORT))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(start);
    }
}
