package org.scorecam.rule;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Names that a list of patterns includes: {@code *} is any run of characters ({@code /} too), {@code ?} is one. */
public final class Wildcards {
    private final List<Pattern> patterns;

    /** @param wildcards none match nothing */
    public Wildcards(List<String> wildcards) {
        patterns = wildcards.stream().map(Wildcards::pattern).toList();
    }

    /** Whether one pattern matches the whole of one name. */
    public boolean matchOne(Collection<String> names) {
        return patterns.stream()
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }

    private static Pattern pattern(String wildcard) {
        StringBuilder regex = new StringBuilder();
        wildcard.codePoints()
                .forEach(c -> regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
