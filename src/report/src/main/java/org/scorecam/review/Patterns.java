package org.scorecam.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    private final List<String> unwanted;

    /** @param unwanted paths that no pattern shall match */
    Patterns(Set<String> unwanted) {
        this.unwanted = List.copyOf(unwanted);
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

    /** Few patterns that match all of {@code wanted}, and of the others none that can be told apart. */
    List<String> of(Set<String> wanted) {
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(unwanted);
        Set<String> patterns = new TreeSet<>();
        cover(all.toArray(String[]::new), Set.copyOf(wanted), 0, patterns);
        return List.copyOf(patterns);
    }

    /**
     * @param paths sorted, equal in the first {@code common} signs
     */
    private void cover(String[] paths, Set<String> wanted, int common, Set<String> patterns) {
        long count = Arrays.stream(paths).filter(wanted::contains).count();
        if (count == paths.length) {
            add(paths, common, patterns);
        } else if (count > 0) {
            int shared = shared(paths);
            for (String[] branch : branches(paths, shared)) {
                cover(branch, wanted, branch[0].length() == shared ? shared : shared + 1, patterns);
            }
        }
    }

    /** All are wanted, and nothing else begins with their first {@code common} signs. */
    private void add(String[] paths, int common, Set<String> patterns) {
        if (paths.length > 1) {
            String start = one(paths[0].substring(0, cut(paths[0], common, shared(paths))));
            if (start.indexOf('?') < 0 || !matchesUnwanted(start + "*")) {
                patterns.add(start + "*");
                return;
            }
        }
        Arrays.stream(paths).map(Patterns::one).forEach(patterns::add);
    }

    private boolean matchesUnwanted(String pattern) {
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

    /** How many signs sorted paths begin with that are the same. */
    private static int shared(String[] paths) {
        String first = paths[0];
        String last = paths[paths.length - 1];
        int most = Math.min(first.length(), last.length());
        int shared = 0;
        while (shared < most && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Those that go on alike; what ends there is one of its own. */
    private static List<String[]> branches(String[] paths, int shared) {
        List<String[]> branches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= paths.length; i++) {
            if (i == paths.length || next(paths[i], shared) != next(paths[from], shared)) {
                branches.add(Arrays.copyOfRange(paths, from, i));
                from = i;
            }
        }
        return branches;
    }

    private static int next(String path, int at) {
        return at == path.length() ? -1 : path.charAt(at);
    }
}
