package org.scorecam.json;

import java.util.LinkedHashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.SuiteResult;

/** The file's outer objects. */
final class RunReader {
    private RunReader() {}

    static RunResult read(Entry run) {
        requireKnownFormat(run);
        return new RunResult(
                tool(run.field("tool")),
                run.field("verdict").constant(Outcome.class),
                model(run.field("model")),
                input(run.field("input")),
                method(run.field("method")),
                metrics(run.field("metrics")),
                run.field("rules").list(RuleReader::rule),
                run.field("problems").list(Entry::text),
                run.field("violations").list(RuleReader::violation),
                run.field("checks").list(RuleReader::check),
                run.field("gone").list(GoneReader::read),
                run.field("suites").list(RunReader::suite),
                summary(run.field("summary")));
    }

    private static void requireKnownFormat(Entry run) {
        int version = run.field("formatVersion").whole();
        if (version != RunResult.FORMAT_VERSION) {
            throw new SetupException(run.file() + ", formatVersion: is " + version + ", this version of scorecam reads "
                    + RunResult.FORMAT_VERSION
                    + ". Use the version that wrote the file, or run mvn scorecam:check again.");
        }
    }

    private static RunResult.Tool tool(Entry tool) {
        return new RunResult.Tool(
                tool.field("name").text(),
                tool.field("version").text(),
                tool.field("onnxRuntime").text());
    }

    private static RunResult.Model model(Entry model) {
        return new RunResult.Model(
                model.field("file").text(),
                model.field("sha256").text(),
                model.field("layer").text(),
                model.field("layerShape").list(3, Entry::whole),
                model.field("layerReason").text(),
                model.field("scores").text(),
                model.field("classes").whole(),
                settings(model));
    }

    private static ModelSettings settings(Entry model) {
        SortedMap<String, String> inputs = new TreeMap<>();
        model.field("inputs").fields().forEach((name, value) -> inputs.put(name, value.text()));
        return new ModelSettings(
                model.field("output").orNull(Entry::text),
                model.field("outputSetting").text(),
                model.field("classOffset").whole(),
                inputs,
                model.field("tokens").orNull(Shapes::size));
    }

    private static InputSettings input(Entry input) {
        return new InputSettings(
                input.field("preset").text(),
                Shapes.size(input.field("size")),
                input.field("resize").constant(InputSettings.Resize.class),
                input.field("shorterSide").whole(),
                input.field("interpolation").constant(InputSettings.Interpolation.class),
                input.field("colors").constant(InputSettings.Colors.class),
                input.field("scale").number(),
                input.field("mean").list(Entry::number),
                input.field("std").list(Entry::number),
                input.field("orientation").constant(InputSettings.Orientation.class));
    }

    private static Method method(Entry method) {
        Choices.of(Method.Variant.ARTICLE.method()).keySet().forEach(method::field);
        try {
            return Choices.resolve(method.settings());
        } catch (SetupException e) {
            throw new SetupException(e.getMessage() + ". " + Entry.CURE);
        }
    }

    private static MetricSettings metrics(Entry metrics) {
        return new MetricSettings(
                new LinkedHashSet<>(metrics.field("include").list(metric -> metric.constant(Metric.class))),
                metrics.field("tau").number(),
                metrics.field("tolerance").number(),
                metrics.field("iou").list(Entry::number),
                metrics.field("form").constant(MetricSettings.Form.class),
                metrics.field("steps").whole(),
                metrics.field("insertion").constant(MetricSettings.Fill.class),
                metrics.field("deletion").constant(MetricSettings.Fill.class));
    }

    private static BoxAccuracy accuracy(Entry accuracy) {
        return new BoxAccuracy(
                accuracy.field("iou").number(),
                accuracy.field("tau").number(),
                accuracy.field("share").number(),
                accuracy.field("explanations").whole());
    }

    private static SuiteResult suite(Entry suite) {
        return new SuiteResult(
                suite.field("name").text(),
                suite.field("images").text(),
                suite.field("annotations").text(),
                suite.field("explain").text(),
                suite.field("regions").text(),
                suite.field("unannotated").list(Entry::text),
                suite.field("boxAccuracy").list(RunReader::accuracy),
                suite.field("explanations").list(ExplanationReader::read));
    }

    private static Saved saved(Entry saved) {
        return new Saved(
                saved.field("constant").count(),
                saved.field("equal").count(),
                saved.field("classes").count());
    }

    private static RunResult.Summary summary(Entry summary) {
        return new RunResult.Summary(
                summary.field("explanations").whole(),
                summary.field("passed").whole(),
                summary.field("failed").whole(),
                summary.field("errors").whole(),
                summary.field("forwards").count(),
                summary.field("reused").whole(),
                saved(summary.field("saved")),
                summary.field("batch").whole(),
                summary.field("seconds").number(),
                summary.field("renderingSeconds").number());
    }
}
