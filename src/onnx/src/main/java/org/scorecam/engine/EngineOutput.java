package org.scorecam.engine;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.scorecam.engine.EngineLine.Kind;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;
import org.scorecam.suite.SuitePhoto;

/** Writes what a run says, and how it ends, in {@link EngineLine}s. */
public final class EngineOutput implements Voice {
    private final PrintStream out;

    /** @param out is written in whole lines */
    public EngineOutput(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** What can end in an error. */
    public interface Explaining {
        /** Explains, and writes what came out. */
        void run() throws Exception;
    }

    /**
     * Explains, and tells how it ended.
     *
     * @return the process' exit status: 0 for success
     */
    public int end(Explaining explaining) {
        try {
            explaining.run();
            write(Kind.DONE, "");
            return 0;
        } catch (SetupException e) {
            write(Kind.REFUSED, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            write(Kind.MEMORY, String.valueOf(e.getMessage()));
        } catch (UnexpectedException e) {
            write(Kind.AT, e.subject());
            defect(e.thrown());
        } catch (InterruptedException e) {
            write(Kind.INFO, "Score-CAM was interrupted: what its forwards have told is kept.");
        } catch (Throwable e) { // whatever ends it is told: the other process knows nothing else of it
            defect(e);
        }
        return 1;
    }

    private void defect(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause() == each ? null : each.getCause()) {
            write(Kind.TRACE, (each == thrown ? "" : "Caused by: ") + each);
            Stream.of(each.getStackTrace()).limit(30).forEach(frame -> write(Kind.TRACE, "    at " + frame));
        }
        write(Kind.DEFECT, thrown.toString());
    }

    @Override
    public void info(String line) {
        write(Kind.INFO, line);
    }

    @Override
    public void warn(String line) {
        write(Kind.WARN, line);
    }

    @Override
    public void error(String line) {
        write(Kind.TRACE, line);
    }

    @Override
    public void debug(String line) {
        // whoever looks for a fault has Java's own output
    }

    @Override
    public void at(String what) {
        write(Kind.AT, what);
    }

    @Override
    public void opens(SuitePhoto photo) {
        write(Kind.OPENS, photo.suite() + "/" + photo.name());
    }

    @Override
    public void closes(SuitePhoto photo) {
        write(Kind.CLOSES, photo.suite() + "/" + photo.name());
    }

    private void write(Kind kind, String text) {
        out.println(new EngineLine(kind, text));
    }
}
