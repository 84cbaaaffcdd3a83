package org.scorecam.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.scorecam.file.Sha256;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Item;

/**
 * Names for files: readable, the same in every run, and safe in every file system and link (lower-case ASCII letters,
 * digits and {@code -}). Digits of a digest keep apart what reads the same.
 */
final class Names {
    private static final int READABLE = 60;
    private static final int DIGITS = 10;

    private Names() {}

    static List<Item> items(RunResult run) {
        List<Item> items = new ArrayList<>();
        for (SuiteResult suite : run.suites()) {
            suite.explanations().forEach(explanation -> items.add(new Item(suite, explanation, of(explanation.id()))));
        }
        return List.copyOf(items);
    }

    static String of(ExplanationId id) {
        return of(List.of(id.suite(), id.image(), id.explained().toString()));
    }

    /** The photo's, whatever the class. */
    static String ofPhoto(Item item) {
        ExplanationId id = item.explanation().id();
        return of(List.of(id.suite(), id.image()));
    }

    /** The digits of its digest at a name's end. */
    static String digits(String name) {
        return name.substring(name.length() - DIGITS);
    }

    private static String of(List<String> parts) {
        String readable = readable(String.join("-", parts));
        return readable + (readable.isEmpty() ? "photo-" : "-") + digest(String.join("\0", parts));
    }

    private static String readable(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() <= READABLE ? plain : plain.substring(0, READABLE);
        return cut.replaceAll("^-|-$", "");
    }

    private static String digest(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }
}
