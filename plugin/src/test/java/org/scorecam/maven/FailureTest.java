package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

class FailureTest {
    @Test
    void whatNobodyThoughtOfNamesWhatItWasAtAndAsksForAReport() {
        assertThat(message(new IllegalStateException("integer overflow")))
                .isEqualTo(
                        "unexpected java.lang.IllegalStateException: integer overflow. It was at the model m.onnx. This"
                                + " is a defect of scorecam: please report it, with the lines above and, if you may share it, what"
                                + " it was at. Other modules go on with mvn --fail-at-end.");
    }

    @Test
    void whoThrewKnowsBetterWhatItWasAt() {
        assertThat(message(new UnexpectedException("the photo a.png", new IllegalStateException("x"))))
                .startsWith("unexpected java.lang.IllegalStateException: x. It was at the photo a.png. ");
    }

    @Test
    void aStackThatRanOverNamesWhatItWasAt() {
        assertThat(message(new StackOverflowError())).contains("the model m.onnx, is nested too deeply");
    }

    @Test
    void memoryThatRanOutNamesWhatItWasAt() {
        assertThat(message(new OutOfMemoryError("Java heap space")))
                .isEqualTo("more than Java heap space. It was at the model m.onnx");
    }

    @Test
    void aSetUpErrorHasItsOwnWords() {
        assertThat(message(new SetupException("x: mend it"))).isEqualTo("x: mend it");
    }

    /** A goal that Maven has not filled fails at its first step, as any could. */
    @Test
    void nothingPassesAGoalThatMavenWouldEndAllModulesFor() {
        assertThatThrownBy(() -> new LayersMojo().execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasNoCause()
                .hasMessageStartingWith("Score-CAM: unexpected java.lang.NullPointerException")
                .hasMessageContaining("It was at its settings. ");
    }

    @Test
    void aFailureStaysWhereTheWorkWas() {
        Work work = new Work();

        assertThatThrownBy(() -> work.at("the suite s", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(work.subject()).isEqualTo("the suite s");
    }

    @Test
    void workThatIsDoneGoesBackToWhatWasAtWorkBefore() {
        Work work = new Work();
        work.at("the model m.onnx");

        assertThat(work.at("the suite s", () -> 7)).isEqualTo(7);

        assertThat(work.subject()).isEqualTo("the model m.onnx");
    }

    private static String message(Throwable thrown) {
        return Failure.of(thrown, "the model m.onnx").message(memory -> "more than " + memory.getMessage());
    }
}
