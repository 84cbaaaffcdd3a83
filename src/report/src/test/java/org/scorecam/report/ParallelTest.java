package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyWritesAnyMoreWhenAFailureIsTold() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);

        assertThatThrownBy(() -> Parallel.map(2, List.of("fails", "writes"), item -> {
                    if (item.equals("fails")) {
                        await(begun);
                        failed.countDown();
                        throw new IOException("no space left");
                    }
                    begun.countDown();
                    await(failed);
                    for (int file = 0; file < 1000; file++) {
                        Files.writeString(folder.resolve(file + ".txt"), item);
                    }
                    return item;
                }))
                .hasMessage("no space left");

        assertThat(folder.toFile().list()).hasSize(1000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
