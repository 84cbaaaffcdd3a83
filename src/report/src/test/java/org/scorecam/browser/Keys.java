package org.scorecam.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys as the DevTools protocol has them. */
final class Keys {
    private static final Map<String, Integer> CODES = Map.of(
            "Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40, "Tab", 9);

    private Keys() {}

    /** The parameters of a press. */
    static Map<String, Object> event(String key, @Nullable String text) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "keyDown");
        event.put("key", key);
        Integer code = CODES.get(key);
        if (code != null) {
            event.put("code", key);
            event.put("windowsVirtualKeyCode", code);
        }
        if (text != null) {
            event.put("text", text);
        }
        return event;
    }
}
