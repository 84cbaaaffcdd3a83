package org.scorecam.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Visible;

/** A log in which a message is one line, whatever names are in it: see {@link Visible}. */
record VisibleLog(Log log) implements Log {
    /** How Azure Pipelines and GitHub Actions begin a command, wherever it stands in a line. */
    private static final Pattern COMMAND = Pattern.compile("##(?=[A-Za-z]*\\[)");

    /** A stack that ran over repeats itself. */
    private static final int FRAMES = 30;

    /** A cause that is its own cause's cause would never end. */
    private static final int CAUSES = 10;

    /** One line of text. */
    static String line(CharSequence text) {
        return COMMAND.matcher(Visible.of(text.toString())).replaceAll("#\\\\#");
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        log.debug(line(content));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        log.debug(line(content));
        debug(error);
    }

    @Override
    public void debug(Throwable error) {
        if (log.isDebugEnabled()) {
            lines(error).forEach(this::debug);
        }
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        log.info(line(content));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        info(content);
        info(error);
    }

    @Override
    public void info(Throwable error) {
        lines(error).forEach(this::info);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        log.warn(line(content));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        warn(content);
        warn(error);
    }

    @Override
    public void warn(Throwable error) {
        lines(error).forEach(this::warn);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        log.error(line(content));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        error(content);
        error(error);
    }

    @Override
    public void error(Throwable error) {
        lines(error).forEach(this::error);
    }

    /** What was thrown and where, and its causes. */
    private static List<String> lines(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        @Nullable Throwable each = thrown;
        for (int i = 0; each != null && i < CAUSES; i++) {
            lines.add((i == 0 ? "" : "Caused by: ") + each);
            StackTraceElement[] frames = each.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                lines.add("    at " + frames[frame]);
            }
            if (frames.length > FRAMES) {
                lines.add("    ... " + (frames.length - FRAMES) + " more");
            }
            each = each.getCause();
        }
        return lines;
    }
}
