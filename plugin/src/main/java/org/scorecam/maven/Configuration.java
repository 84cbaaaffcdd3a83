package org.scorecam.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approval;
import org.scorecam.engine.EngineName;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.ProposalSettings;
import org.scorecam.file.FileNames;
import org.scorecam.output.OutputFormat;
import org.scorecam.report.PageLimit;
import org.scorecam.report.PageTexts;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;
import org.scorecam.shard.Shard;

/**
 * What a goal's parameters say: each is read when it is asked for, and then refused if it is wrong.
 *
 * @param settings as the user wrote them
 */
record Configuration(Settings settings) {
    static final long MEGABYTE = 1 << 20;

    private static final int DEFAULT_MEGABYTES = 1024;

    /** A terabyte. */
    private static final int MOST_MEGABYTES = 1 << 20;

    static Configuration of(Object goal) {
        return new Configuration(GoalSettings.of(goal));
    }

    /** What is explained. */
    ExplainSettings explain() {
        return new ExplainSettings(settings);
    }

    /** What explains. */
    EngineName engine() {
        return settings.group("engine").get("name").word(EngineName.THREADS);
    }

    /** What the engine is told. */
    EngineSettings engineSettings() {
        return new EngineSettings(settings.group("engine"), engine());
    }

    boolean isSkipped() {
        return settings.get("skip").truth(false);
    }

    /** Whether a module without anything of its suites is skipped. */
    boolean isSkippedIfEmpty() {
        return settings.get("skipIfEmpty").truth(false);
    }

    boolean haltsOnFailure() {
        return settings.get("haltOnFailure").truth(true);
    }

    /** Which part of the photos is explained; null for all of them. */
    @Nullable
    Shard shard(Map<String, String> environment) {
        return settings.get("shard").orNull(written -> Shard.of(written, environment));
    }

    /** Where the files of shards are; none where nothing is written. */
    List<Path> shards(Path basedir) {
        return settings.get("shards").texts().stream()
                .map(text -> basedir.resolve(FileNames.path("<shards>", text)))
                .toList();
    }

    /** Where what forwards told is remembered. */
    Setting store() {
        return settings.get("store");
    }

    /** The most bytes that the store keeps. */
    long storeBytes() {
        Setting megabytes = settings.get("storeSize").or(DEFAULT_MEGABYTES);
        return MEGABYTE * megabytes.whole("a whole number of megabytes", 1, MOST_MEGABYTES, DEFAULT_MEGABYTES);
    }

    /** What is written. */
    Set<OutputFormat> formats() {
        return OutputFormat.of(settings.group("report").get("formats"));
    }

    /** What a user says of a project that is begun. */
    ProposalSettings proposal() {
        return new ProposalSettings(settings.group("init"));
    }

    /** Whether GitHub Actions is told, where it runs the build. */
    boolean tellsGithub() {
        return settings.group("report").get("github").truth(true);
    }

    /** Of the report's pages. */
    PageTexts words() {
        return PageTexts.of(settings.group("report").get("locale").text());
    }

    /** Which explanations have a page in the report. */
    PageLimit pages() {
        return PageLimit.of(settings.group("report").get("pages"));
    }

    /** What is approved. */
    Approval.Request approval() {
        Settings approve = settings.group("approve");
        return new Approval.Request(
                approve.get("explanations").word(Approval.What.CHANGED),
                approve.get("includes").texts(),
                approve.get("incomplete").truth(false));
    }
}
