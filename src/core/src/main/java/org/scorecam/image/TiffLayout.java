package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a TIFF's pixels lie in its file (TIFF 6.0, sections 8 and 15).
 *
 * @param compression TIFF's number of it
 * @param bits of a sample
 * @param samples of a pixel
 * @param isPlain whether the bytes of a part can be told from its size: no sample is shared by pixels, no bit order reversed
 * @param isPremultiplied whether colours are multiplied by their alpha
 * @param parts strips or tiles
 */
record TiffLayout(
        long compression, long bits, long samples, boolean isPlain, boolean isPremultiplied, List<Part> parts) {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANES = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int EXTRA_SAMPLES = 338;
    private static final int LUMA_AND_CHROMA = 6;
    private static final int JPEG = 7;

    /** What the pixels depend on. */
    private static final List<Integer> FIELDS = List.of(
            WIDTH,
            HEIGHT,
            BITS,
            COMPRESSION,
            PHOTOMETRIC,
            FILL_ORDER,
            STRIPS,
            SAMPLES,
            ROWS,
            STRIP_LENGTHS,
            PLANES,
            TILE_WIDTH,
            TILE_HEIGHT,
            TILES,
            TILE_LENGTHS,
            EXTRA_SAMPLES);

    /** By photometric interpretation, from 0: white is 0, black is 0, RGB, palette, mask, CMYK, YCbCr, none, L*a*b*. */
    private static final int[] COLOURS = {1, 1, 3, 1, 1, 4, 3, 0, 3};

    TiffLayout {
        parts = List.copyOf(parts);
    }

    /**
     * A strip or a tile.
     *
     * @param start in the file
     * @param length in the file
     * @param unpacked bytes
     */
    record Part(long start, long length, long unpacked) {}

    static TiffLayout of(TiffDirectory directory) throws IOException {
        for (int field : FIELDS) {
            directory.requireNumbers(field);
        }
        long bits = directory.get(BITS, 1);
        long samples = samples(directory);
        boolean plain = directory.get(PHOTOMETRIC, 0) != LUMA_AND_CHROMA && directory.get(FILL_ORDER, 1) == 1;
        boolean premultiplied = directory.get(EXTRA_SAMPLES, 0) == 1;
        return new TiffLayout(
                directory.get(COMPRESSION, 1), bits, samples, plain, premultiplied, parts(directory, bits, samples));
    }

    /** As Pillow has it: where nothing says so, JPEG's are three. */
    private static long samples(TiffDirectory directory) throws IOException {
        int photometric = (int) directory.get(PHOTOMETRIC, -1);
        int colours = photometric >= 0 && photometric < COLOURS.length ? COLOURS[photometric] : 0;
        boolean isJpeg = directory.get(COMPRESSION, 1) == JPEG && (photometric == 2 || photometric == LUMA_AND_CHROMA);
        long samples = directory.get(SAMPLES, isJpeg ? 3 : 1);
        boolean isGray = samples == 1 && photometric == LUMA_AND_CHROMA; // as scanners write it
        boolean isMore = colours == 1 && samples - directory.all(EXTRA_SAMPLES).length > 2;
        if ((colours > samples && !isGray) || isMore) {
            throw new IOException("its colours, photometric interpretation " + photometric + ", are of " + colours
                    + (colours == 1 ? " sample" : " samples") + " a pixel, and it says that it has " + samples);
        }
        return samples;
    }

    private static List<Part> parts(TiffDirectory directory, long bits, long samples) throws IOException {
        boolean tiled = directory.has(TILES);
        long[] starts = directory.all(tiled ? TILES : STRIPS);
        long[] lengths = directory.all(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (starts.length == 0) {
            throw new IOException("it has no pixels");
        }
        boolean planar = directory.get(PLANES, 1) == 2;
        long height = directory.get(HEIGHT, 0);
        long width = tiled ? directory.get(TILE_WIDTH, 0) : directory.get(WIDTH, 0);
        long most = tiled ? directory.get(TILE_HEIGHT, 0) : Math.max(1, Math.min(height, directory.get(ROWS, height)));
        long row = (width * bits * (planar ? 1 : samples) + 7) / 8;
        long down = tiled ? 0 : parts(height, most);
        long planes = planar ? samples : 1;
        long needed = planes * (tiled ? parts(directory.get(WIDTH, 0), width) * parts(height, most) : down);
        int listed = lengths.length == 0 ? starts.length : Math.min(starts.length, lengths.length);
        if (listed < needed) {
            throw new EOFException("its pixels are in " + needed + " parts, and it lists " + listed);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(starts.length, lengths.length); i++) {
            long rows = tiled || down == 0 ? most : Math.min(most, height - i % down * most);
            if (starts[i] < 0 || lengths[i] < 0) {
                throw new EOFException("the file ends in its pixels");
            }
            parts.add(new Part(starts[i], lengths[i], rows * row));
        }
        return parts;
    }

    private static long parts(long all, long most) throws IOException {
        if (most <= 0) {
            throw new IOException("its strips or tiles have no pixels");
        }
        return (all + most - 1) / most;
    }
}
