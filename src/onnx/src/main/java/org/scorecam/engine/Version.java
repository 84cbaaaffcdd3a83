package org.scorecam.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version this is: other processes may have another. */
public final class Version {
    private Version() {}

    /** As the build wrote it. */
    public static String ours() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            Properties written = new Properties();
            written.load(in);
            return written.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
