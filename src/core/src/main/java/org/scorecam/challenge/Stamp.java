package org.scorecam.challenge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scorecam.image.Box;
import org.scorecam.image.Cutout;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.StampSettings;

/** A picture that is put onto every photo of a suite, see {@link StampSettings}. */
public final class Stamp {
    private final StampSettings settings;
    private final String name;
    private final Cutout picture;
    private final String digest;
    private final Map<Size, Cutout> scaled = new ConcurrentHashMap<>();

    private Stamp(StampSettings settings, String name, Cutout picture) {
        this.settings = settings;
        this.name = name;
        this.picture = picture;
        digest = "stamp " + settings.at() + " " + settings.share().stripTrailingZeros() + " " + picture.digest();
    }

    /**
     * Reads the picture.
     *
     * @param name by which people know it: its file, relative to the project
     * @param input the model's
     * @throws SetupException if there is no such picture, or it would be larger than a photo that fills the model's input
     */
    public static Stamp read(StampSettings settings, String name, Size input) {
        Stamp stamp = new Stamp(settings, name, Cutout.read(settings.image(), "<stamp><image> " + name));
        if (stamp.place(new Box(0, 0, input.width(), input.height())).isEmpty()) {
            Size size = stamp.picture.size();
            throw new SetupException("<stamp><image> " + name + ": a picture of " + size + " that covers "
                    + settings.share().movePointRight(2).stripTrailingZeros().toPlainString()
                    + " % of the photo is larger than a photo of the model's " + input
                    + "; choose a smaller <share>, or a picture that is less long");
        }
        return stamp;
    }

    /** By which people know it. */
    public String name() {
        return name;
    }

    /**
     * Where it lies on a photo; empty where it does not fit.
     *
     * @param content what of the model's input shows the photo, in whole pixels
     */
    public Optional<PlacedStamp> place(Box content) {
        Size own = picture.size();
        double area = settings.share().doubleValue() * content.area();
        int width = (int) Math.max(1, Math.rint(Math.sqrt(area * own.width() / own.height())));
        int height = (int) Math.max(1, Math.rint(Math.sqrt(area * own.height() / own.width())));
        if (width > content.width() || height > content.height()) {
            return Optional.empty();
        }
        int right = (int) content.xMax() - width;
        int bottom = (int) content.yMax() - height;
        int left = (int) content.xMin();
        int top = (int) content.yMin();
        Cutout small = scaled.computeIfAbsent(new Size(width, height), picture::scaled);
        return Optional.of(
                switch (settings.at()) {
                    case TOP_LEFT -> new PlacedStamp(small, left, top);
                    case TOP_RIGHT -> new PlacedStamp(small, right, top);
                    case BOTTOM_LEFT -> new PlacedStamp(small, left, bottom);
                    case BOTTOM_RIGHT -> new PlacedStamp(small, right, bottom);
                    case CENTRE -> new PlacedStamp(small, (left + right) / 2, (top + bottom) / 2);
                });
    }

    /** What tells it from other stamps. */
    String digest() {
        return digest;
    }
}
