package org.scorecam.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * A text that a user wrote, or did not. Every message has one form: the place, what stands there, what it must be, and the nearest
 * word: {@code <model><input><resize> is crp, but must be one of crop, stretch, letterbox (did you mean crop?)}. Where nothing is
 * written and something must be, it says so: {@code <rules>, rule 1, <element> is missing; write one of IMAGE, CLASS, SUITE}.
 * Words are read in capitals or not.
 *
 * @param place where it stands, as messages name it
 * @param text without white space around it; null where nothing is written, or white space alone
 */
public record Setting(String place, @Nullable String text) {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})\\s*[xX]\\s*([1-9]\\d{0,4})");
    private static final String DIGITS = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)";
    private static final Pattern DECIMAL = Pattern.compile("(" + DIGITS + ")(\\s*%)?");
    private static final Pattern NUMBER = Pattern.compile(DIGITS + "(?:[eE][+-]?\\d+)?");

    public Setting {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether something is written. */
    public boolean isWritten() {
        return text != null;
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return word.equalsIgnoreCase(text);
    }

    /** The same setting; where nothing is written, as if {@code otherwise} were. */
    public Setting or(Object otherwise) {
        return isWritten() ? this : new Setting(place, otherwise.toString());
    }

    /** What is written, as {@code read} reads it; null where nothing is. */
    public <T> @Nullable T orNull(Function<Setting, T> read) {
        return isWritten() ? read.apply(this) : null;
    }

    /**
     * Any text.
     *
     * @param what it must be, for the message where nothing is written
     */
    public String text(String what) {
        if (text == null) {
            throw missing(what);
        }
        return text;
    }

    /** What is written; {@code otherwise} where nothing is. */
    public String textOr(String otherwise) {
        return text == null ? otherwise : text;
    }

    /** A constant of the same type as {@code otherwise}, which stands for nothing, by its name as {@link #written} has it. */
    public <E extends Enum<E>> E word(E otherwise) {
        return or(written(otherwise)).word("one of", constants(otherwise.getDeclaringClass()), Setting::written);
    }

    /** A constant by its name, as messages write metrics, elements, statistics and colours: in capitals. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return word("one of", constants(type), Enum::name);
    }

    /**
     * One of a few, by a word.
     *
     * @param what stands before the words in messages: {@code one of}
     * @param written the word as messages write it
     */
    public <T> T word(String what, List<T> known, Function<? super T, String> written) {
        List<String> words = known.stream().<String>map(written).toList();
        String whole = what + " " + String.join(", ", words);
        String word = text(whole);
        return known.stream()
                .filter(each -> is(written.apply(each)))
                .findFirst()
                .orElseThrow(() -> wrong("must be " + whole + Nearest.hint(word, words)));
    }

    /** {@code true} or {@code false}. */
    public boolean truth(boolean otherwise) {
        List<String> words = List.of("true", "false");
        if (isWritten() && words.stream().noneMatch(this::is)) {
            throw wrong("must be true or false" + Nearest.hint(textOr(""), words));
        }
        return is("true") || (otherwise && !isWritten());
    }

    /** A whole number, described by {@code what}: {@code a whole number of pixels}. */
    public int whole(String what, int least, int most, int example) {
        return (int) number(
                what + " from " + least + " to " + most + ", such as " + example,
                number -> number == Math.rint(number) && number >= least && number <= most);
    }

    /**
     * A finite number in decimal digits, with an exponent or without. What Java alone takes for one ({@code 20d}, {@code 0x1p3},
     * {@code NaN}) is none.
     *
     * @param what it must be, with its range
     */
    public double number(String what, DoublePredicate fits) {
        return fitting(number(text(what)), what, fits);
    }

    /** As {@link #number}, or a fraction of two numbers: {@code 1/255}. */
    public double fraction(String what, DoublePredicate fits) {
        String[] parts = text(what).split("/", 2);
        return fitting(number(parts[0]) / (parts.length == 1 ? 1 : number(parts[1])), what, fits);
    }

    /** Numbers with commas between them. */
    public List<Double> numbers(String what, DoublePredicate fits) {
        return Stream.of(text(what).split(",", -1))
                .map(part -> fitting(number(part), what, fits))
                .toList();
    }

    /** A decimal or a percentage, with the digits that are written: {@code 50%} is 0.50. */
    public BigDecimal decimal() {
        String what = "a decimal such as 0.50, or a percentage such as 50%";
        Matcher form = DECIMAL.matcher(text(what));
        if (!form.matches()) {
            throw wrong("must be " + what);
        }
        BigDecimal number = new BigDecimal(form.group(1));
        return form.group(2) == null ? number : number.movePointLeft(2);
    }

    /**
     * Width and height: {@code 224x224}.
     *
     * @param what it must be, with its range
     * @param most of each side
     * @param of makes the size of the width and the height, at least 1 each
     */
    public <T> T size(String what, int most, BiFunction<Integer, Integer, T> of) {
        Matcher size = SIZE.matcher(text(what));
        if (!size.matches() || Integer.parseInt(size.group(1)) > most || Integer.parseInt(size.group(2)) > most) {
            throw wrong("must be " + what);
        }
        return of.apply(Integer.valueOf(size.group(1)), Integer.valueOf(size.group(2)));
    }

    /** What stands between commas; where that is nothing, a setting that is not written. None where nothing is written. */
    public List<Setting> list() {
        String[] parts = text == null ? new String[0] : text.split(",", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Setting(parts[i].isBlank() ? place + ", part " + (i + 1) : place, parts[i]))
                .toList();
    }

    /** The texts between commas, without those that are blank. */
    public List<String> texts() {
        return list().stream().flatMap(part -> Stream.ofNullable(part.text())).toList();
    }

    /** An error in what is written. */
    public SetupException wrong(String why) {
        return new SetupException(place + " is " + (text == null ? "empty" : text) + ", but " + why);
    }

    /** An error where something must be written, and is not. */
    public SetupException missing(String what) {
        return new SetupException(place + " is missing; write " + what);
    }

    /** A constant as users write it: {@code softmax-over-channels}. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** NaN for what is no finite number in decimal digits. */
    public static double number(String text) {
        String stripped = text.strip();
        double number = NUMBER.matcher(stripped).matches() ? Double.parseDouble(stripped) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private double fitting(double number, String what, DoublePredicate fits) {
        if (!Double.isFinite(number) || !fits.test(number)) {
            throw wrong("must be " + what);
        }
        return number;
    }

    private static <E extends Enum<E>> List<E> constants(Class<E> type) {
        return List.of(type.getEnumConstants());
    }
}
