package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private static final BigDecimal HALF = new BigDecimal("0.50");

    @Test
    void aShareIsInPercent() {
        assertThat(Digits.of(0.3104, Unit.SHARE)).isEqualTo("31\u202f%");
    }

    @Test
    void aShareIsNeitherNoneNorAllUnlessItIs() {
        assertThat(Digits.percent(0)).isEqualTo("0\u202f%");
        assertThat(Digits.percent(0.00012)).isEqualTo("<1\u202f%");
        assertThat(Digits.percent(0.9999)).isEqualTo(">99\u202f%");
        assertThat(Digits.percent(1)).isEqualTo("100\u202f%");
    }

    @Test
    void aShareNearAnEndReadsTheSameBesideALimit() {
        assertThat(Digits.of(0.995, Unit.SHARE, HALF, null)).isEqualTo(Digits.percent(0.995));
        assertThat(Digits.of(0.002, Unit.SHARE, HALF, null)).isEqualTo(Digits.percent(0.002));
        assertThat(Digits.of(0.995, Unit.SHARE, new BigDecimal("0.999"), null)).isEqualTo("99.5\u202f%");
    }

    @Test
    void aFactorHasATimesSign() {
        assertThat(Digits.of(4.256, Unit.FACTOR)).isEqualTo("4.26×");
    }

    @Test
    void anAnswerIsYesOrNo() {
        assertThat(Digits.of(1, Unit.ANSWER)).isEqualTo("yes");
        assertThat(Digits.of(0, Unit.ANSWER)).isEqualTo("no");
    }

    @Test
    void aValueJustUnderTheMinimumDoesNotLookAsIfItKeptIt() {
        assertThat(Digits.of(0.4999, Unit.SHARE, HALF, null)).isEqualTo("49.99\u202f%");
        assertThat(Digits.of(0.5, Unit.SHARE, HALF, null)).isEqualTo("50\u202f%");
        assertThat(Digits.of(0.999, Unit.FACTOR, new BigDecimal("1.0"), null)).isEqualTo("0.999×");
    }

    @Test
    void aValueJustOverTheMaximumDoesNotLookAsIfItKeptIt() {
        assertThat(Digits.of(0.5001, Unit.SHARE, null, HALF)).isEqualTo("50.01\u202f%");
        assertThat(Digits.of(0.5, Unit.SHARE, null, HALF)).isEqualTo("50\u202f%");
    }

    @Test
    void aValueAwayFromItsLimitReadsTheSameAsWithoutOne() {
        assertThat(Digits.of(0.618, Unit.SHARE, HALF, null)).isEqualTo(Digits.of(0.618, Unit.SHARE));
        assertThat(Digits.of(0.382, Unit.SHARE, HALF, null)).isEqualTo(Digits.of(0.382, Unit.SHARE));
        assertThat(Digits.of(1.237, Unit.FACTOR, new BigDecimal("1.0"), null)).isEqualTo(Digits.of(1.237, Unit.FACTOR));
    }

    @Test
    void aValueIsReadAsItIsWritten() {
        // 0.29 is a hair under 0.29 in binary
        assertThat(Digits.of(0.29, Unit.SHARE, HALF, null)).isEqualTo("29\u202f%");
    }

    @Test
    void aNumberBelowZeroHasTheSignNotTheHyphen() {
        assertThat(Digits.of(-0.284, Unit.NUMBER)).isEqualTo("\u22120.28");
        assertThat(Digits.of(-0.284, Unit.NUMBER, HALF, null)).isEqualTo("\u22120.28");
    }

    @Test
    void aGapIsInPointsOfAShareAndNeverNothing() {
        assertThat(Digits.gap(0.3104, HALF, Unit.SHARE)).isEqualTo("19");
        assertThat(Digits.gap(0.4999, HALF, Unit.SHARE)).isEqualTo("<1");
        assertThat(Digits.gap(0.82, new BigDecimal("1.0"), Unit.FACTOR)).isEqualTo("0.18×");
        assertThat(Digits.gap(0.501, HALF, Unit.NUMBER)).isEqualTo("<0.01");
        assertThat(Digits.gap(0, BigDecimal.ONE, Unit.ANSWER)).isEmpty();
    }

    @Test
    void aLimitKeepsItsDigits() {
        assertThat(Digits.of(new BigDecimal("0.505"), Unit.SHARE)).isEqualTo("50.5\u202f%");
        assertThat(Digits.of(new BigDecimal("1.0"), Unit.FACTOR)).isEqualTo("1.0×");
        assertThat(Digits.of(new BigDecimal("1"), Unit.SHARE)).isEqualTo("100\u202f%");
    }
}
