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
        long bits = directory.get(BITS, 1);
        long samples = directory.get(SAMPLES, 1);
        boolean plain = directory.get(PHOTOMETRIC, 0) != LUMA_AND_CHROMA && directory.get(FILL_ORDER, 1) == 1;
        boolean premultiplied = directory.get(EXTRA_SAMPLES, 0) == 1;
        return new TiffLayout(
                directory.get(COMPRESSION, 1), bits, samples, plain, premultiplied, parts(directory, bits, samples));
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
        long down = tiled ? 0 : (height + most - 1) / most;
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
}
