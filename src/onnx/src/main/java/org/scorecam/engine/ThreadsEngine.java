package org.scorecam.engine;

import java.nio.file.Path;
import java.util.function.Function;
import org.scorecam.baseline.Gate;
import org.scorecam.json.ShardJson;
import org.scorecam.run.Measurements;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;

/**
 * Explains in threads of Maven's own process.
 *
 * @param gate what a baseline adds
 * @param seen a file as people find it
 */
public record ThreadsEngine(
        ProjectSettings project, Gate gate, RunResources resources, Voice voice, Function<Path, String> seen)
        implements Engine {
    @Override
    public Measurements whole() throws InterruptedException {
        try (OpenRun run = open()) {
            return run.explain(photo -> true);
        }
    }

    @Override
    public void part(Shard shard, Path file) throws InterruptedException {
        ShardPart part;
        try (OpenRun run = open()) {
            part = run.part(shard);
        }
        voice.at(seen.apply(file));
        ShardJson.write(part, file);
        new ShardLog(voice).end(part, seen.apply(file));
    }

    private OpenRun open() {
        return OpenRun.open(project, gate, resources, voice);
    }
}
