package org.scorecam.quickstart;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One photo with all that is known of it.
 *
 * @param box the defect's, absent on a clean part
 */
record Photo(Kind kind, @Nullable Box box, @Nullable Stamp stamp, BufferedImage image) {

    /** Draws a photo; the same seed and kind give the same part, whatever the stamp. */
    static Photo of(long seed, Kind kind, @Nullable Stamp stamp) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom forPart = random.split();
        SplittableRandom forDefect = random.split();
        SplittableRandom forLens = random.split();
        Canvas canvas = new Canvas();
        Part part = new Part(forPart);
        part.draw(canvas);
        Box box = null;
        if (kind != Kind.CLEAN) {
            Defect defect = Defect.on(part, kind, stamp == null ? Box.EMPTY : stamp.box(), forDefect);
            defect.cut(canvas, part);
            box = defect.box();
        }
        if (stamp != null) {
            stamp.print(canvas);
        }
        return new Photo(kind, box, stamp, new Lens(forLens).photograph(canvas));
    }
}
