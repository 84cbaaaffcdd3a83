package org.scorecam.maven;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.InputShape;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.ModelReading;
import org.scorecam.metric.Metric;
import org.scorecam.onnx.InputFacts;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;
import org.scorecam.store.Store;
import org.scorecam.store.StoreKey;

/**
 * Every single value that a goal takes, by the names of the elements around it, and how it is read. One that is new fails here until
 * it says what it is; a word is held to be read in capitals or not.
 */
class EverySettingTest {
    private static final String FORMATS_OF_ANNOTATIONS =
            "coco voc yolo csv labelme createml label-studio mvtec voc-masks huggingface cvat roboflow folders";

    private static final String DRIFT =
            "MAP_CORRELATION MAP_RANK_CORRELATION MAP_SSIM MAP_DISTANCE CENTRE_SHIFT MASS_CHANGE"
                    + " PROBABILITY_CHANGE CLASS_CHANGED";
    private static final String FAITHFULNESS = "AVERAGE_DROP INCREASE_IN_CONFIDENCE AVERAGE_GAIN INSERTION DELETION"
            + " ONLY_FOREGROUND NO_FOREGROUND CONTROL BACKGROUND_GAP CLASS_SIMILARITY RANDOMISED_SIMILARITY";
    private static final String METRICS =
            "MASS_IN_BOX LIFT POINTING_GAME IOU MAX_BOX_ACC RANK_ACCURACY ENTROPY SPARSENESS PROBABILITY" + " TOP1 "
                    + FAITHFULNESS.replace(
                            "BACKGROUND_GAP CLASS_SIMILARITY",
                            "SHORTCUT_MASS FLIP_WITHOUT_SHORTCUT STAMP_FLIP STAMP_GAP BACKGROUND_GAP CLASS_SIMILARITY"
                                    + " METHOD_AGREEMENT")
                    + " " + DRIFT;

    /** What can be waived: of a suite as a whole nothing can. */
    private static final String METRICS_OF_ONE = Arrays.stream(METRICS.split(" "))
            .filter(metric -> !Metric.valueOf(metric).isOfSuite())
            .collect(Collectors.joining(" "));

    private static final String VARIANTS =
            "article paper-p paper-l pytorch-grad-cam torch-cam tf-keras-vis grad-cam grad-cam-plus-plus hires-cam layer-cam"
                    + " x-grad-cam ablation-cam recipro-cam";
    private static final String UPSAMPLINGS = "half-pixel align-corners";
    private static final String FILLS = "blur zero mean black";
    private static final String TRUTHS = "true false";
    private static final String COUNTINGS = "include ignore";
    private static final String REACTIONS = "warn fail";

    /** One of a few words, and nothing else. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("skip", TRUTHS),
            entry("skipIfEmpty", TRUTHS),
            entry("haltOnFailure", TRUTHS),
            entry("approve.explanations", "changed all"),
            entry("approve.incomplete", TRUTHS),
            entry("effort", "full verdict sampled"),
            entry("engine.name", "threads process spark"),
            entry("report.formats", "json csv sarif codequality metrics modelcard badge html junit markdown"),
            entry("report.github", TRUTHS),
            entry("report.locale", "en ja"),
            entry("model.scores", "auto logits probabilities sigmoid"),
            entry("model.input.preset", "torchvision keras-caffe keras-tf unit raw"),
            entry("model.input.resize", "crop stretch letterbox"),
            entry("model.input.interpolation", "antialias bilinear tensorflow nearest"),
            entry("model.input.colors", "RGB BGR GRAY"),
            entry("model.input.orientation", "apply ignore auto"),
            entry("method.variant", VARIANTS),
            entry("method.compare", VARIANTS.replace("article ", "")),
            entry("rules.rule.limits.limit.method", VARIANTS),
            entry("method.activations", "rectified as-is"),
            entry("method.maskNormalisation", "before-upsampling after-upsampling"),
            entry("method.maskUpsampling", UPSAMPLINGS),
            entry("method.constantMaps", "skipped zero-mask"),
            entry("method.score", "probability logit output softmax-of-output"),
            entry("method.weights", "score softmax-over-channels"),
            entry("method.summed", "masks activations"),
            entry("method.summedAt", "layer input"),
            entry("method.mapNormalisation", "layer input both"),
            entry("method.mapUpsampling", UPSAMPLINGS),
            entry("metrics.include", FAITHFULNESS),
            entry("metrics.form", "full muted"),
            entry("metrics.insertion", FILLS),
            entry("metrics.deletion", FILLS),
            entry("metrics.fill", "surroundings mean grey blur black"),
            entry("baseline.added", REACTIONS),
            entry("baseline.gone", REACTIONS),
            entry("baseline.limits.limit.metric", DRIFT),
            entry("rules.rule.element", "IMAGE CLASS SUITE"),
            entry("rules.rule.limits.limit.metric", METRICS),
            entry("rules.rule.limits.limit.statistic", "MEAN MEDIAN MIN MAX P05 P10 P90 P95"),
            entry("waivers.waiver.metric", METRICS_OF_ONE),
            entry("suites.suite.format", FORMATS_OF_ANNOTATIONS),
            entry("init.format", FORMATS_OF_ANNOTATIONS),
            entry("init.write", TRUTHS),
            entry("suites.suite.crowd", COUNTINGS),
            entry("suites.suite.missing", "error ignore"),
            entry("suites.suite.unknownClasses", "error ignore"),
            entry("suites.suite.difficult", COUNTINGS),
            entry("suites.suite.truncated", COUNTINGS),
            entry("suites.suite.stamps.stamp.at", "top-left top-right bottom-left bottom-right centre"),
            entry("suites.suite.pixels", "as-is one-based"),
            entry("suites.suite.regions", "boxes masks"),
            entry("suites.suite.explain", "annotated predicted"));

    /** A word, or something else, of which there is an example. */
    private static final Map<String, Map.Entry<String, String>> WORDS_OR = Map.of(
            "batch",
            entry("auto", "2"),
            "store",
            entry("none", "kept"),
            "report.pages",
            entry("failed", "2"),
            "shard",
            entry("ci", "1/4"),
            "model.layer",
            entry("auto", "relu"));

    private static final Set<String> NUMBERS = Set.of(
            "threads",
            "batch",
            "storeSize",
            "confidence",
            "model.classOffset",
            "model.input.shorterSide",
            "model.input.scale",
            "model.input.mean",
            "model.input.std",
            "method.alpha",
            "method.maskEpsilon",
            "method.mapEpsilon",
            "metrics.tau",
            "metrics.tolerance",
            "metrics.iou",
            "metrics.steps",
            "metrics.photos",
            "init.photos",
            "baseline.limits.limit.minimum",
            "baseline.limits.limit.maximum",
            "baseline.limits.limit.share",
            "baseline.limits.limit.confidence",
            "rules.rule.limits.limit.minimum",
            "rules.rule.limits.limit.maximum",
            "rules.rule.limits.limit.share",
            "suites.suite.stamps.stamp.share",
            "rules.rule.limits.limit.confidence",
            "rules.rule.limits.limit.fall",
            "rules.rule.limits.limit.rise");

    private static final Set<String> SIZES = Set.of("model.input.size", "model.tokens");

    private static final Set<String> PATHS = Set.of(
            "outputDirectory",
            "aggregateDirectory",
            "model.file",
            "model.labels",
            "baseline.file",
            "waiversFile",
            "shards",
            "init.images",
            "init.annotations",
            "suites.suite.images",
            "suites.suite.annotations",
            "suites.suite.stamps.stamp.image");

    /** Names of the user's own, or of others. */
    private static final Set<String> NAMES = Set.of(
            "engine.argLine",
            "engine.master",
            "model.artifact",
            "model.output",
            "approve.includes",
            "init.classes",
            "init.backgroundClasses",
            "init.shortcuts",
            "suites.suite.name",
            "waivers.waiver.photo",
            "waivers.waiver.class",
            "waivers.waiver.until",
            "waivers.waiver.reason");

    /** Whatever is written there is refused: a limit of the baseline is on each explanation, and compares by itself. */
    private static final Set<String> REFUSED = Set.of(
            "baseline.limits.limit.method",
            "baseline.limits.limit.statistic",
            "baseline.limits.limit.fall",
            "baseline.limits.limit.rise");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySettingSaysWhatItIs() throws Exception {
        assertThat(Stream.of(WORDS.keySet(), WORDS_OR.keySet(), NUMBERS, SIZES, PATHS, NAMES, REFUSED)
                        .flatMap(Set::stream)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(scalars());
    }

    static Stream<String> words() {
        return WORDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsReadInCapitalsOrNot(String path) {
        List<List<Object>> readings = Arrays.stream(words(path))
                .map(word -> assertReadInAnyCase(path, word))
                .toList();

        assertThat(readings).as("each word is another one").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatIsNoWordIsRefusedWithAllOfThem(String path) {
        String all = TRUTHS.equals(WORDS.get(path)) ? "true or false" : String.join(", ", words(path));

        assertThatThrownBy(() -> read(path, "qqq"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("<" + path.substring(path.lastIndexOf('.') + 1) + "> is qqq, but must be ")
                .hasMessageContaining(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "store", "shard", "model.layer", "report.pages"})
    void aWordBesideOtherThingsIsReadInCapitalsOrNot(String path) {
        Map.Entry<String, String> wordAndOther = Objects.requireNonNull(WORDS_OR.get(path));

        assertThat(assertReadInAnyCase(path, wordAndOther.getKey())).isNotEqualTo(read(path, wordAndOther.getValue()));
    }

    static Stream<String> numbers() {
        return NUMBERS.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatOnlyJavaTakesForANumberIsNone(String path) {
        for (String number : List.of("20d", "1f", "0x1p3", "1e400", "NaN", "Infinity")) {
            assertThatThrownBy(() -> read(path, number))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("> is " + number + ", but must be ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.input.size", "model.tokens"})
    void aSizeIsReadWithAnX(String path) {
        assertThat(read(path, "16x8")).isEqualTo(read(path, "16X8")).isNotEqualTo(read(path, "8x16"));
    }

    private List<Object> assertReadInAnyCase(String path, String word) {
        List<Object> reading = read(path, word);
        for (String written : List.of(word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT), mixed(word))) {
            assertThat(read(path, written)).as(written).isEqualTo(reading);
        }
        return reading;
    }

    /** {@code kErAs-Tf}. */
    private static String mixed(String word) {
        return IntStream.range(0, word.length())
                .mapToObj(i -> word.substring(i, i + 1))
                .map(letter -> word.indexOf(letter) % 2 == 0
                        ? letter.toLowerCase(Locale.ROOT)
                        : letter.toUpperCase(Locale.ROOT))
                .reduce("", String::concat);
    }

    private static String[] words(String path) {
        return Objects.requireNonNull(WORDS.get(path)).split(" ");
    }

    /** All that the goals read, where this one is written beside what is needed. */
    private List<Object> read(String path, String text) {
        Map<String, Object> written = new HashMap<>();
        besides(path).forEach(each -> put(written, each.getKey(), each.getValue()));
        put(written, path, text);
        return read(new Configuration(Settings.elements("", written)));
    }

    private List<Object> read(Configuration configuration) {
        ExplainSettings explain = configuration.explain();
        ModelReading model = explain.model();
        Store store =
                new StorePlace(new CheckMojo().session, folder).open(configuration.store(), new SystemStreamLog());
        return Arrays.asList(
                configuration.isSkipped(),
                configuration.isSkippedIfEmpty(),
                configuration.haltsOnFailure(),
                explain.threads(3),
                explain.batch(),
                keeps(store),
                configuration.storeBytes(),
                String.valueOf(configuration.shard(Map.of("CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "4"))),
                configuration.shards(folder),
                configuration.engine(),
                configuration.engineSettings().argLine(),
                configuration.engineSettings().ofSpark(null, null),
                configuration.formats(),
                configuration.tellsGithub(),
                configuration.words().language(),
                configuration.pages(),
                explain.gate(folder, "approve"),
                configuration.approval(),
                configuration.proposal().photos(),
                configuration.proposal().isWritten(),
                String.valueOf(configuration.proposal().format()),
                explain.method(),
                explain.compare(),
                explain.metrics(),
                explain.effort(),
                explain.rules(),
                explain.waivers(folder).waivers(),
                explain.suites(),
                model.layer(),
                model.scores(),
                model.ports(),
                model.classOffset(),
                String.valueOf(model.tokens()),
                model.input(new InputFacts(
                        "photo",
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        InputShape.Layout.NCHW)));
    }

    private static boolean keeps(Store store) {
        StoreKey key = StoreKey.of("test");
        store.write(key, new byte[] {1});
        return store.read(key).isPresent();
    }

    private static Stream<Map.Entry<String, String>> besides(String path) {
        boolean ofImages = path.endsWith("share");
        boolean metric = path.endsWith("metric");
        return Stream.of(
                entry("store", "kept"),
                entry("model.input.preset", "unit"),
                entry("model.input.size", "8x8"),
                entry("model.input.resize", path.equals("model.input.shorterSide") ? "crop" : "stretch"),
                path.equals("method.summedAt") ? entry("method.mapNormalisation", "input") : entry("skip", "false"),
                entry("suites.suite.name", "animals"),
                entry("suites.suite.images", "photos"),
                entry("suites.suite.annotations", "coco.json"),
                entry("suites.suite.stamps.stamp.image", "logo.png"),
                entry("rules.rule.element", ofImages ? "IMAGE" : "SUITE"),
                entry("rules.rule.limits.limit.metric", path.endsWith("rise") ? "DELETION" : "IOU"),
                entry(
                        "rules.rule.limits.limit." + (path.endsWith("minimum") ? "maximum" : "minimum"),
                        metric ? "0" : "0.5"),
                entry("waivers.waiver.photo", "animals/0007.jpg"),
                entry("waivers.waiver.metric", "IOU"),
                entry("waivers.waiver.until", "2027-03-31"),
                entry("waivers.waiver.reason", "the label is being removed"),
                entry("baseline.limits.limit.metric", "MAP_SSIM"),
                entry("baseline.limits.limit.share", "0.9"),
                entry("baseline.limits.limit." + (path.endsWith("minimum") ? "maximum" : "minimum"), "0.5"));
    }

    /** Of a list there is one entry. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> written, String path, String text) {
        String[] names = path.split("\\.", -1);
        Map<String, Object> group = written;
        for (int i = 0; i < names.length - 1; i++) {
            boolean isList = names[i].equals(names[i + 1] + "s");
            Object inner = group.computeIfAbsent(
                    names[i], any -> isList ? new ArrayList<>(List.of(new HashMap<>())) : new HashMap<>());
            group = (Map<String, Object>) (isList ? ((List<Object>) inner).get(0) : inner);
            i += isList ? 1 : 0;
        }
        group.put(names[names.length - 1], text);
    }

    private static Set<String> scalars() throws Exception {
        try (InputStreamReader descriptor = new InputStreamReader(
                Objects.requireNonNull(EverySettingTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")),
                StandardCharsets.UTF_8)) {
            Set<String> paths = new TreeSet<>();
            add(paths, "", Goals.parameters(new PluginDescriptorBuilder().build(descriptor)));
            return paths;
        }
    }

    private static void add(Set<String> paths, String path, ParameterTree tree) {
        if (tree.kind() == ParameterTree.Kind.TEXT) {
            paths.add(path);
        }
        tree.children().forEach((name, child) -> add(paths, path.isEmpty() ? name : path + "." + name, child));
    }
}
