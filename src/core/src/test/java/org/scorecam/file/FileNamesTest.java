package org.scorecam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.scorecam.outcome.SetupException;

final class FileNamesTest {
    /** What Java 17 says of {@code LC_ALL=POSIX}. */
    private static final String POSIX = "ANSI_X3.4-1968";

    @Test
    void aNameIsAPath() {
        assertThat(FileNames.path("<images>", "photos/a b")).isEqualTo(Path.of("photos/a b"));
    }

    @Test
    void aNameThatNoFileHasIsASetUpError() {
        assertThatThrownBy(() -> FileNames.path("<images>", "a\0b"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<images> a\\0b is no name of a file (")
                .hasMessageEndingWith("): mend it");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files are in UTF-16 there")
    void aNameThatTheLocaleHasNoLettersForIsASetUpErrorThatNamesAnother() {
        assertThatThrownBy(() -> FileNames.requireReadable("the photo", "Gr\u00f6\u00dfe.png", POSIX))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "the photo Gr\u00f6\u00dfe.png has a name that Java cannot read in this locale (sun.jnu.encoding is"
                                + " ANSI_X3.4-1968): set LC_ALL=C.UTF-8 for Maven");
    }

    @Test
    void asciiIsReadInAnyLocaleAndAllInUtf8() {
        assertThatCode(() -> FileNames.requireReadable("the photo", "a.png", POSIX))
                .doesNotThrowAnyException();
        assertThatCode(() -> FileNames.requireReadable("the photo", "Gr\u00f6\u00dfe.png", "UTF-8"))
                .doesNotThrowAnyException();
    }

    @Test
    void aNameInBytesOfAnotherEncodingIsASetUpError() {
        assertThatThrownBy(() -> FileNames.requireReadable("the photo", "Gr\uFFFD\uFFFDe.png", "UTF-8"))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith("(sun.jnu.encoding is UTF-8): rename the file in UTF-8");
    }
}
