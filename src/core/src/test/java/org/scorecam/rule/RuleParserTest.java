package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            Arrays.stream(Metric.values()).map(Metric::name).collect(Collectors.joining(", "));
    private static final Map<String, @Nullable Object> GOOD =
            WrittenRules.limit("MASS_IN_BOX", null, "0.50", null, null);

    @Test
    void everythingThatIsWrittenIsRead() {
        assertThat(WrittenRules.parse(List.of(
                        WrittenRules.rule(
                                " IMAGE ",
                                List.of("animals/*"),
                                List.of("animals/night/*"),
                                List.of(WrittenRules.limit("MASS_IN_BOX", null, "0.50", "0.950", "90%"))),
                        WrittenRules.rule(
                                "SUITE", null, null, List.of(WrittenRules.limit("LIFT", "P10", "1.5", null, null))))))
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
    void namesAreReadInCapitalsOrNot() {
        assertThat(limit("suite", WrittenRules.limit("Lift", "p10", "1", null, null)))
                .isEqualTo(limit("SUITE", WrittenRules.limit("LIFT", "P10", "1", null, null)));
    }

    @Test
    void patternsMayBeAListOrHaveCommas() {
        List<@Nullable String> includes = Arrays.asList("tabby, kangaroo,", null, " ", "animals/*");

        assertThat(WrittenRules.parse(List.of(WrittenRules.rule("IMAGE", includes, List.of("a,b"), List.of(GOOD)))))
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
        assertThat(limit("IMAGE", WrittenRules.limit("MASS_IN_BOX", null, text, null, null))
                        .minimum())
                .isEqualTo(new BigDecimal(expected));
    }

    @Test
    void liftHasNoUpperEnd() {
        assertThat(limit("IMAGE", WrittenRules.limit("LIFT", null, null, "250", null))
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
        assertThat(limit("IMAGE", WrittenRules.limit("TOP1", null, "1", "1.0", null))
                        .maximum())
                .isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void anUnknownElementIsNamed() {
        assertRefused(
                WrittenRules.rule("IMAGES", null, null, List.of(GOOD)),
                "<rules>, rule 1, <element> is IMAGES, but must be one of IMAGE, CLASS, SUITE (did you mean IMAGE?)");
    }

    @Test
    void aMissingElementIsNamed() {
        assertRefused(
                WrittenRules.rule(" ", null, null, List.of(GOOD)),
                "<rules>, rule 1, <element> is missing; write one of IMAGE, CLASS, SUITE");
    }

    @Test
    void anUnknownMetricIsNamedWithTheNearest() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOXES", null, "0.50", null, null),
                "<rules>, rule 1, limit 1, <metric> is MASS_IN_BOXES, but must be one of " + METRICS
                        + " (did you mean MASS_IN_BOX?)");
    }

    @Test
    void anUnknownMetricThatIsLikeNoneIsNamedWithoutAGuess() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("x", null, "0.50", null, null),
                "<rules>, rule 1, limit 1, <metric> is x, but must be one of " + METRICS);
    }

    @Test
    void aMissingMetricIsNamed() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit(null, null, "0.50", null, null),
                "<rules>, rule 1, limit 1, <metric> is missing; write one of " + METRICS);
    }

    @Test
    void aMetricOfASuiteHasOneValueThereAndNoStatistic() {
        Limit limit = limit("SUITE", WrittenRules.limit("MAX_BOX_ACC", null, "50%", null, null));

        assertThat(limit.statistic()).isNull();
        assertThat(limit.minimum()).isEqualTo(new BigDecimal("0.50"));
        assertRefused(
                "SUITE",
                WrittenRules.limit("MAX_BOX_ACC", "P10", "0.50", null, null),
                "<rules>, rule 1, limit 1, <statistic> is P10, but a suite has one value of MAX_BOX_ACC; remove it");
        assertRefused(
                "SUITE",
                WrittenRules.limit("MAX_BOX_ACC", null, "0.50", null, "0.9"),
                "<rules>, rule 1, limit 1, <share> is 0.9, but it does not go with <element>SUITE</element>, of which"
                        + " each has one value; remove it, or write <element>IMAGE</element>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Element.class,
            names = {"IMAGE", "CLASS"})
    void aMetricOfASuiteGoesWithNoOtherElement(Element element) {
        assertRefused(
                element.name(),
                WrittenRules.limit("MAX_BOX_ACC", null, "0.50", null, null),
                "<rules>, rule 1, limit 1, <metric> is MAX_BOX_ACC, but that is measured on a suite as a whole, so it"
                        + " does not go with <element>" + element
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
                WrittenRules.limit(metric, null, "1.01", null, null),
                "<rules>, rule 1, limit 1, <minimum> is 1.01, but must be from 0 to 1, as " + phrase
                        + " is; write 1.01% or 0.0101");
        assertRefused(
                "IMAGE",
                WrittenRules.limit(metric, null, null, "-0.1", null),
                "<rules>, rule 1, limit 1, <maximum> is -0.1, but must be from 0 to 1, as " + phrase + " is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVERAGE_DROP", "INCREASE_IN_CONFIDENCE", "AVERAGE_GAIN", "INSERTION", "DELETION"})
    void aMetricThatCostsForwardsHasTheStatisticsOfTheOthers(String metric) {
        assertRefused(
                "CLASS",
                WrittenRules.limit(metric, "MEANS", "0.5", null, null),
                "<rules>, rule 1, limit 1, <statistic> is MEANS, but must be one of MEAN, MEDIAN, MIN, MAX, P05, P10,"
                        + " P90, P95 (did you mean MEAN?)");
        assertRefused(
                "IMAGE",
                WrittenRules.limit(metric, "MEAN", "0.5", null, null),
                "<rules>, rule 1, limit 1, <statistic> is MEAN, but it does not go with <element>IMAGE</element>, which"
                        + " judges each explanation by itself; remove it, or write <element>CLASS</element> or"
                        + " <element>SUITE</element>");
    }

    @Test
    void aGapOfASuiteLiesBetweenMinusOneAndOne() {
        assertRefused(
                "SUITE",
                WrittenRules.limit("STAMP_GAP", null, "-1.1", null, null),
                "<rules>, rule 1, limit 1, <minimum> is -1.1, but must be from -1 to 1, as gap of accuracy under a stamp is");
        assertRefused(
                "IMAGE",
                WrittenRules.limit("STAMP_GAP", null, "-0.1", null, null),
                "<rules>, rule 1, limit 1, <metric> is STAMP_GAP, but that is measured on a suite as a whole, so it does not go"
                        + " with <element>IMAGE</element>; write <element>SUITE</element>, or limit STAMP_FLIP there");
    }

    @ParameterizedTest
    @CsvSource({"NO_FOREGROUND,maximum,0.50", "SHORTCUT_MASS,maximum,0.10", "ONLY_FOREGROUND,minimum,0.50"})
    void anExampleLimitsTheSideThatIsBad(String metric, String end, String value) {
        assertRefused(
                "IMAGE",
                WrittenRules.limit(metric, null, null, null, null),
                "<rules>, rule 1, limit 1: " + metric
                        + " has neither <minimum> nor <maximum>; write one of them, such as <" + end + ">" + value
                        + "</" + end + ">");
    }

    @Test
    void anUnknownStatisticIsNamedWithTheNearest() {
        assertRefused(
                "SUITE",
                WrittenRules.limit("LIFT", "AVERAGE", "1", null, null),
                "<rules>, rule 1, limit 1, <statistic> is AVERAGE, but must be one of MEAN, MEDIAN, MIN, MAX, P05, P10,"
                        + " P90, P95");
        assertRefused(
                "SUITE",
                WrittenRules.limit("LIFT", "P5", "1", null, null),
                "<rules>, rule 1, limit 1, <statistic> is P5, but must be one of MEAN, MEDIAN, MIN, MAX, P05, P10, P90,"
                        + " P95 (did you mean P05?)");
    }

    @Test
    void aStatisticOfOneExplanationIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("LIFT", "MEAN", "1", null, null),
                "<rules>, rule 1, limit 1, <statistic> is MEAN, but it does not go with <element>IMAGE</element>, which"
                        + " judges each explanation by itself; remove it, or write <element>CLASS</element> or"
                        + " <element>SUITE</element>");
    }

    @Test
    void aRuleWithoutLimitsIsRefused() {
        String message = "<rules>, rule 1: it has no limits, so it would judge nothing; write"
                + " <limits><limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit></limits>, or remove"
                + " the rule";

        assertRefused(WrittenRules.rule("IMAGE", null, null, null), message);
        assertRefused(WrittenRules.rule("IMAGE", null, null, List.of()), message);
    }

    @Test
    void aLimitWithNeitherEndIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOX", null, null, " ", null),
                "<rules>, rule 1, limit 1: MASS_IN_BOX has neither <minimum> nor <maximum>; write one of them, such as"
                        + " <minimum>0.50</minimum>");
        assertRefused(
                "IMAGE",
                WrittenRules.limit("LIFT", null, null, null, null),
                "<rules>, rule 1, limit 1: LIFT has neither <minimum> nor <maximum>; write one of them, such as"
                        + " <minimum>1.5</minimum>");
    }

    @Test
    void aMinimumAboveTheMaximumIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOX", null, "60%", "0.40", null),
                "<rules>, rule 1, limit 1, <minimum> is 60%, but that is above <maximum>0.40</maximum>, so no value can"
                        + " keep both; swap them, or remove one");
    }

    @Test
    void aPercentageWithoutItsSignIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOX", null, "50", null, null),
                "<rules>, rule 1, limit 1, <minimum> is 50, but must be from 0 to 1, as mass in box is; write 50% or 0.50");
    }

    @Test
    void aHundredIsTheLargestPercentage() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOX", null, null, "100", null),
                "<rules>, rule 1, limit 1, <maximum> is 100, but must be from 0 to 1, as mass in box is; write 100% or"
                        + " 1.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150%", "-0.1", "1000"})
    void aValueThatTheMetricCannotHaveIsRefused(String maximum) {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("PROBABILITY", null, null, maximum, null),
                "<rules>, rule 1, limit 1, <maximum> is " + maximum + ", but must be from 0 to 1, as probability is");
    }

    @ParameterizedTest
    @CsvSource({"MAP_CORRELATION, -1", "MAP_RANK_CORRELATION, -0.5", "MAP_SSIM, -100%"})
    void aSimilarityMayBeNegative(String metric, String minimum) {
        assertThat(limit("IMAGE", WrittenRules.limit(metric, null, minimum, null, null))
                        .isKeptBy(-0.4))
                .isTrue();
    }

    @Test
    void aCorrelationUnderMinusOneIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MAP_CORRELATION", null, "-1.01", null, null),
                "<rules>, rule 1, limit 1, <minimum> is -1.01, but must be from -1 to 1, as map correlation with the"
                        + " baseline is");
    }

    @Test
    void aNegativeChangeIsRefusedAsAChangeHasNoSign() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_CHANGE", null, "-0.10", null, null),
                "<rules>, rule 1, limit 1, <minimum> is -0.10, but must be from 0 to 1, as change of mass in box since"
                        + " the baseline is");
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
                WrittenRules.limit(metric, null, null, null, null),
                "<rules>, rule 1, limit 1: " + metric + " has neither <minimum> nor <maximum>; write one of them, such"
                        + " as " + example);
    }

    @Test
    void aNegativeLiftIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("LIFT", null, "-1", null, null),
                "<rules>, rule 1, limit 1, <minimum> is -1, but must be at least 0, as lift is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "NaN", "Infinity", "0,50", "1/2", "5e-1", "0x1", "%", "."})
    void whatIsNoNumberIsRefused(String text) {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("MASS_IN_BOX", null, text, null, null),
                "<rules>, rule 1, limit 1, <minimum> is " + text
                        + ", but must be a decimal such as 0.50, or a percentage such as 50%");
    }

    @Test
    void aShareOfASuitesOneValueIsRefused() {
        assertRefused(
                "SUITE",
                WrittenRules.limit("LIFT", null, "1", null, "90%"),
                "<rules>, rule 1, limit 1, <share> is 90%, but it does not go with <element>SUITE</element>, of which"
                        + " each has one value; remove it, or write <element>IMAGE</element>");
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertRefused(
                "IMAGE",
                WrittenRules.limit("LIFT", null, "1", null, "90"),
                "<rules>, rule 1, limit 1, <share> is 90, but must be above 0 and at most 1, as a share is; write 90% or"
                        + " 0.90");
        assertRefused(
                "IMAGE",
                WrittenRules.limit("LIFT", null, "1", null, "0"),
                "<rules>, rule 1, limit 1, <share> is 0, but must be above 0 and at most 1, as a share is");
    }

    @Test
    void allIsAShare() {
        assertThat(limit("IMAGE", WrittenRules.limit("LIFT", null, "1", null, "100%"))
                        .share())
                .isEqualTo(new BigDecimal("1.00"));
    }

    @Test
    void theSecondLimitOfTheThirdRuleIsNamedSo() {
        Map<String, @Nullable Object> good = WrittenRules.rule("IMAGE", null, null, List.of(GOOD));
        Map<String, @Nullable Object> bad = WrittenRules.rule(
                "IMAGE", null, null, List.of(GOOD, WrittenRules.limit("MASS_IN_BOX", null, "x", null, null)));

        assertThatThrownBy(() -> WrittenRules.parse(List.of(good, good, bad)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<rules>, rule 3, limit 2, <minimum> is x, but must be a decimal");
    }

    private static Limit limit(String element, Map<String, @Nullable Object> limit) {
        return WrittenRules.parse(List.of(WrittenRules.rule(element, null, null, List.of(limit))))
                .get(0)
                .limits()
                .get(0);
    }

    private static void assertRefused(String element, Map<String, @Nullable Object> limit, String message) {
        assertRefused(WrittenRules.rule(element, null, null, List.of(limit)), message);
    }

    private static void assertRefused(Map<String, @Nullable Object> rule, String message) {
        assertThatThrownBy(() -> WrittenRules.parse(List.of(rule)))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }
}
