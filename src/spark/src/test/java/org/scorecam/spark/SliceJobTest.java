package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.run.Progress;
import org.scorecam.shard.PhotoDigest;

/** What ends a run. */
class SliceJobTest {
    private static final SentSlice SLICE = new SentSlice(List.of(
            SentPhoto.here(new PhotoDigest("parts", "a.jpg", "0")),
            SentPhoto.here(new PhotoDigest("parts", "b.jpg", "1"))));

    @TempDir
    Path folder;

    @Test
    void aSliceThatFailsAgainAndAgainEndsTheRunWithWhatWhereAndTheCure() {
        SparkConf conf = SparkSetup.conf(Arguments.of("--settings", "s", "--out", "o", "--master", "local[1,3]"));
        KeptSlices kept = new KeptSlices(folder, "identity", "1");
        try (JavaSparkContext spark = SparkSetup.start(conf)) {
            SliceJob job = new SliceJob(
                    spark,
                    kept,
                    new DriverProgress(new Progress() {}, List.of()),
                    new PlainVoice(new PrintStream(new ByteArrayOutputStream())));

            assertThatThrownBy(() -> job.explain(List.of(SLICE), new RunTicket("id", "none.zip", "", false, 1)))
                    .isInstanceOf(SetupException.class)
                    .hasMessageStartingWith(
                            "Spark gave up: the slice of parts/a.jpg and 1 more photo failed 3 times, the last time on ")
                    .hasMessageContaining(": what the driver sent cannot be unpacked into ")
                    .hasMessageEndingWith("Mend that, and start the same again: what the other slices told is kept in "
                            + kept.folder());
        }
    }

    @Test
    void aSliceIsNamedByItsFirstPhoto() {
        assertThat(SLICE).hasToString("parts/a.jpg and 1 more photo");
    }
}
