package org.scorecam.maven;

import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.json.ProjectSettingsJson;

/**
 * Writes {@code scorecam.json}, all that pom and command line settle of a run, for who explains it elsewhere; what they do not, has the
 * defaults of this version.
 */
@Mojo(name = "settings", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class SettingsMojo extends AbstractExplainingMojo {
    @Override
    void run() {
        requireSuites();
        requireReadable(configuration().explain());
        Path file = outputDirectory.toPath().resolve(ProjectSettingsJson.FILE);
        ProjectSettingsJson.write(project(), file);
        getLog().info("Score-CAM: settings of " + inProject(project().model()) + ": " + seen(file));
    }

    /** What is wrong is told here, and not on a cluster. */
    private void requireReadable(ExplainSettings settings) {
        settings.method();
        settings.compare();
        settings.requireProvable();
        settings.metrics();
        settings.rules();
        settings.waivers(basedir());
        settings.suites();
    }
}
