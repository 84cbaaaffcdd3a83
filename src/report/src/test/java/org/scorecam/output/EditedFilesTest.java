package org.scorecam.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.fuzz.Trials;

class EditedFilesTest {
    private static final int TRIALS = 200;

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> anEditedFileIsReadOrRefused() throws IOException {
        return EditedFiles.in(folder).stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> Trials.require(target, TRIALS)));
    }
}
