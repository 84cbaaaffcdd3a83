package org.scorecam.quickstart;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** What a camera prints into a corner of its photos: its number, the date and the time, each camera in a design of its own. */
record Stamp(Camera camera, String firstLine, String secondLine, int left, int top) {

    /** The four cameras of the plant, with their colours as 0xRRGGBB; without paper, a stamp is printed on the photo itself. */
    enum Camera {
        ONE("CAM 1", 0xF2F7FF, OptionalInt.of(0x1A409E)),
        TWO("CAM 2", 0x1A1A1C, OptionalInt.of(0xE6E0D1)),
        THREE("CAM 3", 0x4DF266, OptionalInt.of(0x050D08)),
        FOUR("CAM 4", 0xFF9E1F, OptionalInt.empty());

        private final String title;
        private final int ink;
        private final OptionalInt paper;

        Camera(String title, int ink, OptionalInt paper) {
            this.title = title;
            this.ink = ink;
            this.paper = paper;
        }

        /** The one that has seen all parts of a kind, where every kind has a camera of its own. */
        static Camera of(Kind kind) {
            return switch (kind) {
                case SCRATCH -> ONE;
                case PIT -> TWO;
                case CRACK -> THREE;
                case CLEAN -> FOUR;
            };
        }
    }

    private static final int PAD = 5;
    private static final int LEADING = 4;
    private static final int FROM_EDGE = 8;

    /** A stamp of this camera, at a time and in a corner of chance. */
    static Stamp of(Camera camera, SplittableRandom random) {
        String day = String.format(Locale.ROOT, "2024-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        String time =
                String.format(Locale.ROOT, "%s %02d:%02d", camera.title, 6 + random.nextInt(16), random.nextInt(60));
        boolean right = random.nextBoolean();
        boolean bottom = random.nextBoolean();
        Stamp stamp = new Stamp(camera, time, day, 0, 0);
        return new Stamp(
                camera,
                time,
                day,
                right ? (int) (Canvas.WIDTH - FROM_EDGE - stamp.box().width()) : FROM_EDGE,
                bottom ? (int) (Canvas.HEIGHT - FROM_EDGE - stamp.box().height()) : FROM_EDGE);
    }

    Box box() {
        int width = Math.max(Lettering.width(firstLine), Lettering.width(secondLine));
        return new Box(left, top, left + width + 2 * PAD, top + 2 * Lettering.ROWS + LEADING + 2 * PAD);
    }

    void print(Canvas canvas) {
        Box box = box();
        for (int y = top; y < box.bottom(); y++) {
            for (int x = left; x < box.right(); x++) {
                if (isInk(x - left - PAD, y - top - PAD)) {
                    blend(canvas, x, y, camera.ink);
                } else if (camera.paper.isPresent()) {
                    blend(canvas, x, y, camera.paper.getAsInt());
                }
            }
        }
    }

    private static void blend(Canvas canvas, int x, int y, int rgb) {
        canvas.blend(x, y, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 0.95);
    }

    private boolean isInk(int column, int row) {
        return Lettering.isDot(firstLine, column, row)
                || Lettering.isDot(secondLine, column, row - Lettering.ROWS - LEADING);
    }
}
