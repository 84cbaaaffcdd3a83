package org.scorecam.maven;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.scorecam.maven.Parameters.EngineParameters;
import org.scorecam.setting.ProjectSettings;

/** What the goals share that settle how photos are explained. */
abstract class AbstractExplainingMojo extends AbstractJudgingMojo {
    /** Worker threads; default the machine's cores, shared by all modules of one build. */
    @Parameter(property = "scorecam.threads")
    @Nullable
    String threads;

    /**
     * Masked inputs a forward: a number, or {@code auto}, which tries 1, 2, 4 and 8 on the first photo and keeps the
     * fastest.
     */
    @Parameter(property = "scorecam.batch", defaultValue = "1")
    @Nullable
    String batch;

    /**
     * The folder that remembers what forwards told, so that what has not changed is not run again; {@code none} to go
     * without. Default {@code .cache/scorecam} in the local repository.
     */
    @Parameter(property = "scorecam.store")
    @Nullable
    String store;

    /** The most megabytes (of 1,048,576 bytes) that the store keeps; what was not used for the longest time goes first. */
    @Parameter(property = "scorecam.storeSize", defaultValue = "1024")
    @Nullable
    String storeSize;

    /**
     * What explains: {@code <engine><name>threads</name></engine>}, the default, threads of Maven's own process; {@code process}, a Java
     * process of its own, with {@code <argLine>-Xmx4g</argLine>}; or {@code spark}, Apache Spark, with {@code <master>local[*]</master>} and {@code <conf>}.
     */
    @Parameter
    EngineParameters engine = new EngineParameters();

    /** All that is settled of the run, for who runs it elsewhere. */
    final ProjectSettings project() {
        ModelSource source = modelSource();
        Path file = source.file();
        return new ProjectSettings(
                execution.getVersion(),
                basedir(),
                file,
                Objects.requireNonNullElseGet(source.artifact(), () -> inProject(file)),
                approve(),
                GoalSettings.values(this));
    }
}
