package org.scorecam.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ApproveCommandTest {
    private static final ApproveCommand COMMAND = new ApproveCommand("mvn -pl :cats scorecam:approve");

    @TempDir
    Path folder;

    @Test
    void theArgumentIsQuotedAsAWhole() {
        assertThat(COMMAND.of(List.of("animals/*", "traffic/a b.jpg"), false))
                .containsExactly(
                        "mvn -pl :cats scorecam:approve \"-Dscorecam.approve.includes=animals/*,traffic/a b.jpg\"");
    }

    @Test
    void besideAnErrorTheRestOfThePhotoIsAsked() {
        assertThat(COMMAND.of(List.of("animals/1.jpg"), true))
                .containsExactly("mvn -pl :cats scorecam:approve \"-Dscorecam.approve.includes=animals/1.jpg\""
                        + " \"-Dscorecam.approve.incomplete=true\"");
        assertThat(COMMAND.all(true))
                .containsExactly("mvn -pl :cats scorecam:approve \"-Dscorecam.approve.incomplete=true\"");
        assertThat(COMMAND.all(false)).containsExactly("mvn -pl :cats scorecam:approve");
    }

    @Test
    void aCommandThatIsTooLongForAShellIsSeveral() {
        List<String> patterns = IntStream.range(0, 1_000)
                .mapToObj(i -> "animals/photo-" + i + ".jpg")
                .toList();

        List<String> commands = COMMAND.of(patterns, true);

        assertThat(commands)
                .hasSizeBetween(3, 4)
                .allSatisfy(command -> assertThat(command)
                        .hasSizeLessThan(8_000)
                        .startsWith("mvn -pl :cats scorecam:approve \"-Dscorecam.approve.includes=animals/")
                        .endsWith("jpg\" \"-Dscorecam.approve.incomplete=true\""));
        assertThat(commands.stream()
                        .flatMap(command -> Arrays.stream(command.replaceAll(".*includes=([^\"]*)\".*", "$1")
                                .split(",", -1))))
                .isEqualTo(patterns);
    }

    /** A real shell, in a folder with files that patterns would match. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsTheArgumentAsItIsMeant() throws IOException, InterruptedException {
        String pattern = Patterns.one("it's/a  b \"c\" $HOME `id` \\ !! * ? ; & | < > # ~ (1) [a] {a,b} = %.jpg");
        assertThat(folder.resolve("x.jpg").toFile().createNewFile()).isTrue();
        String command = new ApproveCommand("printf '%s\\n'")
                .of(List.of(pattern, "*.jpg"), false)
                .get(0);

        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("-Dscorecam.approve.includes=" + pattern + ",*.jpg\n");
        assertThat(shell.waitFor()).isZero();
    }
}
