package org.scorecam.json;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scorecam.annotation.LeftOut;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method;
import org.scorecam.cam.WeightScope;
import org.scorecam.effort.Interval;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.MethodCost;
import org.scorecam.result.MethodMean;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteInterval;
import org.scorecam.result.SuiteMeasures;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Statistic;

/** The file's outer objects. */
final class RunReader {
    private RunReader() {}

    static RunResult read(JsonValue run) {
        requireKnownFormat(run);
        List<Integer> layer = run.field("model").field("layerShape").list(3, side -> side.whole(1));
        return new RunResult(
                tool(run.field("tool")),
                run.field("verdict").constant(Outcome.class),
                model(run.field("model")),
                SettingsReader.input(run.field("input")),
                method(run.field("method")),
                metrics(run.field("metrics")),
                run.field("rules").list(RuleReader::rule),
                run.field("problems").list(JsonValue::text),
                run.field("violations").list(RuleReader::violation),
                run.has("waived") ? run.field("waived").list(RuleReader::waived) : List.of(),
                run.field("checks").list(RuleReader::check),
                run.field("gone").list(BeforeReader::gone),
                run.has("findings") ? run.field("findings").list(FindingReader::read) : List.of(),
                run.field("suites").list(suite -> requireOneShape(suite, suite(suite), layer)),
                summary(run.field("summary")));
    }

    private static void requireKnownFormat(JsonValue run) {
        int version = run.field("formatVersion").whole();
        if (version != RunResult.FORMAT_VERSION) {
            throw new SetupException(run.file() + ", formatVersion: is " + version + ", this version of scorecam reads "
                    + RunResult.FORMAT_VERSION
                    + ". Use the version that wrote the file, or run mvn scorecam:check again.");
        }
    }

    static RunResult.Tool tool(JsonValue tool) {
        return new RunResult.Tool(
                tool.field("name").text(),
                tool.field("version").text(),
                tool.field("onnxRuntime").text());
    }

    static RunResult.Model model(JsonValue model) {
        return new RunResult.Model(
                model.field("file").text(),
                model.field("sha256").sha256(),
                model.field("layer").text(),
                model.field("layerShape").list(3, side -> side.whole(1)),
                model.field("layerReason").text(),
                model.field("scores").text(),
                model.field("classes").whole(),
                SettingsReader.settings(model));
    }

    /** This version writes all choices. */
    static Method method(JsonValue method) {
        Method read = SettingsReader.method(method);
        Choices.of(read).keySet().forEach(method::field);
        return read;
    }

    static MetricSettings metrics(JsonValue metrics) {
        return new MetricSettings(
                new LinkedHashSet<>(metrics.field("include").list(metric -> metric.constant(Metric.class))),
                metrics.field("tau").number(0, 1),
                metrics.field("tolerance").number(0, Double.MAX_VALUE),
                metrics.field("iou").list(iou -> iou.number(0, 1)),
                metrics.field("form").constant(MetricSettings.Form.class),
                metrics.field("steps").whole(1),
                metrics.field("insertion").constant(MetricSettings.Fill.class),
                metrics.field("deletion").constant(MetricSettings.Fill.class),
                metrics.field("fill").constant(RegionFill.class),
                metrics.has("photos") ? metrics.field("photos").whole(1) : MetricSettings.DEFAULT.photos());
    }

    private static StampEffect stamp(JsonValue stamp) {
        return new StampEffect(
                stamp.field("image").text(),
                stamp.field("at").text(),
                stamp.field("share").number(0, 1),
                stamp.field("photos").whole(0),
                stamp.field("clean").number(0, 1),
                stamp.field("stamped").number(0, 1),
                stamp.field("gains").orNull(Shapes::label),
                stamp.field("gained").whole(0));
    }

    private static BoxAccuracy accuracy(JsonValue accuracy) {
        return new BoxAccuracy(
                accuracy.field("iou").number(),
                accuracy.field("tau").number(),
                accuracy.field("share").number(),
                accuracy.field("explanations").whole());
    }

    private static MethodMean mean(JsonValue mean) {
        Double low = mean.field("low").orNull(JsonValue::number);
        return new MethodMean(
                Shapes.method(mean.field("method")),
                mean.field("metric").constant(Metric.class),
                mean.field("value").number(),
                low == null ? null : new Interval(low, mean.field("high").number(low, Double.MAX_VALUE)),
                mean.field("explanations").whole());
    }

    /** None where nothing is compared. */
    static List<MethodCost> methods(JsonValue of) {
        return !of.has("methods")
                ? List.of()
                : of.field("methods")
                        .list(cost -> new MethodCost(
                                Shapes.method(cost.field("method")),
                                cost.field("forwards").count(),
                                cost.field("seconds").number()));
    }

    private static SuiteInterval interval(JsonValue interval) {
        double low = interval.field("low").number();
        return new SuiteInterval(
                interval.field("class").orNull(Shapes::label),
                interval.field("metric").constant(Metric.class),
                interval.field("statistic").orNull(field -> field.constant(Statistic.class)),
                interval.field("value").number(),
                new Interval(low, interval.field("high").number(low, Double.MAX_VALUE)),
                interval.field("explanations").whole());
    }

    static SuiteResult suite(JsonValue suite) {
        String name = suite.field("name").text();
        return new SuiteResult(
                name,
                suite.field("images").text(),
                suite.field("annotations").text(),
                suite.field("explain").text(),
                suite.field("regions").text(),
                leftOut(suite),
                measures(suite),
                suite.field("explanations").list(each -> ExplanationReader.read(name, each)));
    }

    private static LeftOut leftOut(JsonValue suite) {
        return new LeftOut(
                suite.field("unannotated").list(JsonValue::text),
                suite.has("missing") ? suite.field("missing").list(JsonValue::text) : List.of(),
                leftOut(suite, "unknownClasses"),
                leftOut(suite, "otherClasses"));
    }

    private static List<LeftOut.Some> leftOut(JsonValue suite, String name) {
        return !suite.has(name)
                ? List.of()
                : suite.field(name)
                        .list(some -> new LeftOut.Some(
                                some.field("class").text(),
                                some.field("objects").whole(1)));
    }

    private static SuiteMeasures measures(JsonValue suite) {
        return new SuiteMeasures(
                suite.field("boxAccuracy").list(RunReader::accuracy),
                suite.field("stamps").list(RunReader::stamp),
                Shapes.metrics(suite.field("metrics")),
                suite.has("randomised") ? suite.field("randomised").list(RunReader::randomised) : List.of(),
                suite.has("methods") ? suite.field("methods").list(RunReader::mean) : List.of(),
                suite.has("intervals") ? suite.field("intervals").list(RunReader::interval) : List.of());
    }

    private static RandomisedMap randomised(JsonValue map) {
        return new RandomisedMap(
                map.field("image").text(),
                Shapes.label(map.field("class")),
                map.field("scope").constant(WeightScope.class),
                map.field("rankCorrelation").orNull(each -> each.number(-1, 1)),
                map.field("ssim").orNull(each -> each.number(-1, 1)),
                map.field("note").orNull(JsonValue::text));
    }

    /** All maps have the layer's size, and none is there twice. */
    private static SuiteResult requireOneShape(JsonValue suite, SuiteResult read, List<Integer> layer) {
        Set<ExplanationId> ids = new HashSet<>();
        for (Explanation each : read.explanations()) {
            Heatmap map = each.map().heatmap();
            if (map != null && (map.height() != layer.get(1) || map.width() != layer.get(2))) {
                throw suite.field("explanations")
                        .error(each.id() + " has a map of " + map.width() + "x" + map.height()
                                + " cells, but the layer is of " + layer.get(2) + "x" + layer.get(1));
            }
            if (!ids.add(each.id())) {
                throw suite.field("explanations").error(each.id() + " is there twice");
            }
        }
        return read;
    }

    private static Saved saved(JsonValue saved) {
        return new Saved(
                saved.field("constant").count(),
                saved.field("equal").count(),
                saved.field("classes").count());
    }

    private static RunResult.Summary summary(JsonValue summary) {
        return new RunResult.Summary(
                summary.field("explanations").whole(),
                summary.field("passed").whole(),
                summary.field("failed").whole(),
                summary.field("errors").whole(),
                summary.field("forwards").count(),
                summary.field("reused").whole(),
                saved(summary.field("saved")),
                methods(summary),
                summary.field("batch").whole(),
                summary.field("seconds").number(),
                summary.field("renderingSeconds").number());
    }
}
