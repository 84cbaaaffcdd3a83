package org.scorecam.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Paths as references of RFC 3986: what is neither a letter of ASCII, a digit nor one of {@code -._~/} is percent-encoded.
 */
final class RepositoryUri {
    private RepositoryUri() {}

    /**
     * The reference of a file.
     *
     * @param path with {@code /}
     */
    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~/".indexOf(letter) >= 0);
            uri.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return uri.toString();
    }
}
