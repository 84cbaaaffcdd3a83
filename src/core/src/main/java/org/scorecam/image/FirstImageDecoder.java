package org.scorecam.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;

/** The first image of a file, through a reader that needs no help: BMP, and what lies in a GIF, TIFF or WebP. */
final class FirstImageDecoder implements PhotoDecoder {
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    FirstImageDecoder(ImageReader reader, byte[] content) {
        this.reader = reader;
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(new ByteArrayImageInputStream(content), false, true);
    }

    @Override
    public long width() throws IOException {
        return reader.getWidth(0);
    }

    @Override
    public long height() throws IOException {
        return reader.getHeight(0);
    }

    @Override
    public Pixels pixels() throws IOException {
        return StoredColours.of(image());
    }

    BufferedImage image() throws IOException {
        return reader.read(0);
    }

    @Override
    public List<String> damages() {
        return warnings.stream()
                .map(warning -> "damaged, though it could be decoded: " + warning)
                .toList();
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
