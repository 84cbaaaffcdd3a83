package org.scorecam.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.MassWeights;

class HotspotTest {
    private static final Size INPUT = new Size(40, 40);

    /** The regions cover the left half. */
    private static final MassWeights LEFT = new MassWeights(INPUT, List.of(new Box(0, 0, 20, 40)), 4, 4);

    private static final Heatmap MAP =
            new Heatmap(4, 4, new float[] {1, 1, 0, 0.3f, 1, 1, 0, 0, 0, 0, 0.6f, 0.8f, 0, 0, 0.5f, 0.2f});

    @Test
    void theHottestPartBesideTheRegionsIsFound() {
        assertThat(hotspot(new float[16]).box()).isEqualTo(new Box(20, 20, 40, 40));
    }

    /** 0.6, 0.8 and 0.5 of 1.9 in the three cells. */
    @Test
    void whatIsSeenIsTheMeanByHeatOfLengthOne() {
        float[] activations = new float[32];
        activations[10] = 1.9f; // channel 0 at 0.6
        activations[16 + 11] = 1.9f; // channel 1 at 0.8
        float[] seen = hotspot(activations).seen();

        assertThat(seen[0]).isEqualTo(0.6f, within(1e-6f));
        assertThat(seen[1]).isEqualTo(0.8f, within(1e-6f));
    }

    @Test
    void whereAllIsInTheRegionsThereIsNone() {
        assertThat(Hotspot.of(
                        new Heatmap(4, 4, new float[] {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                        new float[16],
                        LEFT,
                        INPUT))
                .isEmpty();
    }

    @Test
    void ofTwoPartsTheOneOfMoreHeatIsTaken() {
        Heatmap map = new Heatmap(4, 4, new float[] {
            0, 0, 0, 1,
            0, 0, 0, 0,
            0, 0, 0.6f, 0.6f,
            0, 0, 0, 0
        });

        assertThat(Hotspot.of(map, new float[16], LEFT, INPUT).orElseThrow().box())
                .isEqualTo(new Box(20, 20, 40, 30));
    }

    @Test
    void theSameIsNearAndNothingIsFar() {
        Hotspot one = new Hotspot(new Box(0, 0, 1, 1), new float[] {1, 0});

        assertThat(Hotspot.distance(one, one)).isZero();
        assertThat(Hotspot.distance(one, new Hotspot(one.box(), new float[] {0, 1})))
                .isEqualTo(1);
        assertThat(Hotspot.distance(one, new Hotspot(one.box(), new float[0]))).isEqualTo(1);
    }

    private static Hotspot hotspot(float[] activations) {
        return Hotspot.of(MAP, activations, LEFT, INPUT).orElseThrow();
    }
}
