package org.scorecam.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.scorecam.result.RunResult;

/** Renders the HTML report again, from {@code result.json} and the photos alone: no model is needed. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true, configurator = LenientConfigurator.NAME)
public final class ReportMojo extends AbstractScorecamMojo {
    @Override
    void run() {
        Outputs outputs = outputs();
        RunResult result = outputs.read();
        outputs.render(result);
        getLog().info("Score-CAM: rendered " + result.summary().explanations() + " explanations. Report: "
                + outputs.report());
    }
}
