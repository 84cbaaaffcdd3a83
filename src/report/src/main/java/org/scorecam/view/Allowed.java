package org.scorecam.view;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.rule.SinceApproved;

/**
 * How far from the approved value one may be, as people read it.
 *
 * @param amount how far
 * @param approved the approved value; null for a share, where each explanation has its own
 * @param upper whether it may not be so far above; else below
 */
public record Allowed(String amount, @Nullable String approved, boolean upper) {
    static @Nullable Allowed of(@Nullable SinceApproved since, Unit unit) {
        if (since == null) {
            return null;
        }
        BigDecimal amount = Objects.requireNonNull(since.fall() == null ? since.rise() : since.fall());
        Double approved = since.approved();
        return new Allowed(
                Digits.of(amount, unit == Unit.ANSWER ? Unit.SHARE : unit),
                approved == null ? null : Digits.of(approved, unit),
                since.fall() == null);
    }
}
