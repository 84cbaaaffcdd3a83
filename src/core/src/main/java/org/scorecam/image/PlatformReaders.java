package org.scorecam.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Image readers, whatever else the process has registered: in a build tool the ImageIO registry belongs to everyone. Of
 * it, only the JDK's own readers are used, by name; nothing is registered there.
 */
final class PlatformReaders {
    private static final String JDK = "com.sun.imageio.plugins.";

    private PlatformReaders() {}

    /** TwelveMonkeys' reader on top of the JDK's: it knows odd colour spaces and headers. */
    static ImageReader jpeg() throws IOException {
        ServiceRegistry ours =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        ours.registerServiceProvider(jdk("jpeg.JPEGImageReaderSpi"), ImageReaderSpi.class);
        JPEGImageReaderSpi jpeg = new JPEGImageReaderSpi();
        ours.registerServiceProvider(jpeg, ImageReaderSpi.class); // there it finds the JDK's
        return jpeg.createReaderInstance(null);
    }

    static ImageReader png() throws IOException {
        return jdk("png.PNGImageReaderSpi").createReaderInstance();
    }

    static ImageReader bmp() throws IOException {
        return jdk("bmp.BMPImageReaderSpi").createReaderInstance();
    }

    static ImageReader gif() throws IOException {
        return jdk("gif.GIFImageReaderSpi").createReaderInstance();
    }

    static ImageReader tiff() throws IOException {
        return new TIFFImageReaderSpi().createReaderInstance();
    }

    private static ImageReaderSpi jdk(String name) {
        Iterator<ImageReaderSpi> all =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (all.hasNext()) {
            ImageReaderSpi next = all.next();
            if (next.getClass().getName().equals(JDK + name)) {
                return next;
            }
        }
        throw new IllegalStateException("this Java runtime has no " + JDK + name);
    }
}
