package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** What each engine hears, and what is refused as it would not be heard. */
class EngineSettingsTest {
    private static final Setting NONE = new Setting("<threads>", null);

    @Test
    void optionsOfMavensOwnJavaAreNotOurs() {
        assertRefused(
                () -> engine(Map.of("argLine", "-Xmx4g")).requireHeard(NONE, NONE),
                "<engine><argLine> is -Xmx4g, but is of a process of its own, and <engine><name> is threads: give Maven's"
                        + " own Java its options in MAVEN_OPTS, or set <engine><name>process</name>");
    }

    @Test
    void whatIsOfSparkIsRefusedWithoutIt() {
        String why = "is of Spark, and <engine><name> is process: take it out, or set <engine><name>spark</name>";

        assertRefused(
                () -> engine(Map.of("name", "process", "master", "local[2]")).requireHeard(NONE, NONE),
                "<engine><master> is local[2], but " + why);
        assertRefused(
                () -> engine(Map.of("name", "process", "conf", Map.of("spark.cores.max", "4")))
                        .requireHeard(NONE, NONE),
                "<engine>: <conf> " + why);
    }

    @Test
    void sparkHearsNeitherThreadsNorAShard() {
        EngineSettings spark = engine(Map.of("name", "spark"));

        assertRefused(
                () -> spark.requireHeard(new Setting("<threads>", "4"), NONE),
                "<threads> is 4, but <engine><name> is spark, whose master says how many: take it out, or set"
                        + " <engine><master>local[2]</master>");
        assertRefused(
                () -> spark.requireHeard(NONE, new Setting("<shard>", "2/4")),
                "<shard> is 2/4, but <engine><name> is spark, which shares the photos out itself: leave one of the two"
                        + " out");
    }

    @Test
    void sparkIsToldItsMasterAndItsSettings() {
        assertThat(engine(Map.of("name", "spark", "conf", Map.of("spark.cores.max", "4")))
                        .ofSpark(null, Path.of("/store")))
                .containsExactly(
                        "--lines", "true", "--master", "local[*]", "--conf", "spark.cores.max=4", "--store", "/store");
    }

    /** In this process they are; those of a cluster have Spark alone. */
    @Test
    void executorsElsewhereNeedOurClasses() {
        assertThat(engine(Map.of()).needsJar()).isFalse();
        assertThat(engine(Map.of("master", "local[2]")).needsJar()).isFalse();
        assertThat(engine(Map.of("master", "local-cluster[2,1,1024]")).needsJar())
                .isTrue();
        assertThat(engine(Map.of("master", "spark://host:7077")).needsJar()).isTrue();
        assertThat(engine(Map.of("master", "yarn", "conf", Map.of("spark.jars", "hdfs:///scorecam.jar")))
                        .needsJar())
                .isFalse();
        assertThat(engine(Map.of("master", "yarn")).ofSpark(Path.of("/submit.jar"), null))
                .contains("spark.jars=/submit.jar");
    }

    private static EngineSettings engine(Map<String, ?> written) {
        return new Configuration(Settings.elements("", Map.of("engine", written))).engineSettings();
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(SetupException.class).hasMessage(message);
    }
}
