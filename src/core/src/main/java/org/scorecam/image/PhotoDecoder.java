package org.scorecam.image;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Decodes one photo that is in memory; the size is known before any pixel is allocated. */
interface PhotoDecoder extends Closeable {
    long width() throws IOException;

    long height() throws IOException;

    /** RGB, as stored. */
    Pixels pixels() throws IOException;

    /** Why the file is known to end early, once {@link #pixels()} was called. */
    Optional<String> cutOff();

    /** What else is wrong, with pixels that could be decoded nonetheless. */
    List<String> damages();

    @Override
    void close();
}
