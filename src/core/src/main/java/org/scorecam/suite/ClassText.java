package org.scorecam.suite;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/** What is the same name of a class, though it is not the same text. */
final class ClassText {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})(?:\\s*[:,;.)]\\s*|\\s+)(\\S.*)");

    private ClassText() {}

    /** Letters with their marks as one character, where there is one: macOS writes names of files otherwise. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Whether it is an id of WordNet's, as ImageNet names classes. */
    static boolean isSynset(String name) {
        return name.matches("n\\d{8}");
    }

    /**
     * The labels without numbers before them; null where not all of them have one, or these do not count them.
     *
     * @throws SetupException if they count the labels in another order than the file's lines
     */
    static @Nullable List<String> withoutNumbers(Path file, List<String> labels) {
        List<Integer> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String label : labels) {
            Matcher numbered = NUMBERED.matcher(label);
            if (!numbered.matches()) {
                return null;
            }
            numbers.add(Integer.valueOf(numbered.group(1)));
            texts.add(numbered.group(2));
        }
        TreeSet<Integer> sorted = new TreeSet<>(numbers);
        boolean isCount = !sorted.isEmpty()
                && sorted.size() == labels.size()
                && sorted.first() <= 1
                && sorted.last() - sorted.first() == labels.size() - 1;
        if (isCount && !List.copyOf(sorted).equals(numbers)) {
            throw new SetupException(
                    "<model><labels> " + file + " has a number before each label, and not in the order of its"
                            + " lines: write each label into the line of its class, counted from 0, without the number");
        }
        return isCount ? texts : null;
    }
}
