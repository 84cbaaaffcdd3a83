package org.scorecam.image;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes one photo that is in memory; the size is known before any pixel is allocated. */
interface PhotoDecoder extends Closeable {
    long width() throws IOException;

    long height() throws IOException;

    /** How many bytes a pixel the decoded image has before it is made RGB, at least. */
    default int bytesAPixel() throws IOException {
        return 1;
    }

    /** The EXIF data, a TIFF without pixels; null where there are none. */
    default byte @Nullable [] exif() {
        return null;
    }

    /** RGB, as stored. */
    Pixels pixels() throws IOException;

    /** Why the file is known to end early, once {@link #pixels()} was called. */
    default Optional<String> cutOff() {
        return Optional.empty();
    }

    /** What else is wrong, with pixels that could be decoded nonetheless. */
    List<String> damages();

    @Override
    void close();
}
