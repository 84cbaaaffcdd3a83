package org.scorecam.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A kind of file, and what reads it.
 *
 * @param name for people, and for the names of what is found
 * @param sound files that are read
 * @param changes of which a file has one
 * @param reader of changed ones
 */
public record Target(String name, List<byte[]> sound, List<Change> changes, Reader reader) {
    /** Makes one changed file. */
    @FunctionalInterface
    public interface Change {
        byte[] of(byte[] sound, Random random) throws IOException;
    }

    /** Reads one changed file, and does with it what is done with a sound one. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] changed) throws IOException, InterruptedException;
    }

    /** The file of one trial: of each its own, so that one of them can be made again. */
    public byte[] file(long seed, int trial) throws IOException {
        Random random = new Random(31 * seed + trial);
        byte[] file = sound.get(random.nextInt(sound.size()));
        return changes.get(random.nextInt(changes.size())).of(file, random);
    }
}
