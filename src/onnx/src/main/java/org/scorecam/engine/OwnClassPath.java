package org.scorecam.engine;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What this plugin is made of, for a process of its own. */
public final class OwnClassPath {
    private OwnClassPath() {}

    /** The plugin's jars, and what Maven itself gives to a plugin and our libraries need: SLF4J. */
    public static List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        if (OwnClassPath.class.getClassLoader() instanceof URLClassLoader realm) {
            for (URL url : realm.getURLs()) {
                paths.add(path(url));
            }
        }
        paths.add(path(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation()));
        return List.copyOf(paths);
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " is no file", e);
        }
    }
}
