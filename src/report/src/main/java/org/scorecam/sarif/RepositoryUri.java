package org.scorecam.sarif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Paths as references of RFC 3986: what is neither a letter of ASCII, a digit nor one of {@code -._~/} is percent-encoded.
 */
final class RepositoryUri {
    private RepositoryUri() {}

    /**
     * The reference of a file.
     *
     * @param path with {@code /}; {@code .} and {@code ..} in it are resolved, as far as they stay below its start
     */
    static String of(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return encoded(String.join("/", parts));
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~/".indexOf(letter) >= 0);
            uri.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return uri.toString();
    }
}
