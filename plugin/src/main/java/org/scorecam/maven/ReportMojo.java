package org.scorecam.maven;

import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.scorecam.result.RunResult;

/** Writes the report in all its formats again, from {@code result.json} and the photos alone: no model is needed. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true, configurator = LenientConfigurator.NAME)
public final class ReportMojo extends AbstractScorecamMojo {
    /** What is written beside {@code result.json}: {@code <report><formats>html,junit,csv,markdown</formats></report>}, the default. */
    @Parameter
    ReportParameters report = new ReportParameters();

    @Override
    void run() {
        Set<Format> formats = Format.of(report.formats);
        RunResult result = lastResult();
        rendering(formats).write(result);
        getLog().info("Score-CAM: rendered " + result.summary().explanations() + " explanations. Report: "
                + outputs().report(formats));
    }
}
