package org.scorecam.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests the names a person may have meant, by edit distance (Levenshtein 1966), case ignored. */
public final class Nearest {
    private Nearest() {}

    /** The one known name nearest to {@code name} as {@code " (did you mean <x>?)"}, or an empty string if none is near. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known, 1).stream()
                .findFirst()
                .map(best -> " (did you mean " + best + "?)")
                .orElse("");
    }

    /** The {@code limit} known names nearest to {@code name}, nearest first, at most half of whose letters differ. */
    public static List<String> of(String name, Collection<String> known, int limit) {
        return known.stream()
                .filter(candidate -> mayBeNear(name, candidate))
                .filter(candidate -> distance(name, candidate) <= most(name, candidate))
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /** A distance is never below the difference of the lengths, which takes no time: a name may be very long. */
    private static boolean mayBeNear(String name, String candidate) {
        return Math.abs(name.length() - candidate.length()) <= most(name, candidate);
    }

    private static int most(String name, String candidate) {
        return (Math.max(name.length(), candidate.length()) + 1) / 2;
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
