package org.scorecam.engine;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.scorecam.json.ProjectSettingsJson;
import org.scorecam.json.ShardJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.run.Measurements;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.Shard;

/**
 * Explains in a Java process of its own, which takes the build with it neither when native code crashes, nor when the system ends it for
 * memory.
 *
 * @param main its main class, which is told settings and folder as {@link EngineArguments} has them
 * @param more what it is told beside them
 * @param folder where it is told what to do, gone afterwards
 * @param threads of the process
 * @param cores a permit each for a thread: shared by the modules of one build
 */
public record ProcessEngine(
        ProjectSettings project,
        ChildJava java,
        String main,
        List<String> more,
        Path folder,
        int threads,
        Semaphore cores)
        implements Engine {
    @Override
    public Measurements whole() throws InterruptedException {
        Path file = folder.resolve(Shard.WHOLE.fileName());
        try {
            explain(null, folder);
            return ShardJson.read(file, project.version()).measured();
        } finally {
            delete(file);
            delete(folder);
        }
    }

    @Override
    public void part(Shard shard, Path file) throws InterruptedException {
        try {
            explain(shard, Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } finally {
            delete(folder);
        }
    }

    private void explain(@Nullable Shard shard, Path out) throws InterruptedException {
        Path settings = folder.resolve(ProjectSettingsJson.FILE);
        Path options = folder.resolve("java.options");
        cores.acquire(threads);
        try {
            ProjectSettingsJson.write(project, settings);
            java.run(options, main, arguments(settings, shard, out));
        } finally {
            cores.release(threads);
            delete(settings);
            delete(options);
        }
    }

    private List<String> arguments(Path settings, @Nullable Shard shard, Path out) {
        List<String> arguments = new ArrayList<>(List.of("--settings", settings.toString(), "--out", out.toString()));
        arguments.addAll(more);
        if (shard != null) {
            arguments.addAll(List.of("--shard", shard.toString()));
        }
        return arguments;
    }

    private static void delete(Path ours) {
        try {
            Files.deleteIfExists(ours);
        } catch (DirectoryNotEmptyException others) {
            // what is not ours stays
        } catch (IOException e) {
            throw new SetupException(ours + ": cannot be deleted (" + e + "). Delete it by hand.", e);
        }
    }
}
