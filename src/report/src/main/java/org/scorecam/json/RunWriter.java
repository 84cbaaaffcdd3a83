package org.scorecam.json;

import java.io.IOException;
import java.util.Map;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/** The file's outer objects, in the order of the published form. */
final class RunWriter {
    private final Values values;
    private final RuleWriter rules;
    private final ExplanationWriter explanations;

    RunWriter(Values values) {
        this.values = values;
        this.rules = new RuleWriter(values);
        this.explanations = new ExplanationWriter(values);
    }

    void write(RunResult run) throws IOException {
        values.object(() -> {
            values.whole("formatVersion", (long) RunResult.FORMAT_VERSION);
            values.object("tool", () -> tool(run.tool()));
            values.constant("verdict", run.verdict());
            values.object("model", () -> model(run.model()));
            values.object("input", () -> input(run.input()));
            values.object("method", () -> method(run.method()));
            values.object("metrics", () -> metrics(run.metrics()));
            values.list("rules", run.rules(), rules::rule);
            values.texts("problems", run.problems());
            values.list("violations", run.violations(), rules::violation);
            values.list("checks", run.checks(), rules::check);
            values.list("gone", run.gone(), new GoneWriter(values)::write);
            values.list("suites", run.suites(), this::suite);
            values.object("summary", () -> summary(run.summary()));
        });
    }

    private void tool(RunResult.Tool tool) throws IOException {
        values.text("name", tool.name());
        values.text("version", tool.version());
        values.text("onnxRuntime", tool.onnxRuntime());
    }

    private void model(RunResult.Model model) throws IOException {
        values.text("file", model.file());
        values.text("sha256", model.sha256());
        values.text("layer", model.layer());
        values.row("layerShape", model.layerShape(), String::valueOf);
        values.text("layerReason", model.layerReason());
        values.text("scores", model.scores());
        values.whole("classes", (long) model.classes());
        settings(model.settings());
    }

    private void settings(ModelSettings settings) throws IOException {
        values.text("output", settings.output());
        values.text("outputSetting", settings.outputSetting());
        values.whole("classOffset", (long) settings.classOffset());
        values.object("inputs", () -> {
            for (Map.Entry<String, String> input : settings.inputs().entrySet()) {
                values.text(input.getKey(), input.getValue());
            }
        });
        values.size("tokens", settings.tokens());
    }

    private void input(InputSettings input) throws IOException {
        values.text("preset", input.preset());
        values.size("size", input.size());
        values.choice("resize", input.resize());
        values.whole("shorterSide", (long) input.shorterSide());
        values.choice("interpolation", input.interpolation());
        values.constant("colors", input.colors());
        values.number("scale", input.scale());
        values.row("mean", input.mean(), Values::digits);
        values.row("std", input.std(), Values::digits);
        values.choice("orientation", input.orientation());
    }

    private void method(Method method) throws IOException {
        for (Map.Entry<String, Object> choice : Choices.of(method).entrySet()) {
            if (choice.getValue() instanceof Double number) {
                values.number(choice.getKey(), number);
            } else {
                values.text(choice.getKey(), choice.getValue().toString());
            }
        }
    }

    private void metrics(MetricSettings metrics) throws IOException {
        values.texts("include", metrics.include().stream().map(Metric::name).toList());
        values.number("tau", metrics.tau());
        values.number("tolerance", metrics.tolerance());
        values.row("iou", metrics.iou(), Values::digits);
        values.choice("form", metrics.form());
        values.whole("steps", (long) metrics.steps());
        values.choice("insertion", metrics.insertion());
        values.choice("deletion", metrics.deletion());
    }

    private void suite(SuiteResult suite) throws IOException {
        values.object(() -> {
            values.text("name", suite.name());
            values.text("images", suite.images());
            values.text("annotations", suite.annotations());
            values.text("explain", suite.explain());
            values.text("regions", suite.regions());
            values.texts("unannotated", suite.unannotated());
            values.list("boxAccuracy", suite.boxAccuracy(), this::accuracy);
            values.list("explanations", suite.explanations(), explanations::write);
        });
    }

    private void accuracy(BoxAccuracy accuracy) throws IOException {
        values.object(() -> {
            values.number("iou", accuracy.iou());
            values.number("tau", accuracy.tau());
            values.number("share", accuracy.share());
            values.whole("explanations", (long) accuracy.explanations());
        });
    }

    private void summary(RunResult.Summary summary) throws IOException {
        values.whole("explanations", (long) summary.explanations());
        values.whole("passed", (long) summary.passed());
        values.whole("failed", (long) summary.failed());
        values.whole("errors", (long) summary.errors());
        values.whole("forwards", summary.forwards());
        values.whole("reused", (long) summary.reused());
        values.object("saved", () -> {
            values.whole("constant", summary.saved().constant());
            values.whole("equal", summary.saved().equal());
            values.whole("classes", summary.saved().classes());
        });
        values.whole("batch", (long) summary.batch());
        values.number("seconds", summary.seconds());
        values.number("renderingSeconds", summary.renderingSeconds());
    }
}
