package org.scorecam.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** The words of the pages, in one language. Public, because FreeMarker reads public types only. */
public final class PageTexts {
    private static final String DEFAULT = "en";

    /** Begins what has a direction of its own: the numbers around a Hebrew name stay where they are. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";
    private static final List<String> LANGUAGES = List.of(DEFAULT, "ja");

    private final String language;
    private final ResourceBundle bundle;

    private PageTexts(String language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** The words that are there without a choice. */
    public static PageTexts english() {
        return load(DEFAULT);
    }

    /**
     * The words of a language.
     *
     * @param locale a language tag such as {@code en} or {@code en-GB}, whose region is ignored; null for the default
     * @throws SetupException naming the languages that there are
     */
    public static PageTexts of(@Nullable String locale) {
        if (locale == null) {
            return english();
        }
        String language = Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
        if (!LANGUAGES.contains(language)) {
            throw new SetupException("<report><locale> is " + locale + ", but must be one of "
                    + String.join(", ", LANGUAGES) + Nearest.hint(locale, LANGUAGES));
        }
        return load(language);
    }

    /** Not by {@link ResourceBundle#getBundle(String)}, which falls back to the machine's language. */
    private static PageTexts load(String language) {
        String file = language.equals(DEFAULT) ? "words.properties" : "words_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(PageTexts.class.getResourceAsStream(file), file)) {
            return new PageTexts(
                    language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** As {@code <html lang>} wants it. */
    public String language() {
        return language;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of {@code key}, with {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, List<?> arguments) {
        Object[] shown = arguments.stream().map(PageTexts::shown).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(shown);
    }

    /** The text of {@code key.one} or {@code key.many}, with the count as {@code {0}}. */
    public String count(String key, Number count, List<?> others) {
        List<Object> arguments = new ArrayList<>(others);
        arguments.add(0, count);
        return text(key + (count.longValue() == 1 ? ".one" : ".many"), arguments);
    }

    /** Numbers as they are, where {@link MessageFormat} would group and round them; what runs from right to left by itself. */
    private static String shown(Object argument) {
        if (argument instanceof Number) {
            return new BigDecimal(argument.toString()).stripTrailingZeros().toPlainString();
        }
        String text = argument.toString();
        boolean isAlone = text.startsWith(ISOLATE) || !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return isAlone ? text : ISOLATE + text + END;
    }
}
