package org.scorecam.region;

import java.util.ArrayList;
import java.util.List;

/**
 * COCO's run lengths as a text: each number is, from the fourth on, its difference to the last but one, in digits of five bits, the
 * lowest first: character 48 + digit, + 32 where more follow; the last digit's highest bit is the sign.
 */
final class RunText {
    private static final int FIRST = 48;
    private static final int DIGIT = 5;
    private static final int MORE = 1 << DIGIT;
    private static final int SIGN = 1 << (DIGIT - 1);

    /** More digits than any number of pixels has. */
    private static final int LONGEST = 8;

    private RunText() {}

    /** @throws IllegalArgumentException if it is no such text: a predicate without its subject, the run lengths */
    static List<Long> read(String text) {
        List<Long> counts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && (digit(text, end) & MORE) > 0) {
                end++;
            }
            if (end == text.length() || end - at >= LONGEST) {
                throw new IllegalArgumentException("are no text of run lengths: it breaks off after character " + at);
            }
            long before = counts.size() > 2 ? counts.get(counts.size() - 2) : 0;
            counts.add(before + number(text, at, end));
            at = end + 1;
        }
        return counts;
    }

    private static long number(String text, int from, int last) {
        long number = (digit(text, last) & SIGN) > 0 ? -1 : 0;
        for (int at = last; at >= from; at--) {
            number = number << DIGIT | (digit(text, at) & (MORE - 1));
        }
        return number;
    }

    private static int digit(String text, int at) {
        int digit = text.charAt(at) - FIRST;
        if (digit < 0 || digit >= 2 * MORE) {
            throw new IllegalArgumentException(
                    "are no text of run lengths: character " + (at + 1) + " is '" + text.charAt(at) + "'");
        }
        return digit;
    }

    static String write(int[] counts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            write(counts[i] - (i > 2 ? counts[i - 2] : 0), text);
        }
        return text.toString();
    }

    private static void write(int number, StringBuilder text) {
        int left = number;
        boolean more = true;
        while (more) {
            int digit = left & (MORE - 1);
            left >>= DIGIT;
            more = left != ((digit & SIGN) > 0 ? -1 : 0);
            text.append((char) (FIRST + digit + (more ? MORE : 0)));
        }
    }
}
