package org.scorecam.badge;

import java.util.Locale;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Answers;
import org.scorecam.result.RunResult;

/**
 * A run as a picture of one line, {@code score-cam | 38 of 40 passed}. It needs no script, no style sheet and no font from
 * elsewhere; a tick or a cross says the verdict beside the colour, and both colours have a contrast of at least 4.5 to 1 with
 * the white text (WCAG 2.2, 1.4.3).
 */
public final class Badge {
    private static final String NAME = "score-cam";
    private static final String GREEN = "#1a7f37";
    private static final String RED = "#b3261e";

    /** In pixels: a letter is given as much whatever font is there, so that no text runs out of its field. */
    private static final double LETTER = 6.2;

    private static final int PADDING = 8;
    private static final int MARK = 16;

    private Badge() {}

    /** The badge of {@code result} in SVG. */
    public static String of(RunResult result) {
        boolean passed = result.verdict() == Outcome.PASSED;
        Answers answers = result.answers();
        String words = words(result.summary(), passed);
        int first = 2 * PADDING + width(NAME);
        int second = 2 * PADDING + MARK + width(words);
        String mark = passed ? "m0 5 3.5 3.5L10 1" : "m1 1 8 8M9 1 1 9";
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" viewBox="0 0 %1$d 20" role="img" aria-labelledby="title">
                  <title id="title">%2$s: %3$s%14$s</title>
                  <path fill="#3d4450" d="M3 0h%4$dv20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
                  <path fill="%5$s" d="M%6$d 0h%7$da3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H%6$dz"/>
                  <path fill="none" stroke="#fff" stroke-width="2" d="%8$s" transform="translate(%9$d 5)"/>
                  <g fill="#fff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="11" aria-hidden="true">
                    <text x="%10$d" y="14" textLength="%11$d">%2$s</text>
                    <text x="%12$d" y="14" textLength="%13$d">%3$s</text>
                  </g>
                </svg>
                """,
                first + second,
                NAME,
                words,
                first - 3,
                passed ? GREEN : RED,
                first,
                second - 3,
                mark,
                first + PADDING,
                PADDING,
                width(NAME),
                first + PADDING + MARK,
                width(words),
                answers.answered() == 0 ? "" : "; " + answers.sentence());
    }

    /** A run fails by a limit on a class, a suite or a share though each explanation passed: then the count is not all. */
    private static String words(RunResult.Summary summary, boolean passed) {
        String count = summary.passed() + " of " + summary.explanations() + " passed";
        return !passed && summary.passed() == summary.explanations() ? count + ", but not the run" : count;
    }

    private static int width(String text) {
        return (int) Math.ceil(LETTER * text.length());
    }
}
