package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.EngineName;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * What an engine is told.
 *
 * @param settings those of {@code <engine>}
 * @param name which engine it is
 */
record EngineSettings(Settings settings, EngineName name) {
    private static final String LOCAL = "local[*]";
    private static final String JARS = "spark.jars";

    /**
     * Checks that nothing is written that the engine does not hear.
     *
     * @param threads as the user wrote it
     * @param shard as the user wrote it
     * @throws org.scorecam.outcome.SetupException naming it, and the cure
     */
    void requireHeard(Setting threads, Setting shard) {
        Setting argLine = settings.get("argLine");
        if (name == EngineName.THREADS && argLine.isWritten()) {
            throw argLine.wrong(
                    "is of a process of its own, and <engine><name> is threads: give Maven's own Java its options"
                            + " in MAVEN_OPTS, or set <engine><name>process</name>");
        }
        if (name == EngineName.SPARK) {
            refuse(
                    threads,
                    "<engine><name> is spark, whose master says how many: take it out, or set <engine><master>local[2]</master>");
            refuse(shard, "<engine><name> is spark, which shares the photos out itself: leave one of the two out");
            return;
        }
        String why = "is of Spark, and <engine><name> is " + Setting.written(name)
                + ": take it out, or set <engine><name>spark</name>";
        refuse(settings.get("master"), why);
        if (!conf().isEmpty()) {
            throw settings.error("<conf> " + why);
        }
    }

    private static void refuse(Setting setting, String why) {
        if (setting.isWritten()) {
            throw setting.wrong(why);
        }
    }

    /** Options of the Java that explains, as the user wrote them; empty for none. */
    String argLine() {
        return settings.get("argLine").textOr("");
    }

    /** Whether Spark's executors are other processes, which do not have our classes, and nobody says where they are. */
    boolean needsJar() {
        String master = master();
        return !master.equals("local")
                && !master.startsWith("local[")
                && !settings.group("conf").get(JARS).isWritten();
    }

    /**
     * What Spark's main class is told beside settings and folder.
     *
     * @param jar with our classes for executors; null where they need none
     * @param store where what forwards told is remembered; null for nowhere
     */
    List<String> ofSpark(@Nullable Path jar, @Nullable Path store) {
        List<String> arguments = new ArrayList<>(List.of("--lines", "true", "--master", master()));
        conf().forEach(setting -> arguments.addAll(List.of("--conf", setting)));
        if (jar != null) {
            arguments.addAll(List.of("--conf", JARS + "=" + jar));
        }
        arguments.addAll(of(store));
        return arguments;
    }

    /**
     * What the main class of a process is told beside settings and folder.
     *
     * @param store where what forwards told is remembered; null for nowhere
     */
    static List<String> ofProcess(int threads, @Nullable Path store) {
        List<String> arguments = new ArrayList<>(List.of("--threads", Integer.toString(threads)));
        arguments.addAll(of(store));
        return arguments;
    }

    private static List<String> of(@Nullable Path store) {
        return store == null
                ? List.of()
                : List.of("--store", store.toAbsolutePath().toString());
    }

    private String master() {
        return settings.get("master").textOr(LOCAL);
    }

    private List<String> conf() {
        Settings conf = settings.group("conf");
        return conf.names().stream()
                .map(each -> each + "=" + conf.get(each).textOr(""))
                .toList();
    }
}
