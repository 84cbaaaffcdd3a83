package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Eclipse marks a goal in a pom's build as an error unless its plugin says what is to be done with it. */
class EclipseTest {
    @Test
    void eclipseKnowsEveryGoalThatIsBoundToAPhase() throws IOException {
        List<String> bound = read("/META-INF/maven/plugin.xml")
                .select("mojo:has(> phase) > goal")
                .eachText();

        assertThat(bound).contains("check");
        assertThat(metadata().select("pluginExecutionFilter > goals > goal").eachText())
                .containsExactlyInAnyOrderElementsOf(bound);
    }

    @Test
    void eclipseRunsNoneOfThem() throws IOException {
        assertThat(metadata().select("action").get(0).children())
                .singleElement()
                .matches(action -> action.tagName().equals("ignore"));
    }

    private static Document metadata() throws IOException {
        return read("/META-INF/m2e/lifecycle-mapping-metadata.xml");
    }

    private static Document read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(EclipseTest.class.getResourceAsStream(resource))) {
            return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        }
    }
}
