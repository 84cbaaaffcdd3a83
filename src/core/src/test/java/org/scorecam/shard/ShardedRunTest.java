package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.run.MeasuredSuite;
import org.scorecam.run.Measurements;

/** A part that is not of the run, or not there, is told; none makes a smaller green. */
class ShardedRunTest {
    @TempDir
    private Path folder;

    private ShardedSuite suite;
    private List<ShardFile> files;

    @BeforeEach
    void explainThreeParts() throws Exception {
        suite = ShardedSuite.in(folder);
        files = new ArrayList<>(suite.files(3));
    }

    @Test
    void allPartsAreTheWholeInAnyOrder() {
        List<ShardFile> reversed = List.of(files.get(2), files.get(1), files.get(0));

        assertThat(suite.together(reversed)).isEqualTo(suite.together(files));
        assertThat(suite.together(files).suites().get(0).explanations()).hasSize(12);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(() -> suite.together(files.subList(0, 2)))
                .hasMessage(
                        "shard 3/3 is missing in target/scorecam: explain it (mvn verify -Dscorecam.shard=3/3), and put"
                                + " its file there, or name its place in -Dscorecam.shards");
        assertRefused(() -> suite.together(files.subList(1, 2)))
                .hasMessageStartingWith("shards 1/3, 3/3 are missing in target/scorecam: explain each (mvn verify"
                        + " -Dscorecam.shard=1/3)");
    }

    /** Be it equal: which one is meant, nobody knows. */
    @Test
    void whatStandsTwiceIsNamed() {
        files.add(new ShardFile("old/shard-2-of-3.json", files.get(1).part()));

        assertRefused(() -> suite.together(files))
                .hasMessage("shard 2/3 is there twice, as shard-2-of-3.json and as old/shard-2-of-3.json: which one is"
                        + " meant? Remove the other");
    }

    @Test
    void aPartOfMorePartsIsNamed() throws Exception {
        files.add(suite.file(new Shard(2, 4)));

        assertRefused(() -> suite.together(files))
                .hasMessage(
                        "shard-1-of-3.json is one of 3 shards, and shard-2-of-4.json one of 4: they are of different"
                                + " runs. Remove those that are not meant");
    }

    @Test
    void anotherModelIsNamed() {
        change(1, measured -> ofModel(measured, "1".repeat(64)));

        assertRefused(() -> suite.together(files))
                .hasMessage("shard-1-of-3.json is of the model gray.onnx with the SHA-256 " + "0".repeat(64)
                        + ", and shard-2-of-3.json of gray.onnx with " + "1".repeat(64)
                        + ": they are no parts of one run. Explain the one again that is not meant: mvn verify"
                        + " -Dscorecam.shard=1/3, or 2/3");
    }

    @Test
    void theModelThatLiesHereIsTheOne() {
        ShardedRun run = ShardedRun.of(files, "target/scorecam");

        run.requireModel("0".repeat(64));
        assertRefused(() -> {
                    run.requireModel("1".repeat(64));
                })
                .hasMessage("shard-1-of-3.json is of a model gray.onnx with the SHA-256 " + "0".repeat(64)
                        + ", but the one here has " + "1".repeat(64)
                        + ": check out what was explained, or explain all shards again");
    }

    @Test
    void anotherRuntimeIsNamed() {
        change(
                2,
                measured ->
                        with(measured, new RunResult.Tool("test", "1", "1.2.3"), measured.model(), measured.suites()));

        assertRefused(() -> suite.together(files))
                .hasMessageStartingWith(
                        "shard-1-of-3.json was explained with ONNX Runtime none, and shard-3-of-3.json with"
                                + " 1.2.3: they are no parts of one run.");
    }

    @Test
    void anotherSettingIsNamed() {
        SortedMap<String, String> settings = new TreeMap<>(suite.settings());
        settings.put("<metrics><tau>", "0.2");
        changeHeader(
                1,
                header -> new ShardHeader(header.shard(), header.labels(), header.suites(), settings, header.photos()));

        assertRefused(() -> suite.together(files))
                .hasMessage(
                        "shard-2-of-3.json was explained with other settings than those here: <metrics><tau> was 0.2,"
                                + " and is not written. Give both the same pom and the same -Dscorecam settings. Explain it again:"
                                + " mvn verify -Dscorecam.shard=2/3");
        suite.setting("<metrics><tau>", "0.3");
        assertRefused(() -> suite.together(files)).hasMessageContaining("<metrics><tau> was not written, and is 0.3");
    }

    @Test
    void anotherPhotoIsNamed() throws Exception {
        Files.delete(suite.coco().photos().resolve("3.png"));
        assertRefused(() -> suite.together(files))
                .hasMessageContaining(" is a part of other suites than those here: suite/3.png cannot be read here: the"
                        + " photos must be in this checkout, for the report draws them.");

        suite.coco().photo("3.png", 7, 9);
        assertRefused(() -> suite.together(files))
                .hasMessageContaining(
                        ": suite/3.png is another photo here, or is annotated in another way. Check out what"
                                + " was explained, in all parts of the build. Explain it again: mvn verify -Dscorecam.shard=");
    }

    /** Be it of the last part: the others tell no more than that the suite is another one. */
    @Test
    void itIsNamedWhicheverPartItIsOf() {
        for (ShardFile file : files) {
            PhotoDigest first = file.header().photos().get(0);
            byte[] before = swap(first.image(), null);

            assertRefused(() -> suite.together(files))
                    .hasMessageStartingWith(
                            file.name() + " is a part of other suites than those here: " + first.path());
            swap(first.image(), before);
        }
    }

    private byte[] swap(String image, byte @Nullable [] content) {
        Path photo = suite.coco().photos().resolve(image);
        try {
            byte[] before = Files.exists(photo) ? Files.readAllBytes(photo) : new byte[0];
            if (content == null) {
                Files.writeString(photo, "another");
            } else if (content.length > 0) {
                Files.write(photo, content);
            } else {
                Files.delete(photo);
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPhotoMoreIsNoSmallerSuite() {
        suite.photos(1);

        assertRefused(() -> suite.together(files))
                .hasMessage("shard-1-of-3.json is a part of other suites than those here: suite suite has other photos,"
                        + " annotations or stamps here (10 photos, then 9). Check out what was explained, in all parts of the"
                        + " build. Explain it again: mvn verify -Dscorecam.shard=1/3");
    }

    @Test
    void otherLabelsAreNamed() {
        changeHeader(
                0,
                header -> new ShardHeader(
                        header.shard(), "2".repeat(64), header.suites(), header.settings(), header.photos()));

        assertRefused(() -> suite.together(files)).hasMessageContaining(": the labels of the classes are others.");
    }

    @Test
    void aPhotoThatWasTakenOutOfAPartIsMissed() {
        ShardHeader whole = files.get(0).header();
        String first = whole.photos().get(0).image();
        changeHeader(
                0,
                header -> new ShardHeader(
                        header.shard(),
                        header.labels(),
                        header.suites(),
                        header.settings(),
                        header.photos().subList(1, header.photos().size())));
        assertRefused(() -> suite.together(files))
                .hasMessage("shard-1-of-3.json is damaged: it has explanations of suite/" + first
                        + ", which it does not list. Explain it again: mvn verify -Dscorecam.shard=1/3");

        change(0, measured -> without(measured, first));
        assertRefused(() -> suite.together(files))
                .hasMessage("suite/" + first + " is in none of the 3 shards. Explain all of them again");
    }

    @Test
    void anExplanationThatWasTakenOutIsMissed() {
        String first = files.get(0).header().photos().get(0).image();
        change(0, measured -> without(measured, first));

        assertRefused(() -> suite.together(files))
                .hasMessage("shard-1-of-3.json is damaged: it has not the explanations of suite/" + first
                        + " that it should have. Explain it again: mvn verify -Dscorecam.shard=1/3");
    }

    @Test
    void aPhotoInTwoPartsIsNamed() {
        changeHeader(
                1,
                header -> new ShardHeader(
                        header.shard(),
                        header.labels(),
                        header.suites(),
                        header.settings(),
                        files.get(0).header().photos()));

        assertRefused(() -> suite.together(files))
                .hasMessageContaining(" is in shard-1-of-3.json and in shard-2-of-3.json");
    }

    @Test
    void aPhotoOfAPredictedClassHasItsExplanation() throws Exception {
        suite.predicted();
        files = new ArrayList<>(suite.files(2));
        assertThat(suite.together(files).suites().get(0).explanations()).hasSize(9);

        String first = files.get(1).header().photos().get(0).image();
        change(1, measured -> without(measured, first));
        assertRefused(() -> suite.together(files))
                .hasMessageContaining("it has not the explanations of suite/" + first);
    }

    private void change(int file, UnaryOperator<Measurements> change) {
        ShardPart part = files.get(file).part();
        files.set(
                file,
                new ShardFile(files.get(file).name(), new ShardPart(part.header(), change.apply(part.measured()))));
    }

    private void changeHeader(int file, UnaryOperator<ShardHeader> change) {
        ShardPart part = files.get(file).part();
        files.set(
                file,
                new ShardFile(files.get(file).name(), new ShardPart(change.apply(part.header()), part.measured())));
    }

    private static Measurements ofModel(Measurements measured, String sha256) {
        RunResult.Model was = measured.model();
        RunResult.Model other = new RunResult.Model(
                was.file(),
                sha256,
                was.layer(),
                was.layerShape(),
                was.layerReason(),
                was.scores(),
                was.classes(),
                was.settings());
        return with(measured, measured.tool(), other, measured.suites());
    }

    private static Measurements without(Measurements measured, String image) {
        MeasuredSuite suite = measured.suites().get(0);
        return with(
                measured,
                measured.tool(),
                measured.model(),
                List.of(new MeasuredSuite(
                        suite.described(),
                        suite.explanations().stream()
                                .filter(each -> !each.explanation().id().image().equals(image))
                                .toList())));
    }

    private static Measurements with(
            Measurements measured, RunResult.Tool tool, RunResult.Model model, List<MeasuredSuite> suites) {
        return new Measurements(
                tool,
                model,
                measured.layerSetting(),
                measured.input(),
                measured.method(),
                measured.methods(),
                measured.metrics(),
                measured.hasBoxes(),
                suites,
                measured.batch(),
                measured.batchRefused(),
                measured.seconds());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable work) {
        return assertThatThrownBy(work).isInstanceOf(SetupException.class);
    }
}
