package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotationChoices;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Sampled;
import org.scorecam.file.RelativePath;
import org.scorecam.image.InputChoices;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.json.BaselineJson;
import org.scorecam.onnx.InputFacts;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.Ports;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.rule.DriftParser;
import org.scorecam.rule.LimitText;
import org.scorecam.rule.Rule;
import org.scorecam.rule.RuleParser;
import org.scorecam.rule.RuleText;
import org.scorecam.suite.Labels;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

/** The glue: turns parameters, which are texts, into the domain's settings. */
final class Configuration {
    private static final String FOLDERS = "folders";
    private static final String BATCH_TRIED = "auto";
    private static final String BASELINE = "src/test/scorecam/baseline.json";

    /** What becomes of explanations that only baseline or run has. */
    private enum Reaction {
        WARN,
        FAIL
    }

    private Configuration() {}

    static InputSettings input(InputParameters input, InputFacts model) {
        return Presets.resolve(choices(input), sizeOf(model));
    }

    static OnnxClassifier.Options options(ModelParameters model, @Nullable InputSettings input, int batch) {
        String layer = Objects.requireNonNullElse(Texts.present(model.layer), OnnxClassifier.AUTO);
        String scores = Objects.requireNonNullElse(Texts.present(model.scores), OnnxClassifier.AUTO);
        Size size = input == null ? null : input.size();
        int channels = input == null ? 3 : input.colors().channels();
        return new OnnxClassifier.Options(layer, scores, size, channels, batch, classOffset(model), tokens(model));
    }

    /** {@code <classOffset>}; 0 where it is not there. */
    static int classOffset(ModelParameters model) {
        String text = Texts.present(model.classOffset);
        if (text != null && !text.matches("\\d{1,6}")) {
            throw new SetupException("<model><classOffset> is " + text
                    + ", but must be a whole number of at least 0: the place of class 0 among the model's scores");
        }
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** {@code <tokens>}: the grid of a vision transformer's patches; null where it is not there. */
    static @Nullable Size tokens(ModelParameters model) {
        String text = Texts.present(model.tokens);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}") || text.equals("1x1")) {
            throw new SetupException("<model><tokens> is " + text
                    + ", but must be the grid of the transformer's patches, WxH and more than one, such as 14x14");
        }
        String[] sides = text.split("x", -1);
        return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    static Ports ports(ModelParameters model) {
        Map<String, String> inputs = new TreeMap<>();
        model.inputs.stringPropertyNames().forEach(name -> inputs.put(name, model.inputs.getProperty(name)));
        return new Ports(Texts.present(model.output), inputs);
    }

    /** All that says how the model's file is read, for the record. */
    static ModelSettings settings(ModelParameters model, OnnxModel onnx) {
        Ports ports = ports(model);
        return ModelSettings.of(
                onnx.scores().output(), ports.output(), classOffset(model), ports.inputs(), tokens(model));
    }

    /** The names of the classes; a background's scores come last, and are named so. */
    static Labels labels(ModelParameters model, int classes) {
        return model.labels == null
                ? Labels.none(classes)
                : Labels.read(model.labels.toPath(), classes, classOffset(model));
    }

    private static InputChoices choices(InputParameters input) {
        return new InputChoices(
                input.preset,
                input.size,
                input.resize,
                input.shorterSide,
                input.interpolation,
                input.colors,
                input.scale,
                input.mean,
                input.std,
                input.orientation);
    }

    /** {@code <size>} alone; null where it is not there. */
    static @Nullable Size size(@Nullable String written) {
        String text = Texts.present(written);
        return text == null ? null : Presets.size(text);
    }

    private static @Nullable Size sizeOf(InputFacts model) {
        return model.width().isPresent() && model.height().isPresent()
                ? new Size(model.width().getAsInt(), model.height().getAsInt())
                : null;
    }

    static Method method(MethodParameters method) {
        return Choices.resolve(method.source());
    }

    static Effort effort(@Nullable String kind, @Nullable String confidence) {
        double z = confidence(confidence);
        return new Effort(constant("<effort>", kind, Effort.Kind.class, Effort.Kind.FULL), z);
    }

    /** Less than all forwards tell of a map only where each weight is a probability, and the map a sum of masks. */
    static void requireProvable(Effort effort, Method method) {
        if (effort.kind() != Effort.Kind.FULL) {
            method.unprovable().ifPresent(choice -> {
                throw new SetupException("<effort> is " + Choices.text(effort.kind()) + ", and the variant "
                        + Choices.text(method.variant()) + " is computed with " + choice
                        + ", of which a part of the forwards proves nothing: set <effort>full</effort>, or"
                        + " <variant>article</variant> without choices of your own");
            });
        }
    }

    private static double confidence(@Nullable String written) {
        String text = Texts.present(written);
        if (text == null) {
            return Sampled.CONFIDENCE;
        }
        try {
            double z = Double.parseDouble(text);
            if (z > 0 && Double.isFinite(z)) {
                return z;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new SetupException("<confidence> is " + text
                + ", but must be a number of standard errors above 0, such as " + Sampled.CONFIDENCE);
    }

    static Batch batch(@Nullable String written) {
        return BATCH_TRIED.equals(Texts.present(written)) ? Batch.tried() : Batch.of(Texts.count("batch", written, 1));
    }

    /** What a baseline adds to a check. */
    static Gate gate(BaselineParameters baseline, Path basedir, String approve) {
        Path file = baselineFile(baseline, basedir);
        return new Gate(
                RelativePath.of(basedir, file),
                BaselineJson.read(file).orElse(null),
                constant("<baseline><added>", baseline.added, Reaction.class, Reaction.WARN) == Reaction.FAIL,
                constant("<baseline><gone>", baseline.gone, Reaction.class, Reaction.FAIL) == Reaction.FAIL,
                drift(baseline.limits),
                approve);
    }

    static Path baselineFile(BaselineParameters baseline, Path basedir) {
        return baseline.file == null ? basedir.resolve(BASELINE) : baseline.file.toPath();
    }

    /** As written; none gives none. */
    static List<Rule> rules(List<RuleParameters> rules) {
        return rules.isEmpty()
                ? List.of()
                : RuleParser.parse(rules.stream().map(Configuration::text).toList());
    }

    /** {@code <baseline><limits>}; null where it is not there. */
    static @Nullable Rule drift(@Nullable List<LimitParameters> limits) {
        return limits == null
                ? null
                : DriftParser.parse(limits.stream().map(Configuration::text).toList());
    }

    private static RuleText text(RuleParameters rule) {
        return new RuleText(
                rule.element,
                new ArrayList<>(rule.includes),
                new ArrayList<>(rule.excludes),
                rule.limits.stream().map(Configuration::text).toList());
    }

    private static LimitText text(LimitParameters limit) {
        return new LimitText(limit.metric, limit.statistic, limit.minimum, limit.maximum, limit.share);
    }

    static List<SuiteSettings> suites(List<SuiteParameters> suites) {
        if (suites.isEmpty()) {
            throw new SetupException("no <suites>: there is nothing to explain; name a folder of photos and its"
                    + " annotations in <suites><suite>");
        }
        List<SuiteSettings> settings = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < suites.size(); i++) {
            SuiteSettings suite = suite(suites.get(i), "<suites>, suite " + (i + 1));
            if (!names.add(suite.name())) {
                throw new SetupException("<suites>, suite " + (i + 1) + ": the name " + suite.name()
                        + " is taken; give each suite its own");
            }
            settings.add(suite);
        }
        return settings;
    }

    private static SuiteSettings suite(SuiteParameters suite, String where) {
        String name = required(suite.name, where, "name");
        if (name.contains("/")) {
            throw new SetupException(
                    where + ": <name> is " + name + ", but must be without /: rules name photos as" + " suite/photo");
        }
        return new SuiteSettings(
                name,
                required(suite.images, where, "images").toPath(),
                annotations(suite, where),
                new AnnotationChoices(
                        Texts.present(suite.format),
                        Texts.present(suite.crowd),
                        Texts.present(suite.difficult),
                        Texts.present(suite.truncated),
                        Texts.present(suite.pixels),
                        Objects.requireNonNullElse(Texts.present(suite.regions), AnnotationChoices.BOXES)),
                constant(where + ": <explain>", suite.explain, Explain.class, Explain.ANNOTATED),
                classes(suite.classes, where),
                backgroundClasses(suite));
    }

    /** Where a folder a class says what is on the photos, the photos are the annotations. */
    private static Path annotations(SuiteParameters suite, String where) {
        if (suite.annotations != null) {
            return suite.annotations.toPath();
        }
        if (FOLDERS.equalsIgnoreCase(Texts.present(suite.format))) {
            return required(suite.images, where, "images").toPath();
        }
        throw new SetupException(where + ": <annotations> is missing; where the photos of each class lie in a folder of"
                + " its name, write <format>" + FOLDERS + "</format> instead");
    }

    private static Set<String> backgroundClasses(SuiteParameters suite) {
        Set<String> names = new TreeSet<>();
        suite.backgroundClasses.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Map<String, Integer> classes(Properties classes, String where) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        for (String name : new TreeSet<>(classes.stringPropertyNames())) {
            String index = classes.getProperty(name).strip();
            if (!index.matches("\\d{1,9}")) {
                throw new SetupException(where + ": <classes> gives " + name + " the index " + index
                        + ", but it must be a whole number, the class's place in the model's scores");
            }
            indices.put(name, Integer.parseInt(index));
        }
        return indices;
    }

    private static <T> T required(@Nullable T value, String where, String element) {
        if (value == null || value.toString().isBlank()) {
            throw new SetupException(where + ": <" + element + "> is missing");
        }
        return value;
    }

    static <E extends Enum<E>> E constant(String where, @Nullable String written, Class<E> type, E absent) {
        String text = Texts.present(written);
        if (text == null) {
            return absent;
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Choices::text).toList();
        int index = known.indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new SetupException(where + " is " + text + ", but must be one of " + String.join(", ", known)
                    + Nearest.hint(text, known));
        }
        return type.getEnumConstants()[index];
    }
}
