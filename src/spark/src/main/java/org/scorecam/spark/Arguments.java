package org.scorecam.spark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.Voice;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;
import org.scorecam.store.Store;

/**
 * What the command line says.
 *
 * @param settings the {@code scorecam.json}
 * @param out the folder that the shard is written to
 * @param images folders of Hadoop's file systems by the names of suites; that of the only suite has the name ""
 * @param master null where it is left to Spark's own settings
 * @param conf Spark's settings by name
 * @param storeFolder where what forwards told is remembered, where executors are this process; null for nowhere
 */
record Arguments(
        Path settings,
        Path out,
        SortedMap<String, String> images,
        @Nullable String master,
        SortedMap<String, String> conf,
        @Nullable Path storeFolder) {
    static final String USAGE = """
            org.scorecam.spark.Explain --settings scorecam.json --out folder [--images uri | --images suite=uri ...]
                                       [--master master] [--conf name=value ...]
            --settings  what scorecam:settings wrote
            --out       the folder for the shard, which scorecam:merge reads
            --images    a folder of a file system that executors reach (hdfs:, s3a:, file:) in place of the <images> of
                        the only suite, or of the suite of that name; without it photos travel from this machine
            --master    Spark's master; by default what spark-submit says, else local[*]
            --conf      a setting of Spark, such as spark.executor.memory=4g
            --store     the folder of the store, with a local master alone
            --lines     true: tell what happens in lines for a program""";

    private static final String LINES = "--lines";
    private static final List<String> NAMES =
            List.of("--settings", "--out", "--images", "--master", "--conf", "--store", LINES);

    /** @throws SetupException naming the first that is wrong or missing */
    static Arguments of(String... written) {
        Queue<String> rest = new ArrayDeque<>(List.of(written));
        SortedMap<String, String> single = new TreeMap<>();
        SortedMap<String, String> images = new TreeMap<>();
        SortedMap<String, String> conf = new TreeMap<>();
        for (String name = rest.poll(); name != null; name = rest.poll()) {
            String value = value(name, rest.poll());
            String before = switch (name) {
                case "--images" -> images.put(isNamed(value) ? key(value) : "", isNamed(value) ? after(value) : value);
                case "--conf" -> conf.put(key(requirePair(value)), after(value));
                default -> single.put(name, value);
            };
            if (before != null) {
                throw new SetupException(name + " is there twice, with " + before + " and with " + value
                        + ": which one is meant? Remove the other");
            }
        }
        String store = single.get("--store");
        return new Arguments(
                Path.of(required(single, "--settings")),
                Path.of(required(single, "--out")),
                images,
                single.get("--master"),
                conf,
                store == null ? null : Path.of(store));
    }

    Store store(Voice voice) {
        return storeFolder == null ? Store.none() : Store.in(storeFolder, voice::warn);
    }

    /** Known before anything else is: errors are told so, too. */
    static boolean areForLines(String... written) {
        int lines = List.of(written).indexOf(LINES);
        return lines >= 0 && lines + 1 < written.length && written[lines + 1].equals("true");
    }

    private static String value(String name, @Nullable String value) {
        if (!NAMES.contains(name)) {
            throw new SetupException(name + " is no argument" + Nearest.hint(name, NAMES) + ". Usage:\n" + USAGE);
        }
        if (value == null) {
            throw new SetupException(name + " wants a value after it. Usage:\n" + USAGE);
        }
        return value;
    }

    /** A URI may have {@code =} in its path, but its scheme comes first. */
    private static boolean isNamed(String images) {
        int pair = images.indexOf('=');
        int scheme = images.indexOf(':');
        return pair >= 0 && (scheme < 0 || pair < scheme);
    }

    private static String requirePair(String conf) {
        if (conf.indexOf('=') < 1) {
            throw new SetupException("--conf " + conf + " must be name=value, such as spark.executor.memory=4g");
        }
        return conf;
    }

    private static String key(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static String after(String pair) {
        return pair.substring(pair.indexOf('=') + 1);
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new SetupException(name + " is missing. Usage:\n" + USAGE);
        }
        return value;
    }
}
