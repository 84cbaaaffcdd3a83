package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.Waiver;
import org.scorecam.rule.WaiverParser;

class WaiversJsonTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void waiversAreReadFromAFile() throws IOException {
        List<Waiver> waivers = read("""
                {"waivers": [{"photo": "animals/0007.jpg", "class": 281, "metric": "MASS_IN_BOX", "until": "2027-03-31",
                  "reason": "the label is being removed"}]}
                """);

        assertThat(waivers).extracting(Waiver::explained).containsExactly("281");
        assertThat(waivers).extracting(Waiver::reason).containsExactly("the label is being removed");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceInTheFile() {
        assertThatThrownBy(() -> read("{\"waivers\": [{\"photo\": \"animals/0007.jpg\"}]}"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("waivers.json, waivers[0].metric");
    }

    @Test
    void anotherFormIsRefusedWithTheOneThatIsRead() {
        assertThatThrownBy(() -> read("[]"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("waivers.json")
                .hasMessageContaining("Write {\"waivers\": [");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        Path missing = folder.resolve("waivers.json");

        assertThatThrownBy(() -> WaiversJson.read(missing))
                .isInstanceOf(SetupException.class)
                .hasMessage("<waiversFile>: " + missing + " does not exist. Correct the path, or remove the setting.");
    }

    private List<Waiver> read(String json) throws IOException {
        return WaiverParser.parse(WaiversJson.read(Files.writeString(folder.resolve("waivers.json"), json)));
    }
}
