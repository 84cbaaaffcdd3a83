package org.scorecam.store;

import java.util.List;
import org.scorecam.cam.Features;
import org.scorecam.cam.KnownScores;

/**
 * What is kept of one photo.
 *
 * @param damages what was wrong with its pixels, though they could be decoded
 * @param features what the forward of the whole input gave
 * @param scores the channels' scores so far
 */
public record PhotoEntry(List<String> damages, Features features, KnownScores scores) {
    public PhotoEntry {
        damages = List.copyOf(damages);
    }
}
