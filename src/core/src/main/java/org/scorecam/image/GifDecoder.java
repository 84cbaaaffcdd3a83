package org.scorecam.image;

import java.awt.image.IndexColorModel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/**
 * The first image of a GIF, on the file's screen where that is larger. Around it is what Pillow puts there: the transparent
 * colour of the palette, or its first.
 */
final class GifDecoder implements PhotoDecoder {
    /** Behind the signature, the screen's width and height. */
    private static final int SCREEN = 6;

    private final ImageReader reader;
    private final FirstImageDecoder image;
    private final ByteBuffer content;

    GifDecoder(ImageReader reader, byte[] content) throws IOException {
        if (content.length < SCREEN + 4) {
            throw new EOFException("the file ends in its header");
        }
        this.reader = reader;
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        image = new FirstImageDecoder(reader, content);
    }

    @Override
    public long width() throws IOException {
        return Math.max(screen(SCREEN), position("imageLeftPosition") + image.width());
    }

    @Override
    public long height() throws IOException {
        return Math.max(screen(SCREEN + 2), position("imageTopPosition") + image.height());
    }

    private int screen(int at) {
        return Short.toUnsignedInt(content.getShort(at));
    }

    private int position(String name) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        Element root = (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        Element descriptor =
                (Element) root.getElementsByTagName("ImageDescriptor").item(0);
        return Integer.parseInt(descriptor.getAttribute(name));
    }

    @Override
    public Pixels pixels() throws IOException {
        Pixels inner = image.pixels();
        int width = (int) width();
        int height = (int) height();
        if (inner.width() == width && inner.height() == height) {
            return inner;
        }
        byte[] rgb = background(width * height);
        int left = position("imageLeftPosition");
        int top = position("imageTopPosition");
        for (int y = 0; y < inner.height(); y++) {
            System.arraycopy(
                    inner.values(), 3 * y * inner.width(), rgb, 3 * ((top + y) * width + left), 3 * inner.width());
        }
        return new Pixels(width, height, 3, rgb);
    }

    private byte[] background(int pixels) throws IOException {
        byte[] rgb = new byte[3 * pixels];
        if (reader.getRawImageType(0).getColorModel() instanceof IndexColorModel palette) {
            int index = Math.max(0, palette.getTransparentPixel());
            for (int i = 0; i < pixels; i++) {
                rgb[3 * i] = (byte) palette.getRed(index);
                rgb[3 * i + 1] = (byte) palette.getGreen(index);
                rgb[3 * i + 2] = (byte) palette.getBlue(index);
            }
        }
        return rgb;
    }

    @Override
    public Optional<String> cutOff() {
        return image.cutOff();
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
