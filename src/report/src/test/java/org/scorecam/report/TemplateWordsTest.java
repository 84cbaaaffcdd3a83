package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.baseline.Direction;
import org.scorecam.challenge.Challenge;
import org.scorecam.metric.Metric;
import org.scorecam.metric.RegionFill;
import org.scorecam.result.Answered;
import org.scorecam.result.ChallengeWords;
import org.scorecam.result.Cure;
import org.scorecam.result.FramePlace;
import org.scorecam.review.Tile;
import org.scorecam.rule.Statistic;
import org.scorecam.setting.Setting;
import org.scorecam.suite.StampSettings;
import org.scorecam.view.Measure;

/** Holds that all words of the pages are in the bundles, and nothing else is. */
class TemplateWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/scorecam/report");

    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    /** A directive, a macro or an interpolation of FreeMarker. */
    private static final Pattern CODE =
            Pattern.compile("</?[#@](?:\"[^\"]*\"|[^\">])*>|\\$\\{(?:\"[^\"]*\"|[^\"}])*\\}");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    /** Two words, a capital letter at the start of one, or a letter that no name of ours has. */
    private static final Pattern PROSE = Pattern.compile("\\p{L}\\s+\\p{L}|^\\s*\\p{Lu}\\p{Ll}|[\\p{L}&&\\P{ASCII}]");

    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label|data-label|label|summary)=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(?:\\.\\w+)+");

    static List<Path> templates() throws IOException {
        return files(".ftlh");
    }

    static List<Path> bundles() throws IOException {
        return files(".properties");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) throws IOException {
        String markup = CODE.matcher(markup(template)).replaceAll("");

        assertThat(read(template, markup)).doesNotContainPattern("\\p{L}");
        assertThat(READ_ATTRIBUTE.matcher(markup).results().map(found -> found.group(1)))
                .allSatisfy(attribute -> assertThat(attribute).doesNotContainPattern("\\p{L}"));
        assertThat(texts(template)).allSatisfy(text -> assertThat(text).doesNotContainPattern(PROSE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleHasTheKeysThatAreUsedAndNoOthers(Path bundle) throws IOException {
        Set<String> keys = load(bundle).stringPropertyNames();

        assertThat(new TreeSet<>(keys)).isEqualTo(used(keys));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleShowsTheSameValuesInATextAsTheEnglishOne(Path bundle) throws IOException {
        Properties english = load(RESOURCES.resolve("words.properties"));
        Properties other = load(bundle);

        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(values(other.getProperty(key))).isEqualTo(values(english.getProperty(key))));
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        VALUE.matcher(text).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    /** MessageFormat takes it for itself. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHasAPlainApostrophe(Path bundle) throws IOException {
        assertThat(load(bundle).values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
    }

    @Test
    void theTemplatesAreSeen() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(10);
        assertThat(bundles()).isNotEmpty();
    }

    /** {@code keys} tells which texts have two forms, and which metrics have a sentence or a short name of their own. */
    private static Set<String> used(Set<String> keys) throws IOException {
        Set<String> used = new TreeSet<>(families());
        for (Path template : templates()) {
            for (String text : texts(template)) {
                if (keys.contains(text + ".one")) {
                    used.add(text + ".one");
                    used.add(text + ".many");
                } else if (KEY.matcher(text).matches() && !text.endsWith(".ftlh") && !text.endsWith(".css")) {
                    used.add(text);
                }
            }
        }
        for (Metric metric : Metric.values()) {
            Stream.of(".short", ".broken", ".yes", ".no")
                    .map(ending -> "metric." + metric + ending)
                    .filter(keys::contains)
                    .forEach(used::add);
        }
        return used;
    }

    /** The keys that are put together from the names of constants. */
    private static Set<String> families() {
        Set<String> keys = new TreeSet<>(
                Set.of("answer.yes", "answer.no", "limit.minimum.short", "limit.maximum.short", "limit.between.short"));
        for (Metric metric : Metric.values()) {
            keys.add("metric." + metric);
            keys.add("metric." + metric + ".meaning");
        }
        for (Statistic statistic : Statistic.values()) {
            keys.add("statistic." + statistic);
        }
        for (Direction direction : Direction.values()) {
            keys.add("direction." + direction);
        }
        for (Challenge challenge : Challenge.values()) {
            keys.add("challenge." + challenge.key());
            keys.add("challenge." + challenge.key() + ".alt");
        }
        for (RegionFill fill : RegionFill.values()) {
            keys.add("fill." + fill.name().toLowerCase(Locale.ROOT));
        }
        for (StampSettings.At at : StampSettings.At.values()) {
            keys.add("wholes.at." + Setting.written(at));
        }
        for (ChallengeWords.Finding finding : ChallengeWords.Finding.values()) {
            keys.add("challenges." + finding.name().toLowerCase(Locale.ROOT));
        }
        for (Answered answered : Answered.values()) {
            keys.add("looks." + answered.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Cure cure : Cure.values()) {
            keys.add("cure." + cure);
        }
        for (FramePlace place : FramePlace.values()) {
            keys.add("place." + place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Tile.Kind kind : Tile.Kind.values()) {
            keys.add("review." + kind.key());
            keys.add("review." + kind.key() + ".lead");
            keys.add("review.count." + kind.key() + ".one");
            keys.add("review.count." + kind.key() + ".many");
        }
        for (Measure.State state : Measure.State.values()) {
            if (state != Measure.State.FREE) {
                keys.add("state." + state);
            }
        }
        return keys;
    }

    /** What people read of a page, or of a style sheet, where it is in quotes; keys are called the same in all languages. */
    private static String read(Path template, String markup) {
        return template.toString().endsWith(".css.ftlh")
                ? TEXT.matcher(markup)
                        .results()
                        .map(found -> found.group(1).replaceFirst("^#[a-z]+-$", ""))
                        .toList()
                        .toString()
                : TAG.matcher(markup.replaceAll("<kbd>.</kbd>", "")).replaceAll("");
    }

    /** The quoted texts in the template's code. */
    private static List<String> texts(Path template) throws IOException {
        List<String> texts = new ArrayList<>();
        CODE.matcher(markup(template))
                .results()
                .map(MatchResult::group)
                .forEach(code -> TEXT.matcher(code).results().forEach(found -> texts.add(found.group(1))));
        return texts;
    }

    private static String markup(Path template) throws IOException {
        return COMMENT.matcher(Files.readString(template)).replaceAll("");
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
