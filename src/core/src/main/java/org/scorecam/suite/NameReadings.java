package org.scorecam.suite;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a photo's name in an annotation can mean: itself, or, where a tool wrote it for a browser, what it is decoded to. */
final class NameReadings {
    /** Where Label Studio serves local files, the file is in the query. */
    private static final Pattern LOCAL_FILE = Pattern.compile("[?&]d=([^&]+)");

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private NameReadings() {}

    /** The first that is there is meant. */
    static List<String> of(String annotated) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(annotated);
        readings.add(decoded(annotated));
        int query = annotated.indexOf('?');
        if (query > 0) {
            Matcher local = LOCAL_FILE.matcher(annotated);
            if (local.find()) {
                readings.add(decoded(local.group(1)));
            }
            readings.add(annotated.substring(0, query));
            readings.add(decoded(annotated.substring(0, query)));
        }
        return List.copyOf(readings);
    }

    /** The same for two names that look the same: Unicode has letters with accents as one character and as two. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** {@code %20} as a space, and so on; the name itself where the bytes are no UTF-8. */
    private static String decoded(String name) {
        if (!ESCAPE.matcher(name).find()) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && digit(bytes[i + 1]) >= 0 && digit(bytes[i + 2]) >= 0) {
                decoded.put((byte) (digit(bytes[i + 1]) << 4 | digit(bytes[i + 2])));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException otherwise) {
            return name;
        }
    }

    private static int digit(byte character) {
        return Character.digit((char) character, 16);
    }
}
