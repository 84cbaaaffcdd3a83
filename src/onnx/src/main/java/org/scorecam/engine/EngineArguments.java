package org.scorecam.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.shard.Shard;

/** What a process that explains is asked, as pairs of {@code --name value}. */
public final class EngineArguments {
    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("--settings", "--out", "--shard", "--threads", "--store"));

    private final Map<String, String> values;

    private EngineArguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @throws SetupException naming what is not known, stands twice, or has no value
     */
    public static EngineArguments of(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!KNOWN.contains(name)) {
                throw new SetupException("The argument " + name + " is not known" + Nearest.hint(name, KNOWN)
                        + "; known are " + String.join(", ", KNOWN));
            }
            if (i + 1 == arguments.size()) {
                throw new SetupException("The argument " + name + " has no value: write it behind it");
            }
            if (values.put(name, arguments.get(i + 1)) != null) {
                throw new SetupException("The argument " + name + " stands twice: keep the one that is meant");
            }
        }
        return new EngineArguments(values);
    }

    /** An argument by its name; not written where it is not there. */
    private Setting get(String name) {
        return new Setting(name, values.get(name));
    }

    /** The file with the project's settings. */
    public Path settings() {
        return Path.of(get("--settings").text("the file that mvn scorecam:settings writes, scorecam.json"));
    }

    /** The folder that the part is written into. */
    public Path out() {
        return Path.of(get("--out").text("the folder that the explanations are written into"));
    }

    /** Which part; null for the whole. */
    public @Nullable Shard shard() {
        return get("--shard").orNull(written -> Shard.of(written, Map.of()));
    }

    /** Worker threads, default 1. */
    public int threads() {
        return get("--threads").or(1).whole("a whole number of threads", 1, ExplainSettings.MOST_THREADS, 4);
    }

    /** Where what forwards told is remembered; null for nowhere. */
    public @Nullable Path store() {
        return get("--store").orNull(written -> Path.of(written.textOr("")));
    }
}
