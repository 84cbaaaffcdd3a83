package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * What a build downloads for the plugin, from the descriptor that Maven resolves it by. An artifact more, or one of another
 * size, is a change of {@code download.txt}, which has the thousands of bytes of each; a new one has its reason in the decisions.
 */
class DownloadTest {
    private static final int OURS = -1;

    @Test
    void itIsWhatIsListed() throws IOException {
        assertThat(found()).isEqualTo(listed());
    }

    private static Map<String, Integer> listed() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/download.txt"))) {
            return lines.map(line -> line.split(" ", -1))
                    .collect(Collectors.toMap(
                            words -> words[0], words -> Integer.parseInt(words[1]), (a, b) -> a, TreeMap::new));
        }
    }

    private static Map<String, Integer> found() throws IOException {
        try (InputStream descriptor = DownloadTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Map<String, Integer> found = new TreeMap<>();
            for (Element dependency : Jsoup.parse(descriptor, "UTF-8", "", Parser.xmlParser())
                    .select("plugin > dependencies > dependency")) {
                String name = dependency.expectFirst("artifactId").text();
                String version = dependency.expectFirst("version").text();
                boolean ours = dependency.expectFirst("groupId").text().equals("org.scorecam");
                found.put(name, ours ? OURS : thousands(name + "-" + version + ".jar"));
            }
            return found;
        }
    }

    private static int thousands(String jar) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            if (entry.endsWith(File.separator + jar)) {
                return (int) ((Files.size(Path.of(entry)) + 999) / 1000);
            }
        }
        throw new AssertionError(jar + " is not on the class path of the tests");
    }
}
