package org.scorecam.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.internal.NativeLoader;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.file.TemporaryFolders;

/**
 * Google's own decoder of WebP: pixels, and what is refused as damaged, are those of Pillow, which has the same. Its library is unpacked
 * into a folder of our own, and gone as soon as it is loaded, where the system allows that, else by the next start.
 */
final class Libwebp {
    /** Where its library is unpacked, and whose other files it searches: by default, all of the system's temporary ones. */
    private static final String PLACE = "com.luciad.imageio.webp.tmpdir";

    /** The library, and an empty file that says it is in use. */
    private static final Predicate<String> ITS_FILES =
            Pattern.compile("webp-imageio-[^/]+").asMatchPredicate();

    static final TemporaryFolders FOLDERS = new TemporaryFolders("scorecam-webp-", ITS_FILES);

    private static @Nullable Boolean isLoaded;

    private Libwebp() {}

    /** @throws UnsupportedPhotoException if there is no library for this system */
    static synchronized ImageReader reader() throws IOException {
        if (isLoaded == null) {
            isLoaded = isLoading();
        }
        if (!isLoaded) {
            throw new UnsupportedPhotoException(
                    "libwebp cannot be loaded on " + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch"),
                    "convert it to PNG");
        }
        return new WebPImageReaderSpi().createReaderInstance();
    }

    private static boolean isLoading() throws IOException {
        if (System.getProperty(PLACE) != null) {
            return isInitialised();
        }
        try (TemporaryFolder folder = FOLDERS.create()) {
            System.setProperty(PLACE, folder.path().toString());
            return isInitialised();
        } finally {
            System.clearProperty(PLACE);
        }
    }

    private static boolean isInitialised() {
        try {
            return NativeLoader.initialize();
        } catch (Exception | LinkageError missing) { // Kotlin's exceptions are not declared
            return false;
        }
    }
}
