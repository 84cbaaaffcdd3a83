package org.scorecam.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.baseline.Gate;
import org.scorecam.engine.OpenRun;
import org.scorecam.engine.Version;
import org.scorecam.json.ProjectSettingsJson;
import org.scorecam.json.ResultJson;
import org.scorecam.json.ShardJson;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.store.Store;

/** The quickstart's suite: its {@code scorecam.json}, and its {@code result.json} from a run without Spark and from a shard. */
final class Quickstart {
    private static final Path PROJECT =
            Path.of("../../it/quickstart").toAbsolutePath().normalize();
    private static final Path PHOTOS = PROJECT.resolve("src/test/scorecam/parts");
    private static final Map<String, ?> LIMIT = Map.of("metric", "LIFT", "statistic", "MEAN", "minimum", "1");

    private Quickstart() {}

    static Path photos() {
        return PHOTOS;
    }

    /** For who changes a part of it. */
    static void copy(Path to) throws IOException {
        for (String part : List.of("src/main/model", "src/test/scorecam")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(PROJECT.relativize(file));
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(file, target);
                }
            }
        }
    }

    static Path settings(Path folder) {
        return settings(folder, LIMIT);
    }

    /** @param limit of a suite */
    static Path settings(Path folder, Map<String, ?> limit) {
        return settings(folder, PROJECT, limit);
    }

    static Path settings(Path folder, Path project, Map<String, ?> limit) {
        Path model = project.resolve("src/main/model/inspector.onnx");
        Map<String, ?> suite = Map.of(
                "name",
                "parts",
                "images",
                project.resolve("src/test/scorecam/parts").toFile(),
                "annotations",
                project.resolve("src/test/scorecam/parts.coco.json").toFile(),
                "backgroundClasses",
                List.of("clean"),
                "shortcuts",
                List.of("stamp"));
        Map<String, ?> read = Map.of(
                "labels", project.resolve("src/main/model/labels.txt").toFile(), "input", Map.of("preset", "unit"));
        Path file = folder.resolve(ProjectSettingsJson.FILE);
        ProjectSettingsJson.write(
                new ProjectSettings(
                        Version.ours(),
                        project,
                        model,
                        "src/main/model/inspector.onnx",
                        "mvn scorecam:approve",
                        Map.of(
                                "model",
                                read,
                                "suites",
                                List.of(suite),
                                "rules",
                                List.of(Map.of("element", "SUITE", "limits", List.of(limit))))),
                file);
        return file;
    }

    /** In this process, without Spark. */
    static String plain(Path settings) throws Exception {
        ProjectSettings project = ProjectSettingsJson.read(settings, Version.ours());
        try (OpenRun run = ExecutorRun.open(project, 2, Store.none(), NoVoice.NO_VOICE)) {
            return result(run.quietly(photo -> true), settings);
        }
    }

    /** What a shard comes to. */
    static String merged(Path out, Path settings) throws IOException {
        return result(
                ShardJson.read(out.resolve("shard-1-of-1.json"), Version.ours()).measured(), settings);
    }

    private static String result(Measurements measured, Path settings) throws IOException {
        Path file = settings.resolveSibling("result.json");
        ResultJson.write(
                Run.conclude(measured, List.of(), Waivers.NONE, Gate.open()).result(), file);
        return Files.readString(file).replaceAll("(\"\\w*[sS]econds\": )[-0-9.E]+", "$1-");
    }
}
