package org.scorecam.setting;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that a test writes. */
public final class WrittenSettings {
    private WrittenSettings() {}

    /** By turns names and texts; null for nothing. */
    public static Settings elements(String place, @Nullable String... namesAndTexts) {
        Map<String, @Nullable String> written = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            written.put(String.valueOf(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        return Settings.elements(place, written);
    }
}
