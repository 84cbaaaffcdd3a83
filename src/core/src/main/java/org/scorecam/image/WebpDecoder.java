package org.scorecam.image;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first image of a WebP on its canvas, through libwebp itself. Around it is black, as with Pillow. */
final class WebpDecoder implements PhotoDecoder {
    private final WebpFile file;
    private final FirstImageDecoder image;

    WebpDecoder(byte[] content) throws IOException {
        file = WebpFile.of(content);
        image = new FirstImageDecoder(Libwebp.reader(), file.still());
    }

    @Override
    public long width() {
        return file.canvas().width();
    }

    @Override
    public long height() {
        return file.canvas().height();
    }

    @Override
    public int bytesAPixel() {
        return 4;
    }

    @Override
    public byte @Nullable [] exif() {
        return file.exif();
    }

    @Override
    public Pixels pixels() throws IOException {
        Pixels inner = image.pixels();
        if (!inner.size().equals(file.image())) {
            throw new IOException("its header says " + file.image() + " pixels, and its image " + inner.size());
        }
        return inner.size().equals(file.canvas())
                ? inner
                : inner.on(Pixels.black(file.canvas(), 3), file.left(), file.top());
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
