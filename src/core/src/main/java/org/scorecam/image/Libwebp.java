package org.scorecam.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;

/** Google's own decoder of WebP: pixels, and what is refused as damaged, are those of Pillow, which has the same. */
final class Libwebp {
    /** Where its library is unpacked, and whose other files it searches: by default, all of the system's temporary ones. */
    private static final String FOLDER = "com.luciad.imageio.webp.tmpdir";

    private Libwebp() {}

    static synchronized ImageReader reader() throws IOException {
        if (System.getProperty(FOLDER) == null) {
            Path folder = Files.createTempDirectory("scorecam-webp");
            folder.toFile().deleteOnExit();
            System.setProperty(FOLDER, folder.toString());
        }
        return new WebPImageReaderSpi().createReaderInstance();
    }

    /** @throws UnsupportedPhotoException if there is no library for this system */
    static Pixels decode(FirstImageDecoder image) throws IOException {
        try {
            return image.pixels();
        } catch (LinkageError missing) {
            throw new UnsupportedPhotoException(
                    "libwebp cannot be loaded on " + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch"),
                    "convert it to PNG");
        }
    }
}
