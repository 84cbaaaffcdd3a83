package org.scorecam.spark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.OpenRun;
import org.scorecam.engine.Version;
import org.scorecam.engine.Voice;
import org.scorecam.json.ProjectSettingsJson;
import org.scorecam.metric.Metric;
import org.scorecam.run.RunPlan;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.store.Store;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;

/** The run as the driver has opened it, and how executors come to the same. Photos that lie elsewhere are names without content here. */
final class DriverRun implements AutoCloseable {
    private final Path file;
    private final OpenRun run;
    private final ProjectSettings project;
    private final RemoteImages remote;
    private final @Nullable InputsFolder folder;

    private DriverRun(
            Path file, OpenRun run, ProjectSettings project, RemoteImages remote, @Nullable InputsFolder folder) {
        this.file = file;
        this.run = run;
        this.project = project;
        this.remote = remote;
        this.folder = folder;
    }

    /** @param place of temporary files */
    static DriverRun open(Arguments arguments, SparkConf conf, Path place, Voice voice) {
        Path file = arguments.settings();
        ProjectSettings project = ProjectSettingsJson.read(file, Version.ours());
        List<SuiteSettings> suites = new ExplainSettings(project.settings()).suites();
        RemoteImages remote = RemoteImages.of(arguments.images(), suites, HadoopPhotos.configuration(conf));
        int threads = threads(conf);
        if (remote.isEmpty()) {
            Store store = SparkSetup.isLocal(conf) ? arguments.store(voice) : Store.none();
            return new DriverRun(file, ExecutorRun.open(project, threads, store, voice), project, remote, null);
        }
        Path archive = place.resolve("names.zip");
        InputsArchive.write(archive, file, RunInputs.of(file, project, remote), List.of());
        InputsFolder folder = InputsFolder.unpack(archive, place);
        OpenRun run = ExecutorRun.open(folder.project(), threads, Store.none(), voice);
        return new DriverRun(file, run, project, remote, folder);
    }

    private static int threads(SparkConf conf) {
        return Integer.parseInt(conf.get("spark.task.cpus", "1"));
    }

    String version() {
        return Version.ours();
    }

    OpenRun run() {
        return run;
    }

    /** Reads all photos: the driver its own, executors the others. */
    DriverPhotos photos(JavaSparkContext spark) {
        RunPlan plan = run.plan();
        Map<String, String> uris = remote.uris();
        Map<Path, String> files = new HashMap<>();
        List<SuitePhoto> photos =
                plan.suites().stream().flatMap(suite -> suite.photos().stream()).toList();
        List<SuitePhoto> elsewhere =
                photos.stream().filter(photo -> uris.containsKey(path(photo))).toList();
        if (!elsewhere.isEmpty()) {
            List<String> places =
                    elsewhere.stream().map(photo -> uris.get(path(photo))).toList();
            List<String> read = HadoopPhotos.digests(places, spark);
            for (int i = 0; i < places.size(); i++) {
                files.put(elsewhere.get(i).file(), read.get(i));
            }
        }
        photos.stream().filter(photo -> !remote.has(photo.suite())).forEach(photo -> {
            String sha256 = SuiteDigests.fileOf(photo.file());
            if (sha256 != null) {
                files.put(photo.file(), sha256);
            }
        });
        DriverPhotos known = DriverPhotos.of(plan, run.labels(), files, uris);
        run.know(known.digests());
        return known;
    }

    private static String path(SuitePhoto photo) {
        return photo.suite() + "/" + photo.name();
    }

    /** All that explanations depend on. */
    String identity(DriverPhotos photos) {
        return String.join("\n", RunTicket.text(photos.digests()), run.written().toString(), run.identity(), version());
    }

    /** Opens the run for the tasks in this process, or sends what executors need to open it. */
    RunTicket ticket(DriverPhotos photos, JavaSparkContext spark, Path place) {
        int threads = threads(spark.getConf());
        if (remote.isEmpty() && spark.isLocal()) {
            RunTicket ticket = RunTicket.of(null, photos.digests(), false, threads);
            ExecutorRun.share(ticket.id(), run);
            return ticket;
        }
        RunInputs inputs = RunInputs.of(file, project, remote);
        boolean needsAll = asks(run.plan(), Metric.BACKGROUND_GAP);
        if (needsAll) {
            photos.all().stream()
                    .filter(each -> each.uri() == null)
                    .forEach(each -> inputs.add(each.photo().file()));
        }
        Path archive = place.resolve("scorecam-inputs.zip");
        InputsArchive.write(
                archive,
                file,
                inputs,
                photos.all().stream()
                        .map(each -> new PhotoFileDigest(name(each.photo().file()), each.sha256(), each.uri()))
                        .toList());
        spark.addFile(archive.toString());
        return RunTicket.of(String.valueOf(archive.getFileName()), photos.digests(), needsAll, threads);
    }

    /** Objects are pasted on other photos. */
    private static boolean asks(RunPlan plan, Metric metric) {
        return plan.metrics().include().contains(metric)
                || plan.rules().stream()
                        .flatMap(rule -> rule.limits().stream())
                        .anyMatch(limit -> limit.metric() == metric);
    }

    private String name(Path photo) {
        return folder == null ? Rooted.name(photo) : folder.name(photo);
    }

    @Override
    public void close() {
        run.close();
        if (folder != null) {
            folder.close();
        }
    }
}
