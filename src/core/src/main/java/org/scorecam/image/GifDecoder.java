package org.scorecam.image;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;

/**
 * The first image of a GIF, on the file's screen where that is larger. Around it is what Pillow puts there: the transparent
 * colour of the palette, or its first.
 */
final class GifDecoder implements PhotoDecoder {
    private final ImageReader reader;
    private final FirstImageDecoder image;
    private final GifFile file;

    GifDecoder(ImageReader reader, byte[] content) throws IOException {
        this.reader = reader;
        file = GifFile.of(content);
        image = new FirstImageDecoder(reader, file.plain());
    }

    @Override
    public long width() {
        return file.shown().width();
    }

    @Override
    public long height() {
        return file.shown().height();
    }

    @Override
    public Pixels pixels() throws IOException {
        Pixels inner = image.pixels();
        Size shown = file.shown();
        return inner.size().equals(shown)
                ? inner
                : inner.on(Pixels.filled(shown, background()), file.left(), file.top());
    }

    private byte[] background() throws IOException {
        if (reader.getRawImageType(0).getColorModel() instanceof IndexColorModel palette) {
            int index = Math.max(0, palette.getTransparentPixel());
            return new byte[] {
                (byte) palette.getRed(index), (byte) palette.getGreen(index), (byte) palette.getBlue(index)
            };
        }
        return new byte[3];
    }

    @Override
    public Optional<String> cutOff() {
        long wanted = (long) file.image().width() * file.image().height();
        return file.values() < wanted
                ? Optional.of("it has " + file.values() + " of " + wanted + " pixels")
                : Optional.empty();
    }

    @Override
    public List<String> damages() {
        return image.damages();
    }

    @Override
    public void close() {
        image.close();
    }
}
