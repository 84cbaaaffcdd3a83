package org.scorecam.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.scorecam.proposal.ProposedRules;
import org.scorecam.proposal.XmlLines;

/** Proposes limits that fit the last check's explanations, for the pom: the 10th percentile of each metric that the default rules limit, less a tenth. */
@Mojo(name = "calibrate", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class CalibrateMojo extends AbstractScorecamMojo {
    @Override
    void run() {
        requireWhole("calibrate takes the results of all photos");
        XmlLines xml = new XmlLines();
        ProposedRules.of(lastResult().suites(), true).write(xml);
        getLog().info("Limits that fit " + seen(resultFile()) + ", for <configuration>:");
        xml.lines().forEach(getLog()::info);
    }
}
