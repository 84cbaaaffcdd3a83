package org.scorecam.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Suggests the names a person may have meant. Near is what is a slip of the fingers away: characters left out, put in, replaced or
 * exchanged with their neighbour, each at most once at a place (the optimal string alignment of Damerau 1964), at most one for every
 * three characters of the longer name, case ignored. So {@code crp} is near {@code crop} and {@code lfet} near {@code left}, and
 * {@code kangaroo} is not near {@code Angora}, of which half of the letters differ.
 */
public final class Nearest {
    private static final int CHARACTERS_A_SLIP = 3;
    private static final int CHARACTERS_A_SLIP_OF_A_PATTERN = 2;

    private Nearest() {}

    /** The one known name nearest to {@code name} as {@code " (did you mean <x>?)"}, or an empty string if none is near. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known, 1).stream()
                .findFirst()
                .map(best -> " (did you mean " + best + "?)")
                .orElse("");
    }

    /** The {@code limit} known names nearest to {@code name}, nearest first, then in alphabetical order. */
    public static List<String> of(String name, Collection<String> known, int limit) {
        return of(name, known, limit, CHARACTERS_A_SLIP);
    }

    /** As {@link #of}, of a pattern with {@code *} and {@code ?}: these may stand for as much as is written out. */
    public static List<String> ofPattern(String pattern, Collection<String> known, int limit) {
        String written = pattern.replaceAll("[*?]", "");
        return of(written, known, limit, written.equals(pattern) ? CHARACTERS_A_SLIP : CHARACTERS_A_SLIP_OF_A_PATTERN);
    }

    private static List<String> of(String name, Collection<String> known, int limit, int charactersASlip) {
        return known.stream()
                .filter(candidate -> mayBeNear(name, candidate, charactersASlip))
                .filter(candidate -> distance(name, candidate) <= most(name, candidate, charactersASlip))
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /** A distance is never below the difference of the lengths, which takes no time: a name may be very long. */
    private static boolean mayBeNear(String name, String candidate, int charactersASlip) {
        return Math.abs(name.length() - candidate.length()) <= most(name, candidate, charactersASlip);
    }

    private static int most(String name, String candidate, int charactersASlip) {
        return Math.max(name.length(), candidate.length()) / charactersASlip;
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (areExchanged(a, i, b, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean areExchanged(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
