package org.scorecam.sarif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;

/**
 * One result of the log.
 *
 * @param rule which it is of
 * @param level how bad
 * @param message whole sentences
 * @param identity what it is about, the same in every run in which it is found: neither values nor limits
 * @param file from the project's folder, with {@code /}; null where it is about no file
 * @param boxes that belong to it, in pixels of the photo; empty where it is about no photo
 * @param label what the boxes are around
 * @param waived why it does not fail the build; null where it does, or is a note
 */
record SarifResult(
        SarifRule rule,
        Level level,
        String message,
        List<String> identity,
        @Nullable String file,
        List<Box> boxes,
        String label,
        @Nullable String waived) {
    /** One that nothing is waived of. */
    SarifResult(
            SarifRule rule,
            Level level,
            String message,
            List<String> identity,
            @Nullable String file,
            List<Box> boxes,
            String label) {
        this(rule, level, message, identity, file, boxes, label, null);
    }

    /** The same, waived. */
    SarifResult waived(String reason) {
        return new SarifResult(rule, level, message, identity, file, boxes, label, reason);
    }

    /** SARIF 2.1.0, 3.27.10. */
    enum Level {
        ERROR,
        NOTE
    }
}
