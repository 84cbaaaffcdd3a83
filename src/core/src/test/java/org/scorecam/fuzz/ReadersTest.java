package org.scorecam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file that core reads, it is read, or refused by an error of our own. */
class ReadersTest {
    private static final int TRIALS = 60;

    /** What is wrong in these is noted, or computed again. */
    private static final List<String> NEVER_REFUSED = List.of("exif", "store");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> aSoundFileIsRead() throws Exception {
        return targets().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
                    for (byte[] sound : target.sound()) {
                        target.reader().read(sound);
                    }
                }));
    }

    /** Changes after which no file is refused, or none is read, would find little. */
    @TestFactory
    Stream<DynamicTest> aChangedFileIsReadOrRefused() throws Exception {
        return targets().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
                    Tally tally = Trials.require(target, TRIALS);
                    assertThat(tally.readFiles())
                            .isBetween(1, NEVER_REFUSED.contains(target.name()) ? TRIALS : TRIALS - 1);
                }));
    }

    private static List<Target> targets() throws IOException, InterruptedException {
        List<Target> targets = new ArrayList<>(PhotoTargets.in(folder));
        targets.addAll(AnnotationTargets.in(folder));
        targets.addAll(KeptTargets.in(folder));
        return targets;
    }
}
