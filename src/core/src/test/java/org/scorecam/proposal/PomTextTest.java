package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

class PomTextTest {
    private static final List<String> PLUGIN =
            List.of("<plugin>", "  <artifactId>ours</artifactId>", "  <!-- why -->", "</plugin>");

    @Test
    void aPluginIsTheLastOfThoseThatAreThere() {
        assertThat(with("""
                        <?xml version="1.0"?>
                        <project>  <!-- as it was -->
                          <build>
                            <plugins>
                              <plugin ><artifactId>theirs</artifactId></plugin>
                            </plugins>
                          </build>
                          <name>a &amp; b</name>
                        </project>
                        """)).isEqualTo("""
                        <?xml version="1.0"?>
                        <project>  <!-- as it was -->
                          <build>
                            <plugins>
                              <plugin ><artifactId>theirs</artifactId></plugin>
                              <plugin>
                                <artifactId>ours</artifactId>
                                <!-- why -->
                              </plugin>
                            </plugins>
                          </build>
                          <name>a &amp; b</name>
                        </project>
                        """);
    }

    @Test
    void whatLacksAroundItIsMade() {
        assertThat(with("<project>\n  <name>a</name>\n</project>\n")).isEqualTo("""
                        <project>
                          <name>a</name>
                          <build>
                            <plugins>
                              <plugin>
                                <artifactId>ours</artifactId>
                                <!-- why -->
                              </plugin>
                            </plugins>
                          </build>
                        </project>
                        """);
    }

    @Test
    void anEmptyElementIsOpened() {
        assertThat(with("<project>\n  <build>\n    <plugins/>\n  </build>\n</project>\n"))
                .isEqualTo("""
                        <project>
                          <build>
                            <plugins>
                              <plugin>
                                <artifactId>ours</artifactId>
                                <!-- why -->
                              </plugin>
                            </plugins>
                          </build>
                        </project>
                        """);
    }

    /** Those of profiles and of reporting are others, and so is one in a comment. */
    @Test
    void onlyTheProjectsOwnPluginsCount() {
        String pom =
                "<project>\n  <!-- <build><plugins> -->\n  <profiles><profile><build><plugins/></build></profile></profiles>\n";

        assertThat(with(pom + "</project>\n"))
                .startsWith(pom + "  <build>\n    <plugins>\n      <plugin>\n")
                .endsWith("    </plugins>\n  </build>\n</project>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "    "})
    void itIsIndentedAsThePomIs(String level) {
        assertThat(with("<project>\n%<build>\n%%<plugins>\n%%</plugins>\n%</build>\n</project>".replace("%", level)))
                .isEqualTo(("<project>\n%<build>\n%%<plugins>\n%%%<plugin>\n%%%%<artifactId>ours</artifactId>\n"
                                + "%%%%<!-- why -->\n%%%</plugin>\n%%</plugins>\n%</build>\n</project>")
                        .replace("%", level));
    }

    @Test
    void linesEndAsThePomsDo() {
        assertThat(with("<project>\r\n  <name>ä</name>\r\n</project>\r\n"))
                .startsWith("<project>\r\n  <name>ä</name>\r\n  <build>\r\n    <plugins>\r\n")
                .endsWith("  </build>\r\n</project>\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aByteOrderMarkStaysTheFirst() {
        assertThat(with("\uFEFF<project>\n</project>\n")).startsWith("\uFEFF<project>\n  <build>\n");
    }

    @Test
    void allInOneLineIsParted() {
        assertThat(with("<project><build><plugins></plugins></build></project>"))
                .isEqualTo(
                        "<project><build><plugins>\n  <plugin>\n    <artifactId>ours</artifactId>\n    <!-- why -->\n"
                                + "  </plugin>\n</plugins></build></project>");
    }

    @Test
    void aPluginThatIsThereIsNotPutInAgain() {
        PomText pom = new PomText(
                "<project><build><plugins><plugin><artifactId>ours</artifactId></plugin></plugins></build></project>");

        assertThatThrownBy(() -> pom.with(PLUGIN))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "pom.xml has the plugin already, and nothing was written: take it out, or have the configuration"
                                + " printed, and copy what you need of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "<project>"})
    void whatIsNoPomIsRefused(String text) {
        assertThatThrownBy(() -> new PomText(text).with(PLUGIN))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("pom.xml is no pom: there must be one root element, <project>");
    }

    @Test
    void aNewOneHasItsCoordinatesAndMakesNoArtifact() {
        assertThat(PomText.of("cats", PLUGIN).text())
                .contains(
                        "  <artifactId>cats</artifactId>\n  <version>1-SNAPSHOT</version>\n  <packaging>pom</packaging>\n")
                .endsWith("""
                                <!-- why -->
                              </plugin>
                            </plugins>
                          </build>
                        </project>
                        """);
    }

    private static String with(String pom) {
        return new PomText(pom).with(PLUGIN).text();
    }
}
