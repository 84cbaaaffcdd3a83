package org.scorecam.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * JPEG through TwelveMonkeys' reader. libjpeg fills what is missing with gray and only warns: a photo that ends early is
 * known by those warnings.
 */
final class JpegDecoder implements PhotoDecoder {
    /** Scans times pixels: each scan goes over the whole image, and a file of nothing but scans would keep a thread for hours. */
    static final long MAX_SCANNED = 2_000_000_000;

    private static final String DAMAGED = "Corrupt JPEG data";

    private final byte[] content;
    private final JpegHeader header;
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    JpegDecoder(byte[] content) throws IOException {
        this.content = content;
        header = JpegHeader.of(content);
        header.frame().requireSupported();
        reader = PlatformReaders.jpeg();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    }

    @Override
    public long width() {
        return header.frame().width();
    }

    @Override
    public long height() {
        return header.frame().height();
    }

    @Override
    public int bytesAPixel() {
        return header.frame().components();
    }

    @Override
    public byte @Nullable [] exif() {
        return header.exif(content);
    }

    @Override
    public Pixels pixels() throws IOException {
        requireFewScans();
        reader.setInput(new ByteArrayImageInputStream(header.plain(content)), true, true);
        return header.frame().components() == 4
                ? FourInks.toRgb(reader.readRaster(0, null), header.isLumaAndChroma())
                : StoredColours.of(reader.read(0));
    }

    private void requireFewScans() throws IOException {
        int scans = header.scans(content);
        if (scans > MAX_SCANNED / (width() * height())) {
            throw new UnsupportedPhotoException(
                    "it has " + scans + " scans of " + width() + "x" + height()
                            + " pixels, which take too long to decode",
                    "save it as a baseline JPEG");
        }
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
