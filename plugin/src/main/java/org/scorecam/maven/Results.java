package org.scorecam.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Rule;
import org.scorecam.run.Findings;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** Makes the result of a run's findings and of what was run, with paths relative to the project. */
record Results(
        Path basedir,
        String version,
        String modelFile,
        OnnxModel model,
        OnnxClassifier classifier,
        ModelSettings settings) {
    private static final String TOOL = "scorecam-maven-plugin";

    /** What a baseline would say of the run. */
    BaselineHeader header(InputSettings input, Method method, String layerSetting, List<Suite> suites) {
        return new BaselineHeader(
                TOOL,
                version,
                modelFile,
                model.sha256(),
                classifier.layerName(),
                layerSetting,
                classifier.layer(),
                scores(),
                settings,
                method,
                input,
                suites.stream()
                        .map(Suite::settings)
                        .collect(Collectors.toMap(
                                SuiteSettings::name,
                                suite -> suite.reading().regions(),
                                (one, other) -> other,
                                TreeMap::new)));
    }

    RunResult of(
            InputSettings input,
            Method method,
            MetricSettings metrics,
            List<Rule> rules,
            List<String> problems,
            List<Gone> gone,
            Findings findings) {
        List<SuiteResult> suites =
                findings.suites().stream().map(this::relative).toList();
        RunResult.Summary summary = summary(suites, findings);
        boolean failed = summary.failed() > 0
                || summary.errors() > 0
                || !findings.violations().isEmpty()
                || !problems.isEmpty();
        return new RunResult(
                new RunResult.Tool(TOOL, version, OnnxClassifier.runtimeVersion()),
                failed ? Outcome.FAILED : Outcome.PASSED,
                described(),
                input,
                method,
                metrics,
                rules,
                problems,
                findings.violations(),
                findings.checks(),
                gone,
                suites,
                summary);
    }

    private RunResult.Model described() {
        LayerShape shape = classifier.layer();
        return new RunResult.Model(
                modelFile,
                model.sha256(),
                classifier.layerName(),
                List.of(shape.channels(), shape.height(), shape.width()),
                classifier.layerReason(),
                scores(),
                classifier.classes(),
                settings);
    }

    private String scores() {
        return classifier.scoreKind().name().toLowerCase(Locale.ROOT);
    }

    private SuiteResult relative(SuiteResult suite) {
        return new SuiteResult(
                suite.name(),
                RelativePath.of(basedir, Path.of(suite.images())),
                RelativePath.of(basedir, Path.of(suite.annotations())),
                suite.explain(),
                suite.regions(),
                suite.unannotated(),
                suite.boxAccuracy(),
                suite.explanations());
    }

    private static RunResult.Summary summary(List<SuiteResult> suites, Findings findings) {
        List<Explanation> all =
                suites.stream().flatMap(suite -> suite.explanations().stream()).toList();
        return new RunResult.Summary(
                all.size(),
                count(all, Outcome.PASSED),
                count(all, Outcome.FAILED),
                count(all, Outcome.ERROR),
                all.stream().mapToLong(each -> each.cost().forwards()).sum(),
                (int) all.stream().filter(each -> each.cost().reused()).count(),
                Saved.of(suites),
                findings.batch(),
                findings.seconds(),
                0);
    }

    private static int count(List<Explanation> explanations, Outcome outcome) {
        return (int) explanations.stream()
                .filter(explanation -> explanation.outcome() == outcome)
                .count();
    }
}
