package org.scorecam.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;

/**
 * JPEG through TwelveMonkeys' reader. libjpeg fills what is missing with gray and only warns: a photo that ends early is
 * known by those warnings.
 */
final class JpegDecoder implements PhotoDecoder {
    private static final String DAMAGED = "Corrupt JPEG data";

    private final JpegHeader header;
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    JpegDecoder(byte[] content) throws IOException {
        header = JpegHeader.of(content);
        reader = PlatformReaders.jpeg();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(new ByteArrayImageInputStream(header.withoutColourProfile(content)), true, true);
    }

    @Override
    public long width() {
        return header.width();
    }

    @Override
    public long height() {
        return header.height();
    }

    @Override
    public Pixels pixels() throws IOException {
        return header.components() == 4
                ? FourInks.toRgb(reader.readRaster(0, null), header.adobeTransform())
                : StoredColours.of(reader.read(0));
    }

    @Override
    public Optional<String> cutOff() {
        return warnings.stream()
                .filter(warning -> warning.contains("premature end") || warning.contains("Missing EOI"))
                .findFirst();
    }

    @Override
    public List<String> damages() {
        return warnings.stream()
                .filter(warning -> warning.startsWith(DAMAGED))
                .map(warning -> "damaged, though it could be decoded" + warning.substring(DAMAGED.length()))
                .toList();
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
