package org.scorecam.image;

/** To which size a photo is resized, and where that lies in the model's input. */
final class Placement {
    private Placement() {}

    static Geometry of(Size photo, InputSettings settings) {
        return switch (settings.resize()) {
            case CROP -> crop(photo, settings.size(), settings.shorterSide());
            case STRETCH -> new Geometry(photo, settings.size(), 0, 0, settings.size());
            case LETTERBOX -> letterbox(photo, settings.size());
        };
    }

    /** torchvision's {@code Resize(shorterSide)}, {@code CenterCrop(input)}. */
    private static Geometry crop(Size photo, Size input, int shorterSide) {
        int shorter = Math.min(photo.width(), photo.height());
        Size resized = new Size(
                proportional(photo.width(), shorterSide, shorter), proportional(photo.height(), shorterSide, shorter));
        return new Geometry(
                photo,
                resized,
                cropOffset(resized.width(), input.width()),
                cropOffset(resized.height(), input.height()),
                input);
    }

    private static int proportional(int side, int shorterSide, int shorter) {
        return Math.toIntExact((long) shorterSide * side / shorter);
    }

    /** Too long: half is cut off, halves to even. Too short (a panorama's input only): padded, the odd pixel behind. */
    private static int cropOffset(int resized, int input) {
        int tooLong = resized - input;
        return tooLong >= 0 ? -(int) Math.rint(tooLong / 2.0) : -tooLong / 2;
    }

    /** Ultralytics' letterbox, without its rounding to a stride. */
    private static Geometry letterbox(Size photo, Size input) {
        double ratio = Math.min((double) input.width() / photo.width(), (double) input.height() / photo.height());
        Size resized = new Size(scaled(photo.width(), ratio), scaled(photo.height(), ratio));
        return new Geometry(
                photo,
                resized,
                margin(input.width() - resized.width()),
                margin(input.height() - resized.height()),
                input);
    }

    /** At least one pixel: a photo of 1 x 1000 must not vanish. */
    private static int scaled(int side, double ratio) {
        return Math.max(1, (int) Math.rint(side * ratio));
    }

    private static int margin(int free) {
        return (int) Math.rint(free / 2.0 - 0.1); // an odd pixel goes behind
    }
}
