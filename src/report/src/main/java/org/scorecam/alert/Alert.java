package org.scorecam.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;

/**
 * One thing that a run found, as code hosts show it: at a file.
 *
 * @param rule which it is of
 * @param level how bad
 * @param message whole sentences
 * @param fingerprint the same in every run in which it is found, and no other one's: 64 hex digits
 * @param file from the repository's root, with {@code /}; null where it is about no file
 * @param boxes that belong to it, in pixels of the photo; empty where it is about no photo
 * @param label what the boxes are around
 * @param waived why it does not fail the build; null where it does, or is a note
 */
public record Alert(
        AlertRule rule,
        Level level,
        String message,
        String fingerprint,
        @Nullable String file,
        List<Box> boxes,
        String label,
        @Nullable String waived) {
    /** The same, waived. */
    Alert waived(String reason) {
        return new Alert(rule, level, message, fingerprint, file, boxes, label, reason);
    }

    /** How bad it is. */
    public enum Level {
        /** It fails the build, but for what is waived. */
        ERROR,
        /** It does not. */
        NOTE
    }

    /** Whether it fails the build. */
    public boolean fails() {
        return level == Level.ERROR && waived == null;
    }
}
