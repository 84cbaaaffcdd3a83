package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Maven Central asks for. */
class ReleaseTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void thePomSaysWhatCentralAsksFor() throws IOException {
        Document pom = pom(ROOT.resolve("pom.xml"));

        assertThat(Stream.of(
                        "name",
                        "description",
                        "url",
                        "licenses > license > name",
                        "developers > developer > name",
                        "scm > connection",
                        "scm > url",
                        "issueManagement > url"))
                .allSatisfy(
                        element -> assertThat(pom.select("project > " + element).text())
                                .as(element)
                                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "NOTICE"})
    void theJarHasIt(String name) throws IOException {
        assertThat(Path.of("target/classes/META-INF", name)).hasSameTextualContentAs(ROOT.resolve(name));
    }

    @Test
    void whatIsNotPublishedSaysSo() throws IOException {
        for (String module : List.of("it", "site", "it/quickstart-training", "src/benchmarks", "src/fuzz")) {
            assertThat(pom(ROOT.resolve(module).resolve("pom.xml")).select("properties > *"))
                    .as(module)
                    .anyMatch(property -> property.tagName().equals("maven.deploy.skip")
                            && property.text().equals("true"));
        }
    }

    private static Document pom(Path file) throws IOException {
        return Jsoup.parse(Files.newInputStream(file), "UTF-8", "", Parser.xmlParser());
    }
}
