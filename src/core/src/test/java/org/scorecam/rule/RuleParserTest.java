package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

class RuleParserTest {
    private static final String METRICS =
            "MASS_IN_BOX, LIFT, POINTING_GAME, IOU, MAX_BOX_ACC, RANK_ACCURACY, ENTROPY, SPARSENESS, PROBABILITY, TOP1, AVERAGE_DROP, INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION, DELETION,"
                    + " MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE, CENTRE_SHIFT, MASS_CHANGE,"
                    + " PROBABILITY_CHANGE, CLASS_CHANGED";
    private static final LimitText GOOD = new LimitText("MASS_IN_BOX", null, "0.50", null, null);

    @Test
    void noRulesAreTheDefaultRules() {
        assertThat(RuleParser.parse(List.of()))
                .isEqualTo(DefaultRules.rules())
                .containsExactly(new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        List.of(
                                new Limit(Metric.MASS_IN_BOX, null, new BigDecimal("0.50"), null, null),
                                new Limit(Metric.LIFT, null, new BigDecimal("1.0"), null, null))));
    }

    @Test
    void everythingThatIsWrittenIsRead() {
        assertThat(RuleParser.parse(List.of(
                        new RuleText(
                                " IMAGE ",
                                List.of("animals/*"),
                                List.of("animals/night/*"),
                                List.of(new LimitText("MASS_IN_BOX", null, "0.50", "0.950", "90%"))),
                        new RuleText("SUITE", null, null, List.of(new LimitText("LIFT", "P10", "1.5", null, null))))))
                .containsExactly(
                        new Rule(
                                Element.IMAGE,
                                List.of("animals/*"),
                                List.of("animals/night/*"),
                                List.of(new Limit(
                                        Metric.MASS_IN_BOX,
                                        null,
                                        new BigDecimal("0.50"),
                                        new BigDecimal("0.950"),
                                        new BigDecimal("0.90")))),
                        new Rule(
                                Element.SUITE,
                                List.of(),
                                List.of(),
                                List.of(new Limit(Metric.LIFT, Statistic.P10, new BigDecimal("1.5"), null, null))));
    }

    @Test
    void patternsMayBeAListOrHaveCommas() {
        List<@Nullable String> includes = Arrays.asList("tabby, kangaroo,", null, " ", "animals/*");

        assertThat(RuleParser.parse(List.of(new RuleText("IMAGE", includes, List.of("a,b"), List.of(GOOD)))))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.includes()).containsExactly("tabby", "kangaroo", "animals/*");
                    assertThat(rule.excludes()).containsExactly("a", "b");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.50",
        "50%, 0.50",
        "50 %, 0.50",
        "50.5%, 0.505",
        "0.500, 0.500",
        "1, 1",
        "100%, 1.00",
        "0, 0",
        ".5, 0.5",
        "+0.5, 0.5"
    })
    void aValueIsADecimalOrAPercentageAndKeepsItsDigits(String text, String expected) {
        assertThat(limit("IMAGE", new LimitText("MASS_IN_BOX", null, text, null, null))
                        .minimum())
                .isEqualTo(new BigDecimal(expected));
    }

    @Test
    void liftHasNoUpperEnd() {
        assertThat(limit("IMAGE", new LimitText("LIFT", null, null, "250", null))
                        .maximum())
                .isEqualTo(new BigDecimal("250"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Element.class,
            names = {"CLASS", "SUITE"})
    void theStatisticIsTheMeanWhereNoneIsWritten(Element element) {
        assertThat(limit(element.name(), GOOD).statistic()).isEqualTo(Statistic.MEAN);
    }

    @Test
    void equalMinimumAndMaximumAreARange() {
        assertThat(limit("IMAGE", new LimitText("TOP1", null, "1", "1.0", null)).maximum())
                .isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void anUnknownElementIsNamed() {
        assertRefused(
                new RuleText("IMAGES", null, null, List.of(GOOD)),
                "<rules>, rule 1: <element>IMAGES</element> is not known (did you mean IMAGE?) Known: IMAGE, CLASS,"
                        + " SUITE");
    }

    @Test
    void aMissingElementIsNamed() {
        assertRefused(
                new RuleText(" ", null, null, List.of(GOOD)),
                "<rules>, rule 1: <element> is missing; write one of IMAGE, CLASS, SUITE");
    }

    @Test
    void anUnknownMetricIsNamedWithTheNearest() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOXES", null, "0.50", null, null),
                "<rules>, rule 1, limit 1: <metric>MASS_IN_BOXES</metric> is not known (did you mean MASS_IN_BOX?)"
                        + " Known: " + METRICS);
    }

    @Test
    void anUnknownMetricThatIsLikeNoneIsNamedWithoutAGuess() {
        assertRefused(
                "IMAGE",
                new LimitText("x", null, "0.50", null, null),
                "<rules>, rule 1, limit 1: <metric>x</metric> is not known. Known: " + METRICS);
    }

    @Test
    void aMissingMetricIsNamed() {
        assertRefused(
                "IMAGE",
                new LimitText(null, null, "0.50", null, null),
                "<rules>, rule 1, limit 1: <metric> is missing; write one of " + METRICS);
    }

    @Test
    void aMetricOfASuiteHasOneValueThereAndNoStatistic() {
        Limit limit = limit("SUITE", new LimitText("MAX_BOX_ACC", null, "50%", null, null));

        assertThat(limit.statistic()).isNull();
        assertThat(limit.minimum()).isEqualTo(new BigDecimal("0.50"));
        assertRefused(
                "SUITE",
                new LimitText("MAX_BOX_ACC", "P10", "0.50", null, null),
                "<rules>, rule 1, limit 1: <statistic>P10</statistic> does not go with MAX_BOX_ACC, of which a suite"
                        + " has one value; remove it");
        assertRefused(
                "SUITE",
                new LimitText("MAX_BOX_ACC", null, "0.50", null, "0.9"),
                "<rules>, rule 1, limit 1: <share>0.9</share> does not go with <element>SUITE</element>, of which each"
                        + " has one value; remove it, or write <element>IMAGE</element>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Element.class,
            names = {"IMAGE", "CLASS"})
    void aMetricOfASuiteGoesWithNoOtherElement(Element element) {
        assertRefused(
                element.name(),
                new LimitText("MAX_BOX_ACC", null, "0.50", null, null),
                "<rules>, rule 1, limit 1: <metric>MAX_BOX_ACC</metric> is measured on a suite as a whole, so it does"
                        + " not go with <element>" + element
                        + "</element>; write <element>SUITE</element>, or limit IOU there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IOU",
                "RANK_ACCURACY",
                "ENTROPY",
                "SPARSENESS",
                "AVERAGE_DROP",
                "INCREASE_IN_CONFIDENCE",
                "AVERAGE_GAIN",
                "INSERTION",
                "DELETION"
            })
    void aMetricThatIsAShareLiesBetweenZeroAndOne(String metric) {
        String phrase = Metric.valueOf(metric).phrase();
        assertRefused(
                "IMAGE",
                new LimitText(metric, null, "1.01", null, null),
                "<rules>, rule 1, limit 1: <minimum>1.01</minimum> is out of range: " + phrase
                        + " lies between 0 and 1; write 1.01% or 0.0101");
        assertRefused(
                "IMAGE",
                new LimitText(metric, null, null, "-0.1", null),
                "<rules>, rule 1, limit 1: <maximum>-0.1</maximum> is out of range: " + phrase
                        + " lies between 0 and 1; write a value in that range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVERAGE_DROP", "INCREASE_IN_CONFIDENCE", "AVERAGE_GAIN", "INSERTION", "DELETION"})
    void aMetricThatCostsForwardsHasTheStatisticsOfTheOthers(String metric) {
        assertRefused(
                "CLASS",
                new LimitText(metric, "MEANS", "0.5", null, null),
                "<rules>, rule 1, limit 1: <statistic>MEANS</statistic> is not known (did you mean MEAN?) Known: MEAN,"
                        + " MEDIAN, MIN, MAX, P05, P10, P90, P95");
        assertRefused(
                "IMAGE",
                new LimitText(metric, "MEAN", "0.5", null, null),
                "<rules>, rule 1, limit 1: <statistic>MEAN</statistic> does not go with <element>IMAGE</element>, which"
                        + " judges each explanation by itself; remove it, or write <element>CLASS</element> or"
                        + " <element>SUITE</element>");
    }

    @Test
    void anUnknownStatisticIsNamedWithTheNearest() {
        assertRefused(
                "SUITE",
                new LimitText("LIFT", "AVERAGE", "1", null, null),
                "<rules>, rule 1, limit 1: <statistic>AVERAGE</statistic> is not known. Known: MEAN, MEDIAN, MIN, MAX,"
                        + " P05, P10, P90, P95");
        assertRefused(
                "SUITE",
                new LimitText("LIFT", "P5", "1", null, null),
                "<rules>, rule 1, limit 1: <statistic>P5</statistic> is not known (did you mean P05?) Known: MEAN,"
                        + " MEDIAN, MIN, MAX, P05, P10, P90, P95");
    }

    @Test
    void aStatisticOfOneExplanationIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("LIFT", "MEAN", "1", null, null),
                "<rules>, rule 1, limit 1: <statistic>MEAN</statistic> does not go with <element>IMAGE</element>, which"
                        + " judges each explanation by itself; remove it, or write <element>CLASS</element> or"
                        + " <element>SUITE</element>");
    }

    @Test
    void aRuleWithoutLimitsIsRefused() {
        String message = "<rules>, rule 1: it has no limits, so it would judge nothing; write"
                + " <limits><limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit></limits>, or remove"
                + " the rule";

        assertRefused(new RuleText("IMAGE", null, null, null), message);
        assertRefused(new RuleText("IMAGE", null, null, List.of()), message);
    }

    @Test
    void aLimitWithNeitherEndIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOX", null, null, " ", null),
                "<rules>, rule 1, limit 1: MASS_IN_BOX has neither <minimum> nor <maximum>; write one of them, such as"
                        + " <minimum>0.50</minimum>");
        assertRefused(
                "IMAGE",
                new LimitText("LIFT", null, null, null, null),
                "<rules>, rule 1, limit 1: LIFT has neither <minimum> nor <maximum>; write one of them, such as"
                        + " <minimum>1.5</minimum>");
    }

    @Test
    void aMinimumAboveTheMaximumIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOX", null, "60%", "0.40", null),
                "<rules>, rule 1, limit 1: <minimum>60%</minimum> is above <maximum>0.40</maximum>, so no value can"
                        + " keep both; swap them, or remove one");
    }

    @Test
    void aPercentageWithoutItsSignIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOX", null, "50", null, null),
                "<rules>, rule 1, limit 1: <minimum>50</minimum> is out of range: mass in box lies between 0 and 1;"
                        + " write 50% or 0.50");
    }

    @Test
    void aHundredIsTheLargestPercentage() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOX", null, null, "100", null),
                "<rules>, rule 1, limit 1: <maximum>100</maximum> is out of range: mass in box lies between 0 and 1;"
                        + " write 100% or 1.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150%", "-0.1", "1000"})
    void aValueThatTheMetricCannotHaveIsRefused(String maximum) {
        assertRefused(
                "IMAGE",
                new LimitText("PROBABILITY", null, null, maximum, null),
                "<rules>, rule 1, limit 1: <maximum>" + maximum
                        + "</maximum> is out of range: probability lies between 0 and 1; write a value in that range");
    }

    @ParameterizedTest
    @CsvSource({"MAP_CORRELATION, -1", "MAP_RANK_CORRELATION, -0.5", "MAP_SSIM, -100%"})
    void aSimilarityMayBeNegative(String metric, String minimum) {
        assertThat(limit("IMAGE", new LimitText(metric, null, minimum, null, null))
                        .isKeptBy(-0.4))
                .isTrue();
    }

    @Test
    void aCorrelationUnderMinusOneIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("MAP_CORRELATION", null, "-1.01", null, null),
                "<rules>, rule 1, limit 1: <minimum>-1.01</minimum> is out of range: map correlation with the baseline"
                        + " lies between -1 and 1; write a value in that range");
    }

    @Test
    void aNegativeChangeIsRefusedAsAChangeHasNoSign() {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_CHANGE", null, "-0.10", null, null),
                "<rules>, rule 1, limit 1: <minimum>-0.10</minimum> is out of range: change of mass in box since the"
                        + " baseline lies between 0 and 1; write a value in that range");
    }

    @ParameterizedTest
    @CsvSource({
        "MAP_SSIM, <minimum>0.90</minimum>",
        "MAP_DISTANCE, <maximum>0.10</maximum>",
        "CLASS_CHANGED, <maximum>0</maximum>"
    })
    void aLimitOnDriftWithNeitherEndIsToldTheEndThatMakesSense(String metric, String example) {
        assertRefused(
                "IMAGE",
                new LimitText(metric, null, null, null, null),
                "<rules>, rule 1, limit 1: " + metric + " has neither <minimum> nor <maximum>; write one of them, such"
                        + " as " + example);
    }

    @Test
    void aNegativeLiftIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("LIFT", null, "-1", null, null),
                "<rules>, rule 1, limit 1: <minimum>-1</minimum> is out of range: lift is never below 0; write a value"
                        + " in that range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "NaN", "Infinity", "0,50", "1/2", "5e-1", "0x1", "%", "."})
    void whatIsNoNumberIsRefused(String text) {
        assertRefused(
                "IMAGE",
                new LimitText("MASS_IN_BOX", null, text, null, null),
                "<rules>, rule 1, limit 1: <minimum>" + text
                        + "</minimum> is not a number; write a decimal such as 0.50, or a percentage such as 50%");
    }

    @Test
    void aShareOfASuitesOneValueIsRefused() {
        assertRefused(
                "SUITE",
                new LimitText("LIFT", null, "1", null, "90%"),
                "<rules>, rule 1, limit 1: <share>90%</share> does not go with <element>SUITE</element>, of which each"
                        + " has one value; remove it, or write <element>IMAGE</element>");
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertRefused(
                "IMAGE",
                new LimitText("LIFT", null, "1", null, "90"),
                "<rules>, rule 1, limit 1: <share>90</share> is out of range: a share is above 0 and at most 1; write"
                        + " 90% or 0.90");
        assertRefused(
                "IMAGE",
                new LimitText("LIFT", null, "1", null, "0"),
                "<rules>, rule 1, limit 1: <share>0</share> is out of range: a share is above 0 and at most 1; write a"
                        + " value in that range");
    }

    @Test
    void allIsAShare() {
        assertThat(limit("IMAGE", new LimitText("LIFT", null, "1", null, "100%"))
                        .share())
                .isEqualTo(new BigDecimal("1.00"));
    }

    @Test
    void theSecondLimitOfTheThirdRuleIsNamedSo() {
        RuleText good = new RuleText("IMAGE", null, null, List.of(GOOD));
        RuleText bad =
                new RuleText("IMAGE", null, null, List.of(GOOD, new LimitText("MASS_IN_BOX", null, "x", null, null)));

        assertThatThrownBy(() -> RuleParser.parse(List.of(good, good, bad)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<rules>, rule 3, limit 2: <minimum>x</minimum> is not a number;");
    }

    private static Limit limit(String element, LimitText limit) {
        return RuleParser.parse(List.of(new RuleText(element, null, null, List.of(limit))))
                .get(0)
                .limits()
                .get(0);
    }

    private static void assertRefused(String element, LimitText limit, String message) {
        assertRefused(new RuleText(element, null, null, List.of(limit)), message);
    }

    private static void assertRefused(RuleText rule, String message) {
        assertThatThrownBy(() -> RuleParser.parse(List.of(rule)))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }
}
