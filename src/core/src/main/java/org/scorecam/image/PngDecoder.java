package org.scorecam.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** PNG through the JDK's reader, which refuses by itself what is cut off. */
final class PngDecoder implements PhotoDecoder {
    /** Signature (8 bytes), length and name of the first chunk (8), then width and height, unsigned. */
    private static final int WIDTH = 16;

    private static final int BITS = WIDTH + 8;
    private static final int COLOUR_TYPE = BITS + 1;

    private final ImageReader reader;
    private final ByteBuffer content;
    private final PngFile file;

    PngDecoder(byte[] content) throws IOException {
        if (content.length <= COLOUR_TYPE) {
            throw new EOFException("the file ends in its header");
        }
        this.content = ByteBuffer.wrap(content);
        file = PngFile.of(content);
        reader = PlatformReaders.png();
        reader.setInput(new ByteArrayImageInputStream(file.plain()), true, true);
    }

    @Override
    public long width() {
        return Integer.toUnsignedLong(content.getInt(WIDTH));
    }

    @Override
    public long height() {
        return Integer.toUnsignedLong(content.getInt(WIDTH + 4));
    }

    @Override
    public int bytesAPixel() {
        int samples = switch (content.get(COLOUR_TYPE)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return samples * (content.get(BITS) == 16 ? 2 : 1);
    }

    @Override
    public byte @Nullable [] exif() {
        return file.exif();
    }

    @Override
    public Pixels pixels() throws IOException {
        return StoredColours.of(reader.read(0));
    }

    @Override
    public List<String> damages() {
        return file.damages();
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
