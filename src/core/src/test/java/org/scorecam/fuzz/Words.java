package org.scorecam.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of a text that stays one: a number or a word becomes another, is left out, or is there twice; so does a line. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\w.+-]+|[^\\s\\w]");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "0.5",
            "1.0000001",
            "1e308",
            "1e999999999",
            "-1e999999999",
            "1e-320",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999999",
            "0x10",
            "1d",
            "1_000",
            "\u0661",
            "null",
            "true",
            "~",
            "*a",
            "&a",
            "!!java.net.URL",
            "<<",
            "%",
            "#",
            "\"",
            "'",
            "\\",
            "/",
            "../../../etc/passwd",
            "a/../b",
            "//",
            "a//b",
            "\0",
            "\r",
            "\uD83D",
            "\u202E",
            "\uFEFF",
            "\u00e9",
            "e\u0301",
            "{",
            "}",
            "[",
            "]",
            "[]",
            "{}",
            ":",
            ",",
            ";",
            "\t",
            "&amp;",
            "&x;",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]>",
            "</object>",
            "<object>",
            "x".repeat(5000),
            "[".repeat(2000));

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "-1", "0.5", "0.001", "1.5", "4", "48", "64", "65", "1000", "-1000000", "1e9", "1e300");

    private Words() {}

    /** A text one number of which, or a few, are others: it stays well-formed. */
    public static byte[] changedNumbers(byte[] sound, Random random) {
        String text = new String(sound, StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            List<MatchResult> parts = NUMBER.matcher(text).results().toList();
            if (parts.isEmpty()) {
                return changed(sound, random);
            }
            MatchResult part = parts.get(random.nextInt(parts.size()));
            text = text.substring(0, part.start())
                    + NUMBERS.get(random.nextInt(NUMBERS.size()))
                    + text.substring(part.end());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text with a change, or a few. */
    public static byte[] changed(byte[] sound, Random random) {
        String text = new String(sound, StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            text = random.nextInt(4) == 0 ? change(text, LINE, random) : change(text, WORD, random);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String change(String text, Pattern kind, Random random) {
        List<MatchResult> parts = kind.matcher(text).results().toList();
        if (parts.isEmpty()) {
            return text + ODD.get(random.nextInt(ODD.size()));
        }
        MatchResult part = parts.get(random.nextInt(parts.size()));
        MatchResult other = parts.get(random.nextInt(parts.size()));
        String instead = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> part.group() + part.group();
            case 2 -> other.group();
            case 3 -> part.group() + ODD.get(random.nextInt(ODD.size()));
            default -> ODD.get(random.nextInt(ODD.size()));
        };
        return text.substring(0, part.start()) + instead + text.substring(part.end());
    }
}
