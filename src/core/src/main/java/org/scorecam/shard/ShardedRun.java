package org.scorecam.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.run.Measurements;

/** The parts of one run: all of them, each once, of one model. */
public final class ShardedRun {
    private final List<ShardFile> parts;

    private ShardedRun(List<ShardFile> parts) {
        this.parts = parts;
    }

    /**
     * Parts that are all there are.
     *
     * @param files at least one
     * @param where they were looked for, as people are to read it
     * @throws SetupException naming the first that is of another number of parts, stands twice or is missing, or is of another version or
     *     model, with the cure
     */
    public static ShardedRun of(List<ShardFile> files, String where) {
        SortedMap<Shard, ShardFile> parts = new TreeMap<>();
        for (ShardFile file : files) {
            requireOneCount(files.get(0), file);
            ShardFile other = parts.putIfAbsent(file.shard(), file);
            if (other != null) {
                throw new SetupException("shard " + file.shard() + " is there twice, as " + other.name() + " and as "
                        + file.name() + ": which one is meant? Remove the other");
            }
        }
        requireAll(parts, files.get(0).shard().total(), where);
        List<ShardFile> all = List.copyOf(parts.values());
        all.forEach(part -> requireSameModel(all.get(0), part));
        return new ShardedRun(all);
    }

    private static void requireOneCount(ShardFile first, ShardFile other) {
        if (first.shard().total() != other.shard().total()) {
            throw new SetupException(
                    first.name() + " is one of " + first.shard().total() + " shards, and "
                            + other.name() + " one of " + other.shard().total()
                            + ": they are of different runs. Remove those that are not meant");
        }
    }

    private static void requireAll(SortedMap<Shard, ShardFile> parts, int total, String where) {
        List<Shard> missing = IntStream.rangeClosed(1, total)
                .mapToObj(number -> new Shard(number, total))
                .filter(shard -> !parts.containsKey(shard))
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Shard::toString).collect(Collectors.joining(", "));
            throw new SetupException(
                    (missing.size() == 1 ? "shard " + names + " is missing" : "shards " + names + " are missing")
                            + " in "
                            + where + ": explain " + (missing.size() == 1 ? "it" : "each")
                            + " (mvn verify -Dscorecam.shard=" + missing.get(0)
                            + "), and put its file there, or name its place in -Dscorecam.shards");
        }
    }

    private static void requireSameModel(ShardFile first, ShardFile other) {
        RunResult.Tool tool = first.part().measured().tool();
        RunResult.Tool otherTool = other.part().measured().tool();
        if (!tool.equals(otherTool)) {
            throw different(
                    first, "was explained with ONNX Runtime " + tool.onnxRuntime(),
                    other, "with " + otherTool.onnxRuntime());
        }
        RunResult.Model model = first.part().measured().model();
        RunResult.Model otherModel = other.part().measured().model();
        if (!model.sha256().equals(otherModel.sha256())) {
            throw different(
                    first, "is of the model " + model.file() + " with the SHA-256 " + model.sha256(),
                    other, "of " + otherModel.file() + " with " + otherModel.sha256());
        }
        if (!model.equals(otherModel)) {
            throw different(first, "read the model as " + model, other, "as " + otherModel);
        }
    }

    private static SetupException different(ShardFile first, String one, ShardFile other, String another) {
        return new SetupException(first.name() + " " + one + ", and " + other.name() + " " + another
                + ": they are no parts of one run. Explain the one again that is not meant: mvn verify -Dscorecam.shard="
                + first.shard() + ", or " + other.shard());
    }

    /** What was explained. */
    public RunResult.Model model() {
        return parts.get(0).part().measured().model();
    }

    /** How many parts there are. */
    public int size() {
        return parts.size();
    }

    /**
     * Checks that the model is the one that lies here.
     *
     * @param sha256 its digest
     * @throws SetupException if it is another one
     */
    public void requireModel(String sha256) {
        if (!model().sha256().equals(sha256)) {
            throw new SetupException(parts.get(0).name() + " is of a model " + model().file() + " with the SHA-256 "
                    + model().sha256() + ", but the one here has " + sha256
                    + ": check out what was explained, or explain all shards again");
        }
    }

    /**
     * The whole, in the order of the shards' numbers.
     *
     * @param suites as they lie here
     * @param settings as they are here
     * @throws SetupException naming the first part that is of other suites or settings, or has not what its part of the suites has, and the
     *     cure
     */
    public Measurements together(SuiteDigests suites, SortedMap<String, String> settings) {
        parts.forEach(part -> requireSameSettings(part, settings));
        WholeSuites whole = new WholeSuites(suites);
        parts.forEach(whole::requirePhotos); // before the suites: a photo's name says more
        parts.forEach(whole::requireSuites);
        whole.requireAllOnce(parts);
        List<Measurements> measured =
                parts.stream().map(part -> part.part().measured()).toList();
        try {
            return Measurements.together(measured);
        } catch (IllegalArgumentException e) {
            throw new SetupException(
                    "the shards are no parts of one run (" + e.getMessage() + "). Explain all of them again", e);
        }
    }

    private static void requireSameSettings(ShardFile part, SortedMap<String, String> settings) {
        SortedMap<String, String> there = part.header().settings();
        List<String> places = new ArrayList<>(there.keySet());
        settings.keySet().stream().filter(place -> !there.containsKey(place)).forEach(places::add);
        Function<@Nullable String, String> written = value -> value == null ? "not written" : value;
        places.stream()
                .filter(place -> !written.apply(there.get(place)).equals(written.apply(settings.get(place))))
                .findFirst()
                .ifPresent(place -> {
                    throw new SetupException(part.name() + " was explained with other settings than those here: "
                            + place + " was " + written.apply(there.get(place)) + ", and is "
                            + written.apply(settings.get(place))
                            + ". Give both the same pom and the same -Dscorecam settings. " + part.cure());
                });
    }
}
