package org.scorecam.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.scorecam.maven.Parameters.BaselineParameters;
import org.scorecam.maven.Parameters.ReportParameters;
import org.scorecam.maven.Parameters.SuiteParameters;
import org.scorecam.outcome.SetupException;
import org.scorecam.output.Outputs;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.RunResult;

/**
 * Writes the report in all its formats again, from {@code result.json} and the photos alone: no model is needed. In the
 * {@code <reporting>} of a pom it is a page of the Maven site, with the whole report below.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true, configurator = LenientConfigurator.NAME)
@SuppressWarnings("NullAway.Init") // Maven injects the fields
public final class ReportMojo extends AbstractScorecamMojo implements MavenReport {
    /** The site's page, and the folder of the whole report beside it. */
    private static final String NAME = "scorecam";

    /** What is written beside {@code result.json}: {@code <report><formats>html,junit,csv,markdown</formats></report>}, the default. */
    @Parameter
    ReportParameters report = new ReportParameters();

    /** What was explained, as {@code check} has it: of a module that has nothing of it, {@code skipIfEmpty} leaves nothing to report. */
    @Parameter
    List<SuiteParameters> suites = new ArrayList<>();

    /** What explanations were compared with, as {@code check} has it. */
    @Parameter
    BaselineParameters baseline = new BaselineParameters();

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File reportOutputDirectory;

    @Override
    boolean needsSuites() {
        return true;
    }

    @Override
    void run() {
        if (isOfShard()) {
            return;
        }
        Outputs outputs = outputs();
        RunResult result = lastResult();
        outputs.render(result);
        getLog().info("Score-CAM: rendered " + result.summary().explanations() + " explanations. Report: "
                + seen(outputs.readable()));
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            RunResult result = lastResult();
            Path folder = reportOutputDirectory.toPath().resolve(NAME);
            outputs().withReportIn(folder).write(result);
            new SitePage(sink, words(locale), result, new Thumbnails(folder)).write(approve());
        } catch (RuntimeException | Error e) {
            throw new MavenReportException("Score-CAM: " + VisibleLog.line(ended(e)));
        }
    }

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        try {
            boolean wanted = isWanted() && !isOfShard();
            boolean there = Files.isRegularFile(resultFile());
            if (wanted && !there) {
                getLog().warn("Score-CAM is not part of this site: there are no results in " + outputDirectory
                        + ". Run " + commands().verify() + " first.");
            }
            return wanted && there;
        } catch (SetupException e) {
            throw new MavenReportException("Score-CAM: " + VisibleLog.line(e.getMessage()));
        }
    }

    @Override
    public String getOutputPath() {
        return NAME;
    }

    /** The site plugin asks by the name above; an interface wants this one too. */
    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return words(locale).getString("name");
    }

    @Override
    public String getDescription(Locale locale) {
        return words(locale).getString("description");
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    /** English where a language has no words of its own, whatever the machine speaks. */
    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "org.scorecam.maven.site", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
