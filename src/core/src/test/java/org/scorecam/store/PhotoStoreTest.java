package org.scorecam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.Features;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.LayerShape;

class PhotoStoreTest {
    private static final PhotoEntry ENTRY = new PhotoEntry(
            List.of("damaged"),
            new Features(new float[] {0.25f, -1}, new float[] {1, 0, 2, 3}),
            new KnownScores(
                    new int[] {1}, new float[] {Float.NaN, 0.5f}, new double[] {0, 2}, new double[] {0, Math.E}));

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

    private PhotoStore store(LayerShape layer) {
        return new PhotoStore(Store.in(folder, warnings::add), StoreKey.of("way"), layer, 2);
    }
}
