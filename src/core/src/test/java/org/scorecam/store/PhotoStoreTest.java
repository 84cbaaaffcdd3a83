package org.scorecam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.Features;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.LayerShape;

class PhotoStoreTest {
    private static final PhotoEntry ENTRY = new PhotoEntry(
            List.of("damaged"),
            new Features(new float[] {0.25f, -1}, new float[] {1, 0, 2, 3}),
            new KnownScores(new int[] {1}, new float[] {Float.NaN, 0.5f}, new double[] {0, 2}, new double[] {0, 1.25}));

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void anEntryComesBackAsItWas() {
        store(new LayerShape(2, 1, 2)).write("f00d", 1, ENTRY);

        assertThat(store(new LayerShape(2, 1, 2)).read("f00d", 1))
                .get()
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class) // NaN is NaN
                .isEqualTo(ENTRY);
    }

    @Test
    void thePhotoTurnedOtherwiseIsAnotherEntry() {
        store(new LayerShape(2, 1, 2)).write("f00d", 1, ENTRY);

        assertThat(store(new LayerShape(2, 1, 2)).read("f00d", 6)).isEmpty();
    }

    @Test
    void anEntryThatDoesNotFitTheLayerIsDamage() {
        store(new LayerShape(2, 1, 2)).write("f00d", 1, ENTRY);

        assertThat(store(new LayerShape(3, 1, 2)).read("f00d", 1)).isEmpty();
        assertThat(warnings).hasSize(1);
    }

    /** Whole by its checksum, as somebody may write it, or a later version with the same key. */
    @ParameterizedTest
    @MethodSource("impossible")
    void whatNoModelGaveIsDamage(PhotoEntry entry) {
        store(new LayerShape(2, 1, 2)).write("f00d", 1, entry);

        assertThat(store(new LayerShape(2, 1, 2)).read("f00d", 1)).isEmpty();
        assertThat(warnings)
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith(" is damaged: it is computed again, and replaced.");
    }

    static Stream<Named<PhotoEntry>> impossible() {
        return Stream.of(
                Named.of("a class that the model does not have", scored(2, 0.5f, 2, 1.25)),
                Named.of("a class below 0", scored(-1, 0.5f, 2, 1.25)),
                Named.of("a score above the largest", scored(1, 2.5f, 2, 1.25)),
                Named.of("an infinite score", scored(1, Float.NEGATIVE_INFINITY, 2, 1.25)),
                Named.of("an infinite scale", scored(1, 0.5f, Double.POSITIVE_INFINITY, 1.25)),
                Named.of("a sum below its largest term", scored(1, 0.5f, 2, 0.5)),
                Named.of("a sum above that of all classes", scored(1, 0.5f, 2, 2.5)),
                Named.of("a score of the whole photo that is no number", whole(Float.NaN, 1)),
                Named.of("an infinite activation", whole(0, Float.POSITIVE_INFINITY)));
    }

    private static PhotoEntry scored(int classIndex, float score, double max, double sum) {
        return new PhotoEntry(
                List.of(),
                ENTRY.features(),
                new KnownScores(
                        new int[] {classIndex}, new float[] {Float.NaN, score}, new double[] {0, max}, new double[] {
                            0, sum
                        }));
    }

    private static PhotoEntry whole(float score, float activation) {
        return new PhotoEntry(
                List.of(), new Features(new float[] {score, 0}, new float[] {1, 0, activation, 3}), ENTRY.scores());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1})
    void aTrialThatIsNoProbabilityIsDamage(double probability) {
        PhotoStore store = store(new LayerShape(2, 1, 2));
        PhotoStore.Trials trials = PhotoStore.Trials.of("f00d", 1, 0, new Heatmap(1, 2, new float[] {0, 1}), "drop");
        store.writeTrials(trials, new double[] {0.5, probability});

        assertThat(store.readTrials(trials, 2)).isEmpty();
        assertThat(warnings).hasSize(1);
    }

    private PhotoStore store(LayerShape layer) {
        return new PhotoStore(Store.in(folder, warnings::add), StoreKey.of("way"), layer, 2);
    }
}
