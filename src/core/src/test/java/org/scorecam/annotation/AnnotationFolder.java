package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.WrittenSettings;

/** Annotations that a test writes and reads. */
record AnnotationFolder(Path path) {
    /** A text, in UTF-8, in a file of that name below the folder. */
    Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<AnnotatedPhoto> read() {
        return read(path, null);
    }

    static List<AnnotatedPhoto> read(Path fileOrFolder, @Nullable String format) {
        return Annotations.read(fileOrFolder, settings(format)).photos();
    }

    /** The boxes of a photo, in their own unit. */
    static List<Box> boxes(AnnotatedPhoto photo) {
        return photo.objects().stream()
                .map(object -> Objects.requireNonNull(object.place()).box())
                .toList();
    }

    /** Reading the folder is an error, of this message. */
    void assertError(String message) {
        assertError(path, message);
    }

    static void assertError(Path fileOrFolder, String message) {
        assertThatThrownBy(() -> read(fileOrFolder, null))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    /** Nothing is written but the format. */
    static AnnotationSettings settings(@Nullable String format) {
        return AnnotationSettings.of(WrittenSettings.elements("", "format", format));
    }
}
