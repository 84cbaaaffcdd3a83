package org.scorecam.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.scorecam.baseline.Gate;
import org.scorecam.file.RelativePath;
import org.scorecam.json.ProjectSettingsJson;
import org.scorecam.json.ShardJson;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;
import org.scorecam.store.Store;

/**
 * The main class of a process that explains in another one's stead: {@code --settings scorecam.json --out folder}, of whose photos it
 * writes all, or a {@code --shard 2/4} of them, into the folder as a shard's file. Beside these, {@code --threads n}, default 1, and {@code
 * --store folder}, default none. It tells how far it is in {@link EngineLine}s on its output, and ends when its input ends, so that it does not
 * outlive who started it.
 */
public final class Explain {
    private Explain() {}

    /**
     * Explains.
     *
     * @param arguments as above
     */
    public static void main(String[] arguments) {
        PrintStream lines = System.out;
        System.setOut(System.err); // what others print is none of our lines
        EngineOutput output = new EngineOutput(lines);
        endWith(System.in);
        System.exit(output.end(() -> explain(EngineArguments.of(List.of(arguments)), output)));
    }

    private static void explain(EngineArguments arguments, Voice voice) throws InterruptedException {
        ProjectSettings project = ProjectSettingsJson.read(arguments.settings(), Version.ours());
        Shard shard = arguments.shard();
        Path file = arguments.out().resolve((shard == null ? Shard.WHOLE : shard).fileName());
        ShardJson.requireWritable(file);
        ExplainSettings settings = new ExplainSettings(project.settings());
        Gate gate = settings.gate(project.basedir(), project.approve());
        int threads = arguments.threads();
        Store store = arguments.store() == null ? Store.none() : Store.in(arguments.store(), voice::warn);
        RunResources resources = RunResources.of(threads, new Semaphore(threads), store);
        ShardPart part;
        try (OpenRun run = OpenRun.open(project, gate, resources, voice)) {
            part = shard == null ? run.whole() : run.part(shard);
        }
        voice.at("the file " + file);
        ShardJson.write(part, file);
        if (shard != null) {
            new ShardLog(voice).end(part, RelativePath.of(Path.of(""), file));
        }
    }

    /** Ends this process when its input ends: whoever started it is gone. */
    public static void endWith(InputStream input) {
        Thread waiting = new Thread(
                () -> {
                    try {
                        while (input.read() >= 0) {
                            // nobody says anything
                        }
                    } catch (IOException e) {
                        // as good as its end
                    }
                    System.exit(1);
                },
                "scorecam-input");
        waiting.setDaemon(true);
        waiting.start();
    }
}
