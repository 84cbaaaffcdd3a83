package org.scorecam.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them, the same in every locale. */
final class Digits {
    private static final String NARROW_SPACE = "\u202f";
    /** The sign, not the hyphen. */
    static final String MINUS = "\u2212";

    private static final int DECIMALS = 2;

    private Digits() {}

    /** A value that no limit applies to. */
    static String of(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> percent(value);
            case ANSWER -> value >= 0.5 ? "yes" : "no";
            case FACTOR -> plain(value, DECIMALS, RoundingMode.HALF_UP) + sign(unit);
            case NUMBER -> plain(value, DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /**
     * A value beside its limits: rounded as everywhere, with the limit's digits, two decimals at least unless it is whole, and with as many
     * more as it takes to see on which side of a limit it is: a value that breaks it never looks as if it kept it, nor the other way round.
     */
    static String of(double value, Unit unit, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        List<BigDecimal> limits =
                Stream.of(minimum, maximum).flatMap(Stream::ofNullable).toList();
        if (limits.isEmpty() || unit == Unit.ANSWER) {
            return of(value, unit);
        }
        int digits = limits.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        int decimals = Math.max(value == Math.rint(value) ? 0 : DECIMALS, digits);
        if (unit == Unit.SHARE && decimals == DECIMALS && isNearEnd(value)) {
            return percent(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        while (!isOnItsSide(exact, decimals, limits)) {
            decimals++;
        }
        return shown(exact.setScale(decimals, RoundingMode.HALF_UP), unit);
    }

    private static boolean isOnItsSide(BigDecimal exact, int decimals, List<BigDecimal> limits) {
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        return limits.stream().allMatch(limit -> rounded.compareTo(limit) == exact.compareTo(limit));
    }

    /** A limit, with the digits that the user wrote. */
    static String of(BigDecimal limit, Unit unit) {
        return shown(limit, unit);
    }

    private static String shown(BigDecimal value, Unit unit) {
        return (unit == Unit.SHARE ? value.movePointRight(2) : value)
                        .toPlainString()
                        .replace("-", MINUS)
                + sign(unit);
    }

    private static boolean isNearEnd(double share) {
        return (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
    }

    /** A share in whole percent; neither 0 nor 100 unless it is exactly that. */
    static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1" + sign(Unit.SHARE);
        }
        if (share > 0.99 && share < 1) {
            return ">99" + sign(Unit.SHARE);
        }
        return shown(BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP), Unit.SHARE);
    }

    /** What is left of the whole: with the share, as {@link #percent} rounds it, 100 %. */
    static String rest(double share) {
        return percent(isNearEnd(share) ? 1 - share : 1 - Math.rint(100 * share) / 100);
    }

    /** A share in percent, the finer the smaller it is, to a hundredth of a percent: masks leave little of most classes. */
    static String finePercent(double share) {
        int decimals = share >= 0.0995 ? 0 : share >= 0.00995 ? 1 : 2;
        return plain(100 * share, share == 0 ? 0 : decimals, RoundingMode.HALF_UP) + sign(Unit.SHARE);
    }

    static String sign(Unit unit) {
        return switch (unit) {
            case SHARE -> NARROW_SPACE + "%";
            case FACTOR -> "×";
            case ANSWER, NUMBER -> "";
        };
    }

    /**
     * How far a value is beyond a limit: a share in points of a percent. Never nothing; empty for an answer.
     *
     * @param value beyond it
     */
    static String gap(double value, BigDecimal limit, Unit unit) {
        BigDecimal gap = BigDecimal.valueOf(value).subtract(limit).abs();
        BigDecimal shown = (unit == Unit.SHARE ? gap.movePointRight(2) : gap)
                .setScale(unit == Unit.SHARE ? 0 : DECIMALS, RoundingMode.HALF_UP);
        if (unit == Unit.ANSWER) {
            return "";
        }
        String text = shown.signum() == 0 ? "<" + shown.ulp().toPlainString() : shown.toPlainString();
        return unit == Unit.FACTOR ? text + sign(unit) : text;
    }

    /** What Java prints of the double, rounded: 0.285 is what was meant, not the hair less that it is in binary. */
    static String plain(double value, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, mode)
                .toPlainString()
                .replace("-", MINUS);
    }
}
