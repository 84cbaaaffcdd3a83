package org.scorecam.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.scorecam.engine.EngineOutput;
import org.scorecam.engine.Voice;
import org.scorecam.outcome.SetupException;

/**
 * Explains the suites of a {@code scorecam.json} on Apache Spark, and writes one shard, which {@code scorecam:merge} concludes:
 *
 * <pre>{@code
 * spark-submit --class org.scorecam.spark.Explain scorecam-spark.jar --settings scorecam.json --out target/scorecam
 * }</pre>
 *
 * <p>It ends with 0, or with 2 where the set-up is broken, or Spark gave up: the last line of the error stream says what, where, and the cure. With {@code
 * --lines true} it tells what happens as {@link org.scorecam.engine.Explain} does, to who has started it.
 */
public final class Explain {
    static final int BROKEN = 2;
    static final int INTERRUPTED = 130;

    private Explain() {}

    /** Runs it; without arguments it says which there are. */
    public static void main(String[] arguments) {
        SparkSetup.beQuiet();
        PrintStream out = System.out;
        System.exit(
                Arguments.areForLines(arguments)
                        ? lines(arguments, out)
                        : run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err));
    }

    private static int lines(String[] written, PrintStream out) {
        System.setOut(System.err); // what others print is none of our lines
        org.scorecam.engine.Explain.endWith(System.in);
        EngineOutput output = new EngineOutput(out);
        return output.end(() -> new SparkRun(Arguments.of(written), output).run());
    }

    static int run(String[] written, PrintStream out, PrintStream errors) {
        try {
            Voice voice = new PlainVoice(out);
            voice.info("Score-CAM: wrote " + new SparkRun(Arguments.of(written), voice).run());
            return 0;
        } catch (SetupException e) {
            errors.println("[ERROR] " + e.getMessage());
            return BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            errors.println("[ERROR] interrupted: what finished slices told is kept; start the same again to go on");
            return INTERRUPTED;
        }
    }
}
