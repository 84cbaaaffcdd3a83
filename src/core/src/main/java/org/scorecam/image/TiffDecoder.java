package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageReader;

/** The first image of a TIFF through TwelveMonkeys' reader, which fills up what is missing: what is there is counted before. */
final class TiffDecoder implements PhotoDecoder {
    private static final int NONE = 1;
    private static final int LZW = 5;

    /** Of no consequence for the pixels: tables that each strip has itself, and the last strip's rows, which may be fewer. */
    private static final Pattern HARMLESS = Pattern.compile(".*(Missing JPEGTables|strip/tileByteCount < required).*");

    /** Those that are read. */
    private static final List<Long> COMPRESSIONS = List.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32773L, 32946L);

    private static final Map<Long, String> NAMES = Map.of(
            6L, "old-style JPEG",
            34661L, "JBIG",
            34712L, "JPEG 2000",
            34887L, "LERC",
            34892L, "lossy JPEG",
            34925L, "LZMA",
            50000L, "ZSTD",
            50001L, "WebP",
            50002L, "JPEG XL");

    private final TiffLayout layout;
    private final List<Integer> lost;
    private final byte[] content;
    private final FirstImageDecoder image;

    TiffDecoder(ImageReader reader, byte[] content) throws IOException {
        this.content = content;
        TiffDirectory directory = TiffDirectory.of(content);
        layout = TiffLayout.of(directory);
        lost = directory.lost();
        if (!COMPRESSIONS.contains(layout.compression())) {
            String name = NAMES.getOrDefault(layout.compression(), "method " + layout.compression());
            throw new UnsupportedPhotoException(
                    "it is compressed by " + name, "save it with LZW or Deflate, or convert it to PNG");
        }
        image = new FirstImageDecoder(reader, content);
    }

    @Override
    public long width() throws IOException {
        return image.width();
    }

    @Override
    public long height() throws IOException {
        return image.height();
    }

    @Override
    public int bytesAPixel() {
        return (int) Math.min(16, Math.max(1, (layout.bits() + 7) / 8 * layout.samples()));
    }

    /** It is one itself. */
    @Override
    public byte[] exif() {
        return content;
    }

    @Override
    public Pixels pixels() throws IOException {
        requireWhole();
        return StoredColours.of(image.image(), layout.isPremultiplied());
    }

    private void requireWhole() throws IOException {
        List<TiffLayout.Part> parts = layout.parts();
        for (TiffLayout.Part part : parts) {
            boolean tooShort = layout.compression() == NONE && layout.isPlain() && part.length() < part.unpacked();
            if (tooShort || part.start() > content.length - part.length()) {
                throw new EOFException("the file ends in its pixels");
            }
        }
        if (layout.compression() == LZW && layout.isPlain()) {
            for (TiffLayout.Part part : parts) {
                requireWholeLzw((int) part.start(), (int) part.length(), part.unpacked());
            }
        }
    }

    private void requireWholeLzw(int start, int length, long unpacked) throws IOException {
        boolean old = length > 1 && content[start] == 0 && (content[start + 1] & 1) == 1; // bits the other way around
        if (!old && Lzw.tiff().count(content, start, start + length, unpacked) < unpacked) {
            throw new EOFException("its LZW data end early");
        }
    }

    @Override
    public List<String> damages() {
        Stream<String> fields = lost.stream()
                .map(tag -> "damaged, though it could be decoded: its field " + tag + " does not lie in the file");
        return Stream.concat(
                        fields,
                        image.damages().stream()
                                .filter(damage -> !HARMLESS.matcher(damage).matches()))
                .toList();
    }

    @Override
    public void close() {
        image.close();
    }
}
