package org.scorecam.rule;

import java.util.Collection;
import java.util.List;

/** Names that a list of patterns includes: {@code *} is any run of characters ({@code /} too), {@code ?} is one. */
public final class Wildcards {
    private static final int NONE = -1;

    private final List<int[]> patterns;

    /** @param wildcards none match nothing */
    public Wildcards(List<String> wildcards) {
        patterns = wildcards.stream()
                .map(wildcard -> wildcard.codePoints().toArray())
                .toList();
    }

    /** Whether one pattern matches the whole of one name. */
    public boolean matchOne(Collection<String> names) {
        return names.stream()
                .map(name -> name.codePoints().toArray())
                .anyMatch(name -> patterns.stream().anyMatch(pattern -> matches(pattern, name)));
    }

    /**
     * What lies between two {@code *} is taken where it is found first, for what comes after has the most room then: no
     * choice but the last is ever undone, and the time is bounded by the product of both lengths.
     */
    private static boolean matches(int[] pattern, int[] name) {
        int p = 0;
        int n = 0;
        int star = NONE;
        int from = 0;
        while (n < name.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                from = n;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == name[n])) {
                p++;
                n++;
            } else if (star != NONE) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
