package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.file.LfsPointer;
import org.scorecam.json.ShardJson;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.shard.ShardFile;
import org.scorecam.shard.ShardFiles;
import org.scorecam.shard.ShardedRun;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;

/**
 * Concludes what checks with {@code scorecam.shard} have explained: judges, writes and fails the build as one check of the whole does. It
 * needs no model, but the photos, their annotations and the same pom.
 */
@Mojo(name = "merge", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class MergeMojo extends AbstractJudgingMojo {
    /** Where the files of shards are: folders, which are looked through to the bottom, and files, with commas; default the {@code <outputDirectory>}. */
    @Parameter(property = "scorecam.shards")
    @Nullable
    String shards;

    @Override
    void run() throws MojoFailureException {
        Configuration configuration = configuration();
        requireWhole("merge concludes all shards at once");
        requireSuites();
        Gate gate = gate();
        ExplainSettings settings = configuration.explain();
        List<Rule> rules = settings.rules();
        Waivers waivers = settings.waivers(basedir());
        requireEnding();
        ShardedRun parts = parts();
        requireModel(parts);
        Labels labels = settings.model().labels(parts.model().classes());
        List<Suite> suites = settings.planned(labels, voice());
        Run.requireJudgeable(suites, labels, rules, waivers, gate);
        Measurements measured = work.at(
                "the shards",
                () -> parts.together(SuiteDigests.of(suites, labels), settings.explaining(basedir(), gate)));
        getLog().info("Score-CAM: " + parts.size() + (parts.size() == 1 ? " shard" : " shards") + " of "
                + suites.stream().mapToInt(suite -> suite.photos().size()).sum() + " photos, model "
                + parts.model().file() + ", layer " + parts.model().layer());
        end(new ConclusionLog(getLog(), settings.effort(), gate).said(Run.conclude(measured, rules, waivers, gate)));
    }

    /** What shards were found tells of photos, wherever these are. */
    @Override
    List<Path> results() {
        List<Path> named =
                configuration().shards(basedir()).stream().filter(Files::exists).toList();
        return named.isEmpty() ? ShardFiles.in(places()) : named;
    }

    /** Where shards are looked for: what is named, else the output's folder. */
    private List<Path> places() {
        List<Path> named = configuration().shards(basedir());
        Path otherwise = outputDirectory.toPath();
        return named.isEmpty() && Files.isDirectory(otherwise) ? List.of(otherwise) : named;
    }

    private ShardedRun parts() {
        List<Path> named = configuration().shards(basedir());
        Path otherwise = outputDirectory.toPath();
        String where = (named.isEmpty() ? List.of(otherwise) : named)
                .stream().map(this::seen).collect(Collectors.joining(", "));
        List<ShardFile> files = ShardFiles.in(places()).stream().map(this::read).toList();
        if (files.isEmpty()) {
            throw new SetupException(new MissingResult(commands(), execution.getGoal()).shards(where));
        }
        return ShardedRun.of(files, where);
    }

    private ShardFile read(Path file) {
        return work.at(seen(file), () -> new ShardFile(seen(file), ShardJson.read(file, execution.getVersion())));
    }

    /** Where the model is here, it is that of the shards; a fresh checkout may have none, or Git LFS's pointer to it. */
    private void requireModel(ShardedRun parts) {
        Path file = model.file == null ? null : model.file.toPath();
        if (file != null && Files.isRegularFile(file) && !LfsPointer.is(file)) {
            parts.requireModel(work.at(
                            "the model " + seen(file),
                            () -> OnnxModel.read(
                                    file, configuration().explain().model().ports()))
                    .sha256());
        }
    }
}
