package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value is compared with that may not be much worse than it was.
 *
 * @param approved the value as it was approved, of a statistic over the explanations that were; null for a share, where each has
 *     its own
 * @param fall how far below it may be; null if there is no such limit
 * @param rise how far above it may be; null if there is no such limit
 */
public record SinceApproved(
        @Nullable Double approved,
        @Nullable BigDecimal fall,
        @Nullable BigDecimal rise) {
    /** Null for a limit on a value itself. */
    static @Nullable SinceApproved of(Limit limit, @Nullable Double approved) {
        return limit.isRelative() ? new SinceApproved(approved, limit.fall(), limit.rise()) : null;
    }

    /** The approved value of what is no share. */
    double value() {
        if (approved == null) {
            throw new IllegalStateException("a share has no approved value: " + this);
        }
        return approved;
    }
}
