package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.scorecam.suite.SuitePhoto;

class ProgressLogTest {
    private static final long SECOND = 1_000_000_000L;
    private static final SuitePhoto PHOTO =
            new SuitePhoto("animals", "1.jpg", Path.of("1.jpg"), null, true, List.of(), List.of(), List.of());

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressLog progress = progress(0);

    private ProgressLog progress(int afterwards) {
        return new ProgressLog(new SaidLines(lines), 10, 1000, afterwards, clock::get);
    }

    @Test
    void saysNothingInTheFirstFiveSeconds() {
        clock.set(5 * SECOND - 1);
        progress.forward();

        assertThat(lines).isEmpty();
    }

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        for (int i = 0; i < 249; i++) {
            progress.forward();
        }
        progress.closes(PHOTO);
        clock.set(5 * SECOND);
        progress.forward();

        // 250 of at most 1,000 forwards in 5 s
        assertThat(lines).containsExactly("Score-CAM: 1 of 10 photos, 250 forwards, about 15 s left");
    }

    @Test
    void moreForwardsThanWereExpectedLeaveNoTimeAndNotLess() {
        for (int i = 0; i < 1100; i++) {
            progress.forward();
        }
        clock.set(5 * SECOND);
        progress.forward();

        assertThat(lines).containsExactly("Score-CAM: 0 of 10 photos, 1101 forwards, about 0 s left");
    }

    @Test
    void photosCountWhereTheirConstantChannelsWereNotRun() {
        for (int i = 0; i < 5; i++) {
            progress.closes(PHOTO);
        }
        clock.set(100 * SECOND);
        progress.forward();

        assertThat(lines).containsExactly("Score-CAM: 5 of 10 photos, 1 forwards, about 1 min 40 s left");
    }

    @Test
    void whatIsMadeAfterAllPhotosIsStillToCome() {
        ProgressLog some = progress(500);
        for (int i = 0; i < 10; i++) {
            some.closes(PHOTO);
        }
        clock.set(5 * SECOND);
        some.forward();

        assertThat(lines).containsExactly("Score-CAM: 10 of 10 photos, 1 forwards, about 5 s left");
    }

    @Test
    void waitsFiveSecondsBetweenTwoLines() {
        clock.set(5 * SECOND);
        progress.forward();
        clock.set(10 * SECOND - 1);
        progress.forward();
        clock.set(10 * SECOND);
        progress.forward();

        assertThat(lines).hasSize(2);
    }
}
