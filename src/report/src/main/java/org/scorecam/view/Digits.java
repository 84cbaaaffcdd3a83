package org.scorecam.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them, the same in every locale. */
final class Digits {
    private static final String NARROW_SPACE = "\u202f";
    private static final int DECIMALS = 2;

    private Digits() {}

    /** A value that no limit applies to. */
    static String of(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> percent(value);
            case ANSWER -> value >= 0.5 ? "yes" : "no";
            case FACTOR -> plain(value, DECIMALS, RoundingMode.HALF_UP) + NARROW_SPACE + "×";
            case NUMBER -> plain(value, DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /**
     * A value beside its limit: with the limit's digits, and rounded so that a value that breaks the limit never looks
     * as if it kept it, nor the other way round.
     */
    static String of(double value, Unit unit, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        boolean over = minimum == null || (maximum != null && value > maximum.doubleValue());
        BigDecimal limit = over ? maximum : minimum;
        if (limit == null || unit == Unit.ANSWER) {
            return of(value, unit);
        }
        return rounded(value, unit, limit.scale(), over ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    /** A limit, with the digits that the user wrote. */
    static String of(BigDecimal limit, Unit unit) {
        if (unit == Unit.ANSWER) {
            return limit.toPlainString();
        }
        BigDecimal shown = unit == Unit.SHARE ? limit.movePointRight(2) : limit;
        return shown.setScale(Math.max(0, shown.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + sign(unit);
    }

    /** A share in whole percent; neither 0 nor 100 unless it is exactly that. */
    static String percent(double share) {
        double percent = 100 * share;
        String sign = sign(Unit.SHARE);
        if (percent > 0 && percent < 1) {
            return "<1" + sign;
        }
        if (percent > 99 && percent < 100) {
            return ">99" + sign;
        }
        return plain(percent, 0, RoundingMode.HALF_UP) + sign;
    }

    private static String rounded(double value, Unit unit, int scale, RoundingMode mode) {
        return unit == Unit.SHARE
                ? plain(value * 100, Math.max(0, scale - 2), mode) + sign(unit)
                : plain(value, Math.max(0, scale), mode) + sign(unit);
    }

    private static String sign(Unit unit) {
        return switch (unit) {
            case SHARE -> NARROW_SPACE + "%";
            case FACTOR -> NARROW_SPACE + "×";
            case ANSWER, NUMBER -> "";
        };
    }

    /** Through 15 digits, which every double holds: 0.29 * 100 is a hair under 29 and must not become 28. */
    static String plain(double value, int decimals, RoundingMode mode) {
        return new BigDecimal(value)
                .round(new MathContext(15, RoundingMode.HALF_EVEN))
                .setScale(decimals, mode)
                .toPlainString();
    }
}
