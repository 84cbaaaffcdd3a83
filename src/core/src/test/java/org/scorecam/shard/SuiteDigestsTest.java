package org.scorecam.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.shard.SuiteDigests.Digested;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Omissions;
import org.scorecam.suite.StampSettings;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** What makes another suite of one, and what does not. */
class SuiteDigestsTest {
    @TempDir
    private Path folder;

    @Test
    void aSuiteIsTheSameInAnotherFolder() {
        assertThat(digests("one/deep", suite -> {})).isEqualTo(digests("two", suite -> {}));
    }

    @Test
    void otherPixelsMakeAnotherPhotoAlone() {
        SuiteDigests before = digests("one", suite -> {});
        SuiteDigests after = digests("two", suite -> suite.coco().photo("1.png", 3, 4));

        assertThat(after.photos().get(1)).isNotEqualTo(before.photos().get(1));
        assertThat(digestsOf(after, 0, 2)).isEqualTo(digestsOf(before, 0, 2));
        assertThat(after.suites()).isNotEqualTo(before.suites());
    }

    @Test
    void anotherBoxMakesAnotherPhotoThatGoesWhereItWent() {
        SuiteDigests before = digests("one", suite -> {});
        SuiteDigests after = digests("two", suite -> suite.coco().object(0, List.of(1, 1, 1, 1)));

        assertThat(after.photos().get(2).digest())
                .isNotEqualTo(before.photos().get(2).digest());
        assertThat(after.photos().get(2).key()).isEqualTo(before.photos().get(2).key());
    }

    @Test
    void anotherMaskMakesAnotherPhoto() {
        String ring = "[[0, 0, 2, 0, 2, %d]]";
        String runs = "{\"size\": [4, 4], \"counts\": [%d, 4, %d]}";

        assertThat(masked("one", ring.formatted(2))).isEqualTo(masked("two", ring.formatted(2)));
        assertThat(masked("three", ring.formatted(4))).isNotEqualTo(masked("four", ring.formatted(2)));
        assertThat(masked("five", runs.formatted(2, 10))).isEqualTo(masked("six", runs.formatted(2, 10)));
        assertThat(masked("seven", runs.formatted(3, 9))).isNotEqualTo(masked("eight", runs.formatted(2, 10)));
    }

    @Test
    void aPhotoThatIsNotAnnotatedIsOfTheSuite() {
        assertThat(digests("one", suite -> suite.coco().photo("more.png", 1, 2)).suites())
                .isNotEqualTo(digests("two", suite -> {}).suites());
    }

    @Test
    void aPhotoThatIsMissingIsOfTheSuite() {
        Omissions missing = new Omissions(true, false, Set.of());

        assertThat(digests("one", suite -> without(suite.coco().omitting(missing), "gone.png"))
                        .suites())
                .isNotEqualTo(digests("two", suite -> without(suite.coco().omitting(missing), "lost.png"))
                        .suites());
    }

    @Test
    void anotherStampMakesAnotherSuite() throws Exception {
        Path logo = Files.writeString(folder.resolve("logo.png"), "one");
        SuiteDigests before = digests("one", suite -> suite.coco().stamps(stamp(logo)));
        Files.writeString(logo, "two");

        assertThat(digests("two", suite -> suite.coco().stamps(stamp(logo))).suites())
                .isNotEqualTo(before.suites());
    }

    @Test
    void otherLabelsAreTold() throws Exception {
        List<String> names = List.of("left", "right", "left", "up");
        Path file = folder.resolve("labels.txt");

        Files.write(file, names.subList(0, 2));
        String before = SuiteDigests.of(List.of(), Labels.read(file, 2)).labels();
        Files.write(file, names.subList(2, 4));

        assertThat(SuiteDigests.of(List.of(), Labels.read(file, 2)).labels()).isNotEqualTo(before);
    }

    private SuiteDigests digests(String name, Consumer<ShardedSuite> change) {
        ShardedSuite suite = ShardedSuite.of(folder.resolve(name), 3);
        change.accept(suite);
        SuiteDigests digests = suite.digests();
        return new SuiteDigests(
                digests.labels(),
                digests.suites(),
                digests.photos().stream().map(SuiteDigestsTest::anywhere).toList());
    }

    /** Files lie elsewhere in another folder. */
    private static Digested anywhere(Digested photo) {
        return new Digested(
                new SuitePhoto(
                        photo.photo().suite(),
                        photo.photo().name(),
                        Path.of(""),
                        null,
                        true,
                        List.of(),
                        List.of(),
                        List.of()),
                photo.digest(),
                photo.file());
    }

    private static void without(CocoSuite suite, String photo) {
        suite.listed(photo).object(0, CocoSuite.LEFT_HALF);
    }

    private static List<PhotoDigest> digestsOf(SuiteDigests suites, int... photos) {
        return Arrays.stream(photos)
                .mapToObj(i -> suites.photos().get(i).digest())
                .toList();
    }

    private PhotoDigest masked(String name, String segmentation) {
        CocoSuite coco = new CocoSuite(folder.resolve(name))
                .masks()
                .photo("a.png", 1, 2)
                .listed("a.png")
                .object(0, CocoSuite.LEFT_HALF, segmentation);
        return SuiteDigests.of(List.of(Suite.plan(coco.settings(), Labels.none(2))), Labels.none(2))
                .photos()
                .get(0)
                .digest();
    }

    private static StampSettings stamp(Path image) {
        return new StampSettings(image, StampSettings.At.CENTRE, new BigDecimal("0.10"));
    }
}
