package org.scorecam.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.engine.ChildEar;
import org.scorecam.engine.ChildJava;
import org.scorecam.engine.Engine;
import org.scorecam.engine.EngineName;
import org.scorecam.engine.Explain;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.OwnClassPath;
import org.scorecam.engine.ProcessEngine;
import org.scorecam.engine.ThreadsEngine;
import org.scorecam.json.ShardJson;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.setting.Setting;
import org.scorecam.shard.Shard;
import org.scorecam.store.Store;

/**
 * Explains the suites with Score-CAM, judges the maps by the rules, writes {@code result.json}, the HTML report and files for
 * build servers, and fails the build if a rule is violated. With {@code scorecam.shard} it explains a part of the photos, and judges
 * nothing: {@code merge} does.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = LenientConfigurator.NAME)
public final class CheckMojo extends AbstractExplainingMojo {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** The machine's cores: modules that a parallel build checks at once share them. */
    private static final Semaphore SHARED_CORES = new Semaphore(CORES);

    /** What explains. */
    private interface Explaining<T> {
        T by(Engine engine) throws InterruptedException;
    }

    @Override
    void run() throws MojoFailureException, InterruptedException {
        neighbours().requireOwnPlaces();
        requireSuites();
        Configuration configuration = configuration();
        Shard part = configuration.shard(System.getenv());
        Gate gate = gate();
        if (part == null) {
            requireEnding();
            ExplainSettings settings = configuration.explain();
            List<Rule> rules = settings.rules();
            Waivers waivers = settings.waivers(basedir()); // as they are now: hours later the file may be another
            Measurements measured = explained(gate, Engine::whole);
            end(new ConclusionLog(getLog(), settings.effort(), gate)
                    .said(Run.conclude(measured, rules, waivers, gate)));
        } else {
            Path file = outputDirectory.toPath().resolve(part.fileName());
            ShardJson.requireWritable(file);
            explained(gate, engine -> {
                engine.part(part, file);
                return part;
            });
        }
    }

    /** Each thread holds a batch of inputs and a forward's working memory: fewer of them need less. */
    @Override
    String shortOfMemory(OutOfMemoryError e) {
        return super.shortOfMemory(e) + "; or lower " + threadsAndBatch();
    }

    private String threadsAndBatch() {
        return "<threads>, now " + configuration().explain().threads(CORES) + ", or <batch>, now "
                + configuration().settings().get("batch").textOr("1");
    }

    /** Explains, and keeps the store within its size. */
    private <T> T explained(Gate gate, Explaining<T> explaining) throws InterruptedException {
        Configuration configuration = configuration();
        long bytes = configuration.storeBytes();
        StorePlace place = new StorePlace(session, basedir());
        Setting written = configuration.store();
        Store kept = place.open(written, getLog());
        T made = explaining.by(engine(gate, kept, place.folder(written)));
        work.at("the store");
        kept.shrink(bytes);
        return made;
    }

    private Engine engine(Gate gate, Store kept, @Nullable Path store) {
        Configuration configuration = configuration();
        ExplainSettings settings = configuration.explain();
        int count = settings.threads(CORES);
        Semaphore cores = settings.namesThreads() ? new Semaphore(count) : SHARED_CORES;
        EngineSettings told = configuration.engineSettings();
        told.requireHeard(
                configuration.settings().get("threads"),
                configuration.settings().get("shard"));
        ProjectSettings project = project();
        if (told.name() == EngineName.THREADS) {
            return new ThreadsEngine(project, gate, RunResources.of(count, cores, kept), voice(), this::seen);
        }
        Path folder = outputDirectory.toPath().toAbsolutePath().resolve("engine");
        if (told.name() == EngineName.PROCESS) {
            ChildJava java = childJava(OwnClassPath.paths(), List.of(), told);
            return new ProcessEngine(
                    project,
                    java,
                    Explain.class.getName(),
                    EngineSettings.ofProcess(count, store),
                    folder,
                    count,
                    cores);
        }
        SparkModule module = new SparkModule(
                repositorySystem,
                session.getRepositorySession(),
                this.project.getRemotePluginRepositories(),
                execution.getVersion());
        List<Path> spark = module.classPath();
        List<String> arguments = told.ofSpark(told.needsJar() ? module.jar() : null, store);
        ChildJava java = childJava(spark, SparkModule.options(spark), told);
        return new ProcessEngine(project, java, SparkModule.MAIN, arguments, folder, count, cores);
    }

    private ChildJava childJava(List<Path> classPath, List<String> options, EngineSettings told) {
        String name = Setting.written(told.name());
        ChildEar ear = new ChildEar(
                voice(),
                name,
                "Give it more, such as <engine><argLine>-Xmx4g</argLine>, or lower " + threadsAndBatch());
        return new ChildJava(
                classPath,
                options,
                told.argLine(),
                Path.of(session.getExecutionRootDirectory()),
                outputDirectory.toPath().toAbsolutePath().resolve("engine-crash.log"),
                ear);
    }
}
