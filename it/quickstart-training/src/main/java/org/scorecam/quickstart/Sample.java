package org.scorecam.quickstart;

import java.util.ArrayList;
import java.util.List;

/** A photo as the models see it. */
final class Sample {

    /** As {@link Shrink#to} gives them. */
    final byte[] pixels;

    final Kind kind;
    /** Where the photo says what its class is, in pixels of the input: the defect's box and the stamp. */
    final List<Box> evidence;

    Sample(byte[] pixels, Kind kind, List<Box> evidence) {
        this.pixels = pixels;
        this.kind = kind;
        this.evidence = evidence;
    }

    static Sample of(Photo photo) {
        List<Box> evidence = new ArrayList<>();
        if (photo.box() != null) {
            evidence.add(scaled(photo.box()));
        }
        if (photo.stamp() != null) {
            evidence.add(scaled(photo.stamp().box()));
        }
        return new Sample(Shrink.to(Network.SIZE, photo.image()), photo.kind(), List.copyOf(evidence));
    }

    private static Box scaled(Box box) {
        double across = (double) Network.SIZE / Canvas.WIDTH;
        double down = (double) Network.SIZE / Canvas.HEIGHT;
        return new Box(box.left() * across, box.top() * down, box.right() * across, box.bottom() * down);
    }
}
