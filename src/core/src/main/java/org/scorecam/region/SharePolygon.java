package org.scorecam.region;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.scorecam.image.Size;

/** An outline in shares of the photo's width and height, as annotations have it that know no size: on a photo it is {@link Polygons}. */
public final class SharePolygon implements Segmentation {
    private final double[] corners;

    /** @param corners {@code x1, y1, x2, y2, …}, at least three */
    public SharePolygon(double[] corners) {
        this.corners = corners.clone();
        if (corners.length < 6 || corners.length % 2 > 0) {
            throw new IllegalArgumentException("a polygon must have three corners or more");
        }
    }

    @Override
    public PixelMask on(Size photo, String where, Consumer<String> notes) {
        double[] pixels = corners.clone();
        for (int i = 0; i < pixels.length; i += 2) {
            pixels[i] *= photo.width();
            pixels[i + 1] *= photo.height();
        }
        return new Polygons(List.of(pixels)).on(photo, where, notes);
    }

    /** In hexadecimal digits, which all versions of Java write alike. */
    @Override
    public String toString() {
        return Arrays.stream(corners).mapToObj(Double::toHexString).collect(Collectors.joining(" ", "shares ", ""));
    }
}
