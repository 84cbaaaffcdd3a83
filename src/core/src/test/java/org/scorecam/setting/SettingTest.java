package org.scorecam.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

class SettingTest {
    private enum Season {
        EARLY_SPRING,
        SUMMER
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\t"})
    void whatIsBlankIsNotWritten(@Nullable String text) {
        Setting blank = setting(text);

        assertThat(blank.isWritten()).isFalse();
        assertThat(blank.text()).isNull();
        assertThat(blank.textOr("else")).isEqualTo("else");
        assertThat(blank.is("")).isFalse();
        assertThat(blank.word(Season.SUMMER)).isEqualTo(Season.SUMMER);
        assertThat(blank.or(7).whole("a whole number", 1, 9, 1)).isEqualTo(7);
        assertThat(blank.<String>orNull(written -> "written")).isNull();
        assertThat(blank.truth(true)).isTrue();
        assertThat(blank.truth(false)).isFalse();
        assertThat(blank.list()).isEmpty();
        assertThat(blank.texts()).isEmpty();
    }

    @Test
    void whatMustBeWrittenIsMissedWithWhatToWrite() {
        assertWrong(() -> setting(null).text("a name"), "<a><b> is missing; write a name");
        assertWrong(() -> setting(" ").constant(Season.class), "<a><b> is missing; write one of EARLY_SPRING, SUMMER");
        assertWrong(() -> setting(" ").number("a number", any -> true), "<a><b> is missing; write a number");
        assertWrong(
                () -> setting(" ").decimal(),
                "<a><b> is missing; write a decimal such as 0.50, or a percentage such as 50%");
        assertWrong(() -> setting(" ").size("WxH", 9, SettingTest::sides), "<a><b> is missing; write WxH");
    }

    @Test
    void aTextIsWithoutWhiteSpaceAroundIt() {
        assertThat(setting(" a b\n").text("a text")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"early-spring", "EARLY-SPRING", "Early-Spring", " eArLy-sPrInG "})
    void aWordIsReadInCapitalsOrNot(String text) {
        assertThat(setting(text).word(Season.SUMMER)).isEqualTo(Season.EARLY_SPRING);
        assertThat(setting(text).is("early-spring")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"early_spring", "EARLY_SPRING", "Early_Spring"})
    void aConstantIsReadInCapitalsOrNot(String text) {
        assertThat(setting(text).constant(Season.class)).isEqualTo(Season.EARLY_SPRING);
    }

    @Test
    void aWordThatIsNoneIsNamedWithTheNearest() {
        assertWrong(
                () -> setting("sumer").word(Season.SUMMER),
                "<a><b> is sumer, but must be one of early-spring, summer (did you mean summer?)");
        assertWrong(
                () -> setting("sumer").constant(Season.class),
                "<a><b> is sumer, but must be one of EARLY_SPRING, SUMMER (did you mean SUMMER?)");
        assertWrong(() -> setting("x").word(Season.SUMMER), "<a><b> is x, but must be one of early-spring, summer");
    }

    @Test
    void givenWordsAreReadLikeAConstants() {
        List<String> words = List.of("auto", "none");

        assertThat(setting("NONE").word("one of", words, Function.identity())).isEqualTo("none");
        assertWrong(
                () -> setting("nome").word("any of", words, Function.identity()),
                "<a><b> is nome, but must be any of auto, none (did you mean none?)");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "True, true", "false, false", "FALSE, false", "' fAlse ', false"})
    void aTruthIsReadInCapitalsOrNot(String text, boolean truth) {
        assertThat(setting(text).truth(!truth)).isEqualTo(truth);
    }

    @Test
    void aTruthIsTrueOrFalseAndNothingElse() {
        assertWrong(
                () -> setting("ture").truth(false), "<a><b> is ture, but must be true or false (did you mean true?)");
        assertWrong(() -> setting("no").truth(false), "<a><b> is no, but must be true or false");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "+3, 3", "3.0, 3", "0.3e1, 3"})
    void aWholeNumberIsInItsRange(String text, int number) {
        assertThat(setting(text).whole("a whole number", 1, 9, 5)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "2.5", "-1", "two", "99999999999", "5d", "0x5", "5_0", "\u0665", "NaN", ""})
    void whatIsNoWholeNumberOfTheRangeIsRefused(String text) {
        String is = text.isEmpty() ? "missing; write" : text + ", but must be";
        assertWrong(
                () -> setting(text).whole("a whole number", 1, 9, 5),
                "<a><b> is " + is + " a whole number from 1 to 9, such as 5");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", ".5, 0.5", "5., 5", "-1, -1", "+1e-3, 0.001", "1E2, 100", "0, 0"})
    void aNumberIsInDecimalDigits(String text, double number) {
        assertThat(setting(text).number("a number", any -> true)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20d",
                "1f",
                "0x1p3",
                "1e400",
                "-1e400",
                "NaN",
                "Infinity",
                "-Infinity",
                "1,5",
                "1 000",
                "15%",
                "e5",
                ".",
                "x"
            })
    void whatOnlyJavaTakesForANumberIsNone(String text) {
        assertWrong(
                () -> setting(text).number("a number, such as 0.5", any -> true),
                "<a><b> is " + text + ", but must be a number, such as 0.5");
    }

    @Test
    void aNumberIsInItsRange() {
        assertWrong(
                () -> setting("1").number("a number of at least 0 and below 1, such as 0.5", x -> x >= 0 && x < 1),
                "<a><b> is 1, but must be a number of at least 0 and below 1, such as 0.5");
    }

    @ParameterizedTest
    @CsvSource({"1/255, 0.00392156862745098", "0.5, 0.5", "' 2 / 4 ', 0.5", "1e-3, 0.001"})
    void aFractionIsOneNumberOrTwo(String text, double number) {
        assertThat(setting(text).fraction("a fraction", any -> true)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "0/0", "1/", "/2", "1/2/3", "1/2d"})
    void whatIsNoFractionIsRefused(String text) {
        assertWrong(
                () -> setting(text).fraction("a fraction such as 1/255", any -> true),
                "<a><b> is " + text + ", but must be a fraction such as 1/255");
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.50", "50%, 0.50", "50 %, 0.50", "1, 1", "-0.5, -0.5", ".5, 0.5", "100%, 1.00"})
    void aDecimalKeepsItsDigits(String text, BigDecimal number) {
        assertThat(setting(text).decimal()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e-1", "half", "0,50", "%", "50%%", "0x1", "1d"})
    void whatIsNoDecimalIsRefused(String text) {
        assertWrong(
                () -> setting(text).decimal(),
                "<a><b> is " + text + ", but must be a decimal such as 0.50, or a percentage such as 50%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64x48", "64X48", " 64 x 48 "})
    void aSizeIsWidthAndHeight(String text) {
        assertThat(setting(text).size("WxH", 64, SettingTest::sides)).isEqualTo("64 48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64", "65x1", "1x65", "0x1", "64x48x3", "-1x5", "6.5x4", "999999x1"})
    void whatIsNoSizeIsRefused(String text) {
        assertWrong(
                () -> setting(text).size("WxH, such as 8x8", 64, SettingTest::sides),
                "<a><b> is " + text + ", but must be WxH, such as 8x8");
    }

    @Test
    void aListHasCommas() {
        assertThat(setting("a, b,,c ").list())
                .containsExactly(setting("a"), setting("b"), new Setting("<a><b>, part 3", null), setting("c"));
        assertThat(setting("a, b,,c ").texts()).containsExactly("a", "b", "c");
    }

    @Test
    void numbersHaveCommasAndNoneIsLeftOut() {
        assertThat(setting(" 1, 2.5,3e0").numbers("numbers", any -> true)).containsExactly(1.0, 2.5, 3.0);
        assertWrong(() -> setting("1,,2").numbers("numbers", any -> true), "<a><b> is 1,,2, but must be numbers");
        assertWrong(() -> setting("1,-2").numbers("numbers", x -> x > 0), "<a><b> is 1,-2, but must be numbers");
    }

    private static Setting setting(@Nullable String text) {
        return new Setting("<a><b>", text);
    }

    private static void assertWrong(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(SetupException.class).hasMessage(message);
    }

    private static String sides(int width, int height) {
        return width + " " + height;
    }
}
