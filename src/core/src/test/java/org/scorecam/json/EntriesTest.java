package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

final class EntriesTest {
    private static final String TEXT =
            "{\"name\": \"\u732B\", \"explanations\": [ {\"image\": \"\u00E9.jpg\", \"x\": [1, {}]},\n{\"image\": \"b}]\\\"\"} ], \"last\": 1}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void eachEntryIsRead(String charset) throws IOException {
        JsonValue root = root(TEXT, Charset.forName(charset));

        assertThat(images(root)).containsExactly("\u00E9.jpg", "b}]\"");
        assertThat(root.field("name").text()).isEqualTo("\u732B");
        assertThat(root.field("last").whole()).isEqualTo(1);
    }

    @Test
    void aMarkAtTheBeginningIsPassedOver() throws IOException {
        assertThat(images(root("\uFEFF" + TEXT, StandardCharsets.UTF_8))).containsExactly("\u00E9.jpg", "b}]\"");
    }

    @Test
    void noneIsReadBeforeItsTurnHasCome() throws IOException {
        JsonValue root = root(TEXT, StandardCharsets.UTF_8);

        Files.writeString(root.file(), TEXT.replace("b}]", "c}]"));

        assertThat(images(root)).containsExactly("\u00E9.jpg", "c}]\"");
    }

    @Test
    void aFileThatBecomesShorterMeanwhileIsAnError() throws IOException {
        JsonValue root = root(TEXT, StandardCharsets.UTF_8);

        Files.writeString(root.file(), "{}");

        assertThatThrownBy(() -> images(root))
                .isInstanceOf(SetupException.class)
                .hasMessage(root.file() + ", explanations: cannot be read any more (java.io.EOFException). Mend it.");
    }

    @Test
    void whatIsNoObjectIsToldWithItsPlace() throws IOException {
        JsonValue root = root("{\"explanations\": [{\"image\": \"a\"}, 5, {}]}", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> images(root))
                .hasMessage(root.file() + ", explanations[1].image: is missing. Mend it.");
    }

    @Test
    void aNumberThatJavaDoesNotHaveIsToldWithItsPlace() throws IOException {
        JsonValue root = root("{\"explanations\": [{\"x\": 0.0e392156862745098}]}", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> images(root))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(root.file() + ", explanations: has a number that cannot be read (");
    }

    @ValueSource(
            strings = {"{\"explanations\": [{]}", "{\"explanations\": [{\"x\": 1, \"x\": 2}]}", "{} 1", "[1] x", ""})
    @ParameterizedTest
    void whatIsNoJsonIsAnErrorAtOnce(String text) {
        assertThatThrownBy(() -> root(text, StandardCharsets.UTF_8).field("any"))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith("Mend it.");
    }

    private JsonValue root(String text, Charset charset) throws IOException {
        return JsonValue.root(Files.write(folder.resolve("any.json"), text.getBytes(charset)), "Mend it.");
    }

    private static List<String> images(JsonValue root) {
        return root.field("explanations").list(entry -> entry.field("image").text());
    }
}
