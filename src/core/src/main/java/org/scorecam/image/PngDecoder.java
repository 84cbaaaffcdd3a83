package org.scorecam.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;

/** PNG through the JDK's reader, which refuses by itself what is cut off. */
final class PngDecoder implements PhotoDecoder {
    /** Signature (8 bytes), length and name of the first chunk (8), then width and height, unsigned. */
    private static final int WIDTH = 16;

    private final ImageReader reader;
    private final ByteBuffer content;

    PngDecoder(byte[] content) throws IOException {
        if (content.length < WIDTH + 8) {
            throw new EOFException("the file ends in its header");
        }
        this.content = ByteBuffer.wrap(content);
        reader = PlatformReaders.png();
        reader.setInput(new ByteArrayImageInputStream(content), true, true);
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
    public Pixels pixels() throws IOException {
        return StoredColours.of(reader.read(0));
    }

    @Override
    public Optional<String> cutOff() {
        return Optional.empty();
    }

    @Override
    public List<String> damages() {
        return List.of();
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
