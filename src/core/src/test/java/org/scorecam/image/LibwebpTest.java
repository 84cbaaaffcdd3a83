package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.luciad.imageio.webp.internal.NativeLoader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kotlin.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.file.TemporaryFolder;

class LibwebpTest {
    private static final String PLACE = "com.luciad.imageio.webp.tmpdir";

    @TempDir
    Path place;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a library in use cannot be deleted: the next start does")
    void itsLibraryIsGoneOnceItIsLoaded() throws IOException {
        Libwebp.reader().dispose();

        String ours = "scorecam-webp-" + ProcessHandle.current().pid() + "-";
        assertThat(names(Path.of(System.getProperty("java.io.tmpdir")))).noneMatch(name -> name.startsWith(ours));
        assertThat(System.getProperty(PLACE)).isNull();
    }

    /** As a process that is killed then leaves it. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a library in use cannot be deleted")
    void allThatItUnpacksIsOurs() throws IOException, ReflectiveOperationException {
        unpackAnew();

        List<String> unpacked = names(place);
        assertThat(unpacked).isNotEmpty();
        try (TemporaryFolder folder = Libwebp.FOLDERS.createIn(place)) {
            assertThatCode(() -> unpacked.forEach(folder::file)).doesNotThrowAnyException();
        }
    }

    private void unpackAnew() throws IOException, ReflectiveOperationException {
        URL[] jars = {jar(NativeLoader.class), jar(Unit.class)};
        try (URLClassLoader another = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            System.setProperty(PLACE, place.toString());
            another.loadClass(NativeLoader.class.getName())
                    .getMethod("initialize")
                    .invoke(null);
        } finally {
            System.clearProperty(PLACE);
        }
    }

    private static URL jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
