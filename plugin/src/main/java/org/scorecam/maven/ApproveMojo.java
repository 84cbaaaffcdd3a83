package org.scorecam.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Baseline;
import org.scorecam.file.RelativePath;
import org.scorecam.file.Sha256;
import org.scorecam.json.BaselineJson;
import org.scorecam.maven.Parameters.ApproveParameters;
import org.scorecam.maven.Parameters.BaselineParameters;
import org.scorecam.maven.Parameters.SuiteParameters;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.Ports;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Cure;
import org.scorecam.result.Explanation;
import org.scorecam.result.FailureMessage;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * Makes the explanations of the last check the baseline that later checks are compared with: those that are new or have drifted.
 */
@Mojo(name = "approve", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class ApproveMojo extends AbstractModelMojo {
    /** Where the approved explanations are kept: {@code <baseline><file>src/test/scorecam/baseline.json</file></baseline>}. */
    @Parameter
    BaselineParameters baseline = new BaselineParameters();

    /** What was explained, as {@code check} has it: of a module that has nothing of it, {@code skipIfEmpty} leaves nothing to approve. */
    @Parameter
    List<SuiteParameters> suites = new ArrayList<>();

    /**
     * What is approved: new explanations, and those that do not keep the limits that compare with the baseline;
     * {@code -Dscorecam.approve=all} takes over all, {@code -Dscorecam.approve.includes=animals/00*} a part of them.
     */
    @Parameter
    ApproveParameters approve = new ApproveParameters();

    @Override
    boolean needsSuites() {
        return true;
    }

    @Override
    void run() {
        Configuration configuration = configuration();
        requireWhole("approve takes the results of all photos");
        neighbours().requireOwnBaseline();
        Approval.Request request = configuration.approval();
        RunResult result = lastResult();
        requireSameModel(result, configuration.explain().model().ports());
        result.suites().forEach(this::requireSamePhotos);
        if (result.answers().isMostlyWrong()) {
            FailureMessage.sentence(Cure.CHECK_READING, approve()).ifPresent(getLog()::warn);
        }
        Path file = configuration.explain().baselineFile(basedir());
        Baseline before = work.at(seen(file), () -> BaselineJson.read(file)).orElse(null);
        Approval approval = Approval.of(result, configuration.explain().model().layer(), before, request);
        BaselineJson.write(approval.baseline(), file);
        getLog().info("Score-CAM: approved " + RelativePath.of(basedir(), file) + ": " + approval.summary());
    }

    private void requireSameModel(RunResult result, Ports ports) {
        Path file = modelSource().file();
        OnnxModel now = work.at("the model " + seen(file), () -> OnnxModel.read(file, ports));
        if (!now.sha256().equals(result.model().sha256())) {
            throw new SetupException("the model " + now.file() + " is another one than that of the last check ("
                    + result.model().file()
                    + "), so its explanations are not known; run mvn verify again, then approve");
        }
    }

    private void requireSamePhotos(SuiteResult suite) {
        Path folder = basedir().resolve(suite.images());
        for (Explanation explanation : suite.explanations()) {
            String then = explanation.photo().sha256();
            if (then != null
                    && !then.equals(digest(folder.resolve(explanation.id().image())))) {
                throw new SetupException("the photo " + explanation.id().path()
                        + " has changed since the last check; run mvn verify again, then approve");
            }
        }
    }

    private static String digest(Path photo) {
        try {
            return Sha256.of(photo);
        } catch (IOException e) {
            return "it cannot be read any more";
        }
    }
}
