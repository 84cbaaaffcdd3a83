package org.scorecam.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.scorecam.rule.Wildcards;

/**
 * Patterns over {@code suite/image}, as {@code scorecam.approve.includes} takes them. There is no way to write a sign for itself there, so
 * what would be read as something else, by the pattern, its list or a shell, becomes {@code ?}, which is any one sign.
 */
final class Patterns {
    /** Wildcards and the comma of the list; then what is read inside double quotes by sh, PowerShell or cmd. */
    private static final String READ_OTHERWISE = "*?,\"$`\\!%^&|<>";

    /** Where a name is cut without cutting a word. */
    private static final String ENDS_OF_WORDS = "-_. ";

    private final String[] paths;

    /** @param all paths that there are: those of them that are not wanted no pattern shall match */
    Patterns(Collection<String> all) {
        this.paths = all.stream().sorted().distinct().toArray(String[]::new);
    }

    /** Matches the path, and others at most where a sign of it is read as another thing. */
    static String one(String path) {
        StringBuilder pattern = new StringBuilder(path.length());
        int[] signs = path.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            boolean isAtAnEnd = i == 0 || i == signs.length - 1;
            boolean isStripped = isAtAnEnd && Character.isWhitespace(signs[i]);
            pattern.appendCodePoint(isStripped || !isPlain(signs[i]) ? '?' : signs[i]);
        }
        return pattern.toString();
    }

    private static boolean isPlain(int sign) {
        return READ_OTHERWISE.indexOf(sign) < 0
                && switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> false;
                    case Character.SPACE_SEPARATOR -> sign == ' ';
                    default -> true;
                };
    }

    /**
     * Few patterns that match all of {@code wanted}, and of the others none that can be told apart.
     *
     * @param wanted some of all
     */
    List<String> of(Set<String> wanted) {
        int[] places = wanted.stream()
                .mapToInt(path -> Arrays.binarySearch(paths, path))
                .sorted()
                .toArray();
        Set<String> patterns = new TreeSet<>();
        cover(new Range(0, paths.length), places, 0, patterns);
        return List.copyOf(patterns);
    }

    /** Paths that stand together. */
    private record Range(int from, int to) {
        int size() {
            return to - from;
        }

        /** How many of sorted places are in it. */
        int count(int[] places) {
            return first(places, to) - first(places, from);
        }

        private static int first(int[] places, int from) {
            int found = Arrays.binarySearch(places, from);
            return found < 0 ? -found - 1 : found;
        }
    }

    /** @param range of paths that are equal in the first {@code common} signs */
    private void cover(Range range, int[] wanted, int common, Set<String> patterns) {
        int count = range.count(wanted);
        if (count == range.size()) {
            add(range, wanted, common, patterns);
        } else if (count > 0) {
            int shared = shared(range);
            for (Range branch : branches(range, shared)) {
                boolean isWhole = paths[branch.from()].length() == shared;
                cover(branch, wanted, isWhole ? shared : shared + 1, patterns);
            }
        }
    }

    /** All are wanted, and nothing else begins with their first {@code common} signs. */
    private void add(Range range, int[] wanted, int common, Set<String> patterns) {
        if (range.size() > 1) {
            String first = paths[range.from()];
            String start = one(first.substring(0, cut(first, common, shared(range))));
            if (start.indexOf('?') < 0 || !matchesUnwanted(start + "*", wanted)) {
                patterns.add(start + "*");
                return;
            }
        }
        Arrays.stream(paths, range.from(), range.to()).map(Patterns::one).forEach(patterns::add);
    }

    private boolean matchesUnwanted(String pattern, int[] wanted) {
        List<String> unwanted = IntStream.range(0, paths.length)
                .filter(place -> Arrays.binarySearch(wanted, place) < 0)
                .mapToObj(place -> paths[place])
                .toList();
        return new Wildcards(List.of(pattern)).matchOne(unwanted);
    }

    /** The first end of a folder between the two, else the last end of a word, else the least. */
    private static int cut(String path, int least, int most) {
        int folder = path.indexOf('/', Math.max(0, least - 1)) + 1;
        if (folder > 0 && folder <= most) {
            return folder;
        }
        for (int end = most; end >= Math.max(1, least); end--) {
            if (ENDS_OF_WORDS.indexOf(path.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        boolean isInTheMiddle = least < path.length()
                && least > 0
                && Character.isSurrogatePair(path.charAt(least - 1), path.charAt(least));
        return isInTheMiddle ? least + 1 : least;
    }

    /** How many signs paths begin with that are the same. */
    private int shared(Range range) {
        String first = paths[range.from()];
        String last = paths[range.to() - 1];
        int most = Math.min(first.length(), last.length());
        int shared = 0;
        while (shared < most && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Those that go on alike; what ends there is one of its own. */
    private List<Range> branches(Range range, int shared) {
        List<Range> branches = new ArrayList<>();
        int from = range.from();
        while (from < range.to()) {
            int to = end(from, range.to(), shared);
            branches.add(new Range(from, to));
            from = to;
        }
        return branches;
    }

    /** Where those end that go on as the one at {@code from}: they are sorted, so it is looked for by halves. */
    private int end(int from, int to, int shared) {
        int sign = next(paths[from], shared);
        int low = from + 1;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (next(paths[middle], shared) == sign) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int next(String path, int at) {
        return at == path.length() ? -1 : path.charAt(at);
    }
}
