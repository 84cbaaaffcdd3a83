package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class PomFileTest {
    private static final List<String> PLUGIN = List.of("<plugin>", "  <artifactId>ours</artifactId>", "</plugin>");

    @TempDir
    private Path folder;

    @Test
    void itKeepsTheEncodingThatItDeclares() throws IOException {
        Path pom = folder.resolve("pom.xml");
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<project>\n  <name>Käfer</name>\n</project>\n";
        Files.write(pom, text.getBytes(StandardCharsets.ISO_8859_1));

        PomFile.in(folder).write(PLUGIN);

        assertThat(Files.readString(pom, StandardCharsets.ISO_8859_1))
                .startsWith(text.replace("</project>\n", "  <build>\n"));
    }

    @Test
    void aNewOneIsNamedAsItsFolder() throws IOException {
        Path project = Files.createDirectories(folder.resolve("my cats"));

        PomFile.in(project).write(PLUGIN);

        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>my-cats</artifactId>");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBefore() throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><build><plugins><plugin><artifactId>ours</artifactId></plugin></plugins></build></project>");
        PomFile pom = PomFile.in(folder);

        assertThatThrownBy(() -> pom.requireWithout("ours")).isInstanceOf(SetupException.class);
    }

    @Test
    void anUnknownEncodingIsNamed() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<?xml version=\"1.0\" encoding=\"UTF-99\"?>\n<project/>");

        assertThatThrownBy(() -> PomFile.in(folder))
                .isInstanceOf(SetupException.class)
                .hasMessage(folder.resolve("pom.xml") + " cannot be read (UTF-99): mend it");
    }
}
