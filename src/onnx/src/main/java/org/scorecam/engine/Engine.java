package org.scorecam.engine;

import java.nio.file.Path;
import org.scorecam.run.Measurements;
import org.scorecam.shard.Shard;

/** Explains photos. */
public interface Engine {
    /**
     * All of them.
     *
     * @throws InterruptedException if the build is ended meanwhile
     */
    Measurements whole() throws InterruptedException;

    /**
     * A part of them, into its file.
     *
     * @throws InterruptedException if the build is ended meanwhile
     */
    void part(Shard shard, Path file) throws InterruptedException;
}
