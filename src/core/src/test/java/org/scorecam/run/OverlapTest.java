package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.Features;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.cam.Troubled;
import org.scorecam.suite.CocoSuite;

/** No core waits for another: who waits in these tests is let go by another thread's work alone, or else after a while. */
class OverlapTest {
    private static final int TERMS = 40;
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void makeSuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void aPhotoIsLookedAtWhileTheLastForwardsOfTheOneBeforeAreMade() throws Exception {
        photo("a.png");
        photo("b.png");
        CountDownLatch looks = new CountDownLatch(2);
        AtomicBoolean overlapped = new AtomicBoolean();
        Troubled slow = new Troubled(new Looking(looks), (forward, inputs, scores) -> {
            if (forward == TERMS) {
                overlapped.set(isLetGo(looks));
            }
            return scores;
        });

        GrayRun.of(slow).execute(coco.settings(), 2);

        assertThat(overlapped).isTrue();
    }

    @Test
    void theForwardsOfTheLastPhotoAreSharedByAllThreads() throws Exception {
        photo("a.png");
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean shared = new AtomicBoolean();
        Troubled slow = new Troubled(new ManyChannelsClassifier(), (forward, inputs, scores) -> {
            if (workers.add(Thread.currentThread())) {
                both.countDown();
                shared.set(isLetGo(both));
            }
            return scores;
        });

        GrayRun.of(slow).execute(coco.settings(), 2);

        assertThat(shared).isTrue();
    }

    private void photo(String name) {
        coco.photo(name, 100 + name.charAt(0), 100).listed(name).object(0, CocoSuite.LEFT_HALF);
    }

    private static boolean isLetGo(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells of each first forward of a photo. */
    private static final class Looking extends ManyChannelsClassifier {
        private final CountDownLatch looks;

        Looking(CountDownLatch looks) {
            this.looks = looks;
        }

        @Override
        public Features features(float[] x) {
            looks.countDown();
            return super.features(x);
        }
    }
}
