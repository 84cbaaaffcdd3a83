package org.scorecam.json;

import java.io.IOException;
import java.util.List;
import org.scorecam.annotation.LeftOut;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.effort.Interval;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.result.Answered;
import org.scorecam.result.Answers;
import org.scorecam.result.MethodCost;
import org.scorecam.result.MethodMean;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.RunResult;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteInterval;
import org.scorecam.result.SuiteMeasures;
import org.scorecam.result.SuiteResult;

/** The file's outer objects, in the order of the published form. */
final class RunWriter {
    private final Values values;
    private final SettingsWriter measurement;
    private final RuleWriter rules;
    private final ExplanationWriter explanations;

    RunWriter(Values values) {
        this.values = values;
        this.measurement = new SettingsWriter(values);
        this.rules = new RuleWriter(values);
        this.explanations = new ExplanationWriter(values);
    }

    void write(RunResult run) throws IOException {
        values.object(() -> {
            values.whole("formatVersion", RunResult.FORMAT_VERSION);
            values.object("tool", () -> tool(run.tool()));
            values.constant("verdict", run.verdict());
            way(run.model(), run.input(), run.method(), run.metrics());
            values.list("rules", run.rules(), rules::rule);
            values.texts("problems", run.problems());
            values.list("violations", run.violations(), rules::violation);
            values.list("waived", run.waived(), rules::waived);
            values.list("checks", run.checks(), rules::check);
            values.list("gone", run.gone(), new BeforeWriter(values)::gone);
            values.list("findings", run.findings(), new FindingWriter(values)::write);
            values.list("suites", run.suites(), this::suite);
            values.object("summary", () -> summary(run.summary(), run.answers()));
        });
    }

    /** What was explained, and how it was measured. */
    void way(RunResult.Model model, InputSettings input, Method method, MetricSettings metrics) throws IOException {
        values.object("model", () -> model(model));
        values.object("input", () -> measurement.input(input));
        values.object("method", () -> measurement.method(method));
        values.object("metrics", () -> metrics(metrics));
    }

    void tool(RunResult.Tool tool) throws IOException {
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
        values.whole("classes", model.classes());
        measurement.settings(model.settings());
    }

    private void metrics(MetricSettings metrics) throws IOException {
        values.texts("include", metrics.include().stream().map(Metric::name).toList());
        values.number("tau", metrics.tau());
        values.number("tolerance", metrics.tolerance());
        values.numbers("iou", metrics.iou());
        values.choice("form", metrics.form());
        values.whole("steps", metrics.steps());
        values.choice("insertion", metrics.insertion());
        values.choice("deletion", metrics.deletion());
        values.choice("fill", metrics.fill());
        values.whole("photos", metrics.photos());
    }

    void suite(SuiteResult suite) throws IOException {
        values.object(() -> {
            values.text("name", suite.name());
            values.text("images", suite.images());
            values.text("annotations", suite.annotations());
            values.text("explain", suite.explain());
            values.text("regions", suite.regions());
            leftOut(suite.leftOut());
            measures(suite.measures());
            values.list("explanations", suite.explanations(), explanations::write);
        });
    }

    private void leftOut(LeftOut leftOut) throws IOException {
        values.texts("unannotated", leftOut.unannotated());
        if (!leftOut.missing().isEmpty()) {
            values.texts("missing", leftOut.missing());
        }
        leftOut("unknownClasses", leftOut.unknown());
        leftOut("otherClasses", leftOut.others());
    }

    private void leftOut(String name, List<LeftOut.Some> classes) throws IOException {
        if (!classes.isEmpty()) {
            values.list(
                    name,
                    classes,
                    some -> values.object(() -> {
                        values.text("class", some.name());
                        values.whole("objects", some.objects());
                    }));
        }
    }

    private void measures(SuiteMeasures measures) throws IOException {
        values.list("boxAccuracy", measures.boxAccuracy(), this::accuracy);
        values.list("stamps", measures.stamps(), this::stamp);
        values.object("metrics", () -> values.metrics(measures.metrics()));
        if (!measures.randomised().isEmpty()) {
            values.list("randomised", measures.randomised(), this::randomised);
        }
        if (!measures.methods().isEmpty()) {
            values.list("methods", measures.methods(), this::mean);
        }
        values.list("intervals", measures.intervals(), this::interval);
    }

    private void randomised(RandomisedMap map) throws IOException {
        values.object(() -> {
            values.text("image", map.image());
            values.label("class", map.explained());
            values.choice("scope", map.scope());
            values.number("rankCorrelation", map.rankCorrelation());
            values.number("ssim", map.ssim());
            values.text("note", map.note());
        });
    }

    private void stamp(StampEffect stamp) throws IOException {
        values.object(() -> {
            values.text("image", stamp.image());
            values.text("at", stamp.at());
            values.number("share", stamp.share());
            values.whole("photos", stamp.photos());
            values.number("clean", stamp.clean());
            values.number("stamped", stamp.stamped());
            values.orNull("gains", stamp.gains(), values::label);
            values.whole("gained", stamp.gained());
        });
    }

    private void mean(MethodMean mean) throws IOException {
        Interval interval = mean.interval();
        values.object(() -> {
            values.text("method", Choices.text(mean.method()));
            values.constant("metric", mean.metric());
            values.number("value", mean.mean());
            values.number("low", interval == null ? null : interval.low());
            values.number("high", interval == null ? null : interval.high());
            values.whole("explanations", mean.explanations());
        });
    }

    private void interval(SuiteInterval interval) throws IOException {
        values.object(() -> {
            values.orNull("class", interval.explained(), values::label);
            values.constant("metric", interval.metric());
            values.constant("statistic", interval.statistic());
            values.number("value", interval.value());
            values.number("low", interval.interval().low());
            values.number("high", interval.interval().high());
            values.whole("explanations", interval.explanations());
        });
    }

    private void accuracy(BoxAccuracy accuracy) throws IOException {
        values.object(() -> {
            values.number("iou", accuracy.iou());
            values.number("tau", accuracy.tau());
            values.number("share", accuracy.share());
            values.whole("explanations", accuracy.explanations());
        });
    }

    /** What each method took, where several are compared. */
    void methods(List<MethodCost> methods) throws IOException {
        if (!methods.isEmpty()) {
            values.list(
                    "methods",
                    methods,
                    cost -> values.object(() -> {
                        values.text("method", Choices.text(cost.method()));
                        values.whole("forwards", cost.forwards());
                        values.number("seconds", cost.seconds());
                    }));
        }
    }

    private void summary(RunResult.Summary summary, Answers answers) throws IOException {
        values.whole("explanations", summary.explanations());
        values.whole("passed", summary.passed());
        values.whole("failed", summary.failed());
        values.whole("errors", summary.errors());
        values.whole("right", answers.right());
        values.whole("rightElsewhere", answers.count(Answered.RIGHT_ELSEWHERE));
        values.whole("forwards", summary.forwards());
        values.whole("reused", summary.reused());
        values.object("saved", () -> {
            values.whole("constant", summary.saved().constant());
            values.whole("equal", summary.saved().equal());
            values.whole("classes", summary.saved().classes());
        });
        methods(summary.methods());
        values.whole("batch", summary.batch());
        values.number("seconds", summary.seconds());
        values.number("renderingSeconds", summary.renderingSeconds());
    }
}
