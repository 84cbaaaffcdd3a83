package org.scorecam.shard;

/**
 * A part that came back.
 *
 * @param name its file, as people are to read it
 */
public record ShardFile(String name, ShardPart part) {
    ShardHeader header() {
        return part.header();
    }

    Shard shard() {
        return header().shard();
    }

    /** How it is made once more. */
    String cure() {
        return "Explain it again: mvn verify -Dscorecam.shard=" + shard();
    }
}
