package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.outcome.SetupException;

/** What nobody writes by accident: a set-up error that names the file, soon. */
final class HostileAnnotationsTest {
    private static final int DEEP = 100_000;

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void yamlThatIsNestedTooDeeplyIsAnError() {
        Path file = folder.write("data.yaml", "names: " + "[".repeat(DEEP) + "]".repeat(DEEP) + "\n");
        folder.write("labels/a.txt", "0 0.5 0.5 1 1");

        folder.assertError("annotations " + file + " are nested too deeply to be read: write the file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"images\": ", "{\"shapes\": [], \"flags\": ", "[{\"image\": \"a\", \"annotations\": "})
    void jsonThatIsNestedTooDeeplyIsAnError(String start) {
        Path file = folder.write("a.json", start + "[".repeat(DEEP));

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file + " go beyond what is read (")
                .hasMessageEndingWith("): write the file again");
    }

    @Test
    void xmlThatIsNestedTooDeeplyIsAnError() {
        Path file = folder.write("a.xml", "<annotation>" + "<object>".repeat(DEEP));

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file + " are malformed XML: ");
    }

    @ParameterizedTest
    @CsvSource({"q\\u0000.png, NUL", "\\ud800.png, half a character (a lone surrogate)"})
    void aNameThatNoFileHasIsAnError(String name, String has) {
        folder.write("a.json", "[{\"image\": \"" + name + "\", \"annotations\": []}]");

        folder.assertError(
                "annotations " + path + ": the photo's name in a.json, image number 1 has " + has + ": mend the name");
    }

    @Test
    void aClassWithHalfACharacterIsAnError() {
        folder.write(
                "a.json",
                "{\"imagePath\": \"a.png\", \"shapes\": [{\"label\": \"\\ud83d\", \"points\": [[1, 2], [3, 4]],"
                        + " \"shape_type\": \"rectangle\"}]}");

        folder.assertError(
                "annotations " + path
                        + ": the class's name in a.json, shape number 1 has half a character (a lone surrogate): mend the name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "a/", "./", "\\\\"})
    void aNameOfManyFoldersIsAnError(String part) {
        folder.write(
                "a.json",
                "[{\"image\": \"" + part.repeat(200_000) + "x/" + part.repeat(3_000) + "\", \"annotations\": []}]");

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + path + ": the photo's name in a.json, image number 1 has ")
                .hasMessageEndingWith(" characters, more than the 4096 that file systems take: mend the name");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeIsNoAnnotationFile() throws IOException, InterruptedException {
        Path pipe = path.resolve("a.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        AnnotationFolder.assertError(pipe, "annotations " + pipe + " are no regular file: save them as one");
    }

    @Test
    void aPointerOfGitLfsIsToldByName() {
        Path file = folder.write(
                "a.json",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n");

        folder.assertError(
                "annotations " + file + ": the file is a Git LFS pointer, not the file itself: run git lfs pull,"
                        + " and let CI check out with LFS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "data.yaml", "a.csv", "labels/a.txt"})
    void aPointerOfGitLfsIsToldByNameInAnyFormat(String name) {
        folder.write("classes.txt", "cat");
        folder.write(
                name, "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n");

        assertThat(catchThrowable(folder::read))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(path.resolve(name).toString())
                .hasMessageContaining("run git lfs pull");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20d", "0x1p3", "1f", "Infinity"})
    void whatOnlyJavaTakesForANumberIsNone(String number) {
        Path file = folder.write("a.csv", "image,xmin,ymin,xmax,ymax,class\na.jpg,1,2," + number + ",4,cat\n");

        folder.assertError(
                "annotations " + file + ", line 2: it has a xmax (" + number + ") that is no number; mend it");
    }
}
