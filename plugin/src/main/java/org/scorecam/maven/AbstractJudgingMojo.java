package org.scorecam.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.Voice;
import org.scorecam.json.BaselineJson;
import org.scorecam.maven.Parameters.BaselineParameters;
import org.scorecam.maven.Parameters.MethodParameters;
import org.scorecam.maven.Parameters.MetricsParameters;
import org.scorecam.maven.Parameters.ReportParameters;
import org.scorecam.maven.Parameters.RuleParameters;
import org.scorecam.maven.Parameters.SuiteParameters;
import org.scorecam.maven.Parameters.WaiverParameters;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.output.BuildServer;
import org.scorecam.output.Outputs;
import org.scorecam.result.RunResult;
import org.scorecam.run.Run;

/** What the goals share that judge what was explained. */
abstract class AbstractJudgingMojo extends AbstractModelMojo {
    /**
     * How maps are computed: {@code <method><variant>article</variant></method>}, the default, or {@code paper-p}, {@code paper-l},
     * {@code pytorch-grad-cam}, {@code torch-cam}, {@code tf-keras-vis}; any of their choices can be set beside it. Or of the gradient:
     * {@code grad-cam}, {@code grad-cam-plus-plus}, {@code hires-cam}, {@code layer-cam}, {@code x-grad-cam}. Or of the part behind the layer
     * alone: {@code ablation-cam}, {@code recipro-cam}.
     */
    @Parameter
    MethodParameters method = new MethodParameters();

    /**
     * What is explained:
     *
     * <pre>{@code
     * <suites>
     *   <suite>
     *     <name>animals</name>
     *     <images>src/test/scorecam/animals</images>
     *     <annotations>src/test/scorecam/animals.coco.json</annotations>
     *   </suite>
     * </suites>
     * }</pre>
     */
    @Parameter
    List<SuiteParameters> suites = new ArrayList<>();

    /**
     * What must hold; without rules, IMAGE MASS_IN_BOX minimum 0.50 and LIFT minimum 1.0:
     *
     * <pre>{@code
     * <rules>
     *   <rule>
     *     <element>IMAGE</element>
     *     <limits>
     *       <limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum><share>90%</share></limit>
     *     </limits>
     *   </rule>
     * </rules>
     * }</pre>
     */
    @Parameter
    List<RuleParameters> rules = new ArrayList<>();

    /**
     * Explanations that may break a limit until a day:
     *
     * <pre>{@code
     * <waivers>
     *   <waiver>
     *     <photo>animals/0007.jpg</photo>
     *     <class>tabby</class>
     *     <metric>MASS_IN_BOX</metric>
     *     <until>2027-03-31</until>
     *     <reason>the label is being removed</reason>
     *   </waiver>
     * </waivers>
     * }</pre>
     */
    @Parameter
    List<WaiverParameters> waivers = new ArrayList<>();

    /** A JSON file with more of them: {@code {"waivers": [{"photo": "animals/0007.jpg", …}]}}. */
    @Parameter(property = "scorecam.waiversFile")
    @Nullable
    String waiversFile;

    /**
     * What metrics are measured with:
     * {@code <metrics><tau>0.15</tau><tolerance>15</tolerance><iou>0.5</iou></metrics>}, the default.
     */
    @Parameter
    MetricsParameters metrics = new MetricsParameters();

    /** What explanations are compared with: {@code <baseline><file>src/test/scorecam/baseline.json</file></baseline>}. */
    @Parameter
    BaselineParameters baseline = new BaselineParameters();

    /**
     * How much of each map is computed: {@code full}; {@code verdict}, as much as proves what the limits on MASS_IN_BOX and
     * LIFT ask; or {@code sampled}, as much as makes it likely.
     */
    @Parameter(property = "scorecam.effort", defaultValue = "full")
    @Nullable
    String effort;

    /** For {@code sampled}: how many standard errors an estimate must be away from a limit. */
    @Parameter(property = "scorecam.confidence", defaultValue = "4")
    @Nullable
    String confidence;

    /** What is written beside {@code result.json}: {@code <report><formats>html,junit,csv,markdown</formats></report>}, the default. */
    @Parameter
    ReportParameters report = new ReportParameters();

    /** Whether a violated rule fails the build; if not, it is a warning. */
    @Parameter(property = "scorecam.haltOnFailure", defaultValue = "true")
    @Nullable
    String haltOnFailure;

    @Override
    boolean needsSuites() {
        return true;
    }

    /**
     * Refuses to go on where there is nothing to explain.
     *
     * @throws SetupException in a module that has nothing of its suites, as one of a parent's may, with both cures
     */
    final void requireSuites() {
        boolean isOneOfSeveral = session.getAllProjects().size() > 1;
        boolean mayBeEmpty = configuration().isSkippedIfEmpty();
        if (!isOneOfSeveral && !mayBeEmpty) {
            return; // the message on its suites says all
        }
        ModuleContents contents = contents();
        if (contents.isEmpty() && isOneOfSeveral) {
            throw new SetupException(contents.missing() + ", so there is nothing to explain: " + contents.cure()
                    + ", or,"
                    + " where " + project.getArtifactId() + " is to have none, set <skipIfEmpty>true</skipIfEmpty>,"
                    + " which a parent pom may have beside its <suites>");
        }
        if (mayBeEmpty && !contents.isWhole()) {
            getLog().warn(
                            "Score-CAM is not skipped, as scorecam.skipIfEmpty is for modules without anything of their suites: "
                                    + contents.remains() + ".");
        }
    }

    /** What a baseline adds. */
    final Gate gate() {
        ExplainSettings settings = configuration().explain();
        Path approved = settings.baselineFile(basedir());
        Gate gate = work.at(seen(approved), () -> settings.gate(basedir(), approve()));
        BaselineJson.deleteAbandoned(approved);
        return gate;
    }

    /** Says what a run says. */
    final Voice voice() {
        return new GoalVoice(getLog(), work, commands());
    }

    /** Reads what {@link #end} will need: hours of computing must not end at a setting that is wrong. */
    final void requireEnding() {
        configuration().haltsOnFailure();
        configuration().tellsGithub();
        outputs().requireWritable();
    }

    /** Writes a result, says what it comes to, and ends the build if a rule is violated. */
    final void end(RunResult result) throws MojoFailureException {
        boolean halt = configuration().haltsOnFailure();
        Outputs outputs = outputs();
        RunResult written = work.at("what is written into " + seen(outputs.folder()), () -> outputs.write(result));
        VerdictLog verdict = new VerdictLog(
                getLog(),
                written,
                seen(outputs.readable()),
                approve(),
                outputs.review().map(this::seen).orElse(null));
        verdict.log();
        if (configuration().tellsGithub()) {
            tellGithub(written, outputs, halt);
        }
        Run.requireMatched(result.rules(), result.suites());
        if (result.verdict() == Outcome.FAILED) {
            verdict.fail(halt);
        }
    }

    /** Past Maven's streams, which may go to a file, or begin each line with a level. */
    private void tellGithub(RunResult result, Outputs outputs, boolean halt) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        new OnGithub(new BuildServer(System.getenv()), out, getLog())
                .tell(result, outputs.project(), halt, seen(outputs.readable()), approve());
    }
}
