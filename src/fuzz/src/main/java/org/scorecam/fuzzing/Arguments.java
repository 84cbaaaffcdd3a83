package org.scorecam.fuzzing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments such as {@code trials=1000}. */
final class Arguments {
    private static final List<String> NAMES = List.of("trials", "seed", "first", "targets", "out", "sample");

    private final Map<String, String> given = new HashMap<>();

    Arguments(String... args) {
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals < 1 || !NAMES.contains(arg.substring(0, equals))) {
                throw new IllegalArgumentException(arg + " must be a setting such as trials=1000, of " + NAMES);
            }
            given.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
    }

    String text(String name, String absent) {
        return given.getOrDefault(name, absent);
    }

    int number(String name, int absent) {
        return Integer.parseInt(text(name, Integer.toString(absent)));
    }
}
