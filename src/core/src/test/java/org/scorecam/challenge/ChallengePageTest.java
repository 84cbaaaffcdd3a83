package org.scorecam.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Box;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.InputIndex;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricsPage;
import org.scorecam.metric.RegionFill;
import org.scorecam.setting.Settings;

/** The documentation's example of challenges is computed here: two classes, the mean of the first two of six pixels and of the last two. */
class ChallengePageTest {
    private static final Size INPUT = new Size(6, 1);
    private static final float[] X = {0.8f, 0.8f, 0.2f, 0.2f, 0.4f, 0.4f};

    @Test
    void theNumbersOfTheExampleAreThoseThatAreMeasured() throws IOException {
        Area own = Area.of(INPUT, List.of(new Box(0, 0, 2, 1)));
        PhotoAreas areas =
                new PhotoAreas(own, own, Area.of(INPUT, List.of()), Area.of(INPUT, List.of(new Box(0, 0, 6, 1))));
        Filler filler = new Filler(
                RegionFill.BLACK,
                new InputIndex(new InputShape(1, 1, 6, InputShape.Layout.NCHW)),
                Presets.resolve(Settings.elements("<input>", Map.of("preset", "raw", "colors", "GRAY")), INPUT));
        Map<Metric, Double> measured = new TreeMap<>();
        for (Challenge challenge : List.of(Challenge.ONLY_FOREGROUND, Challenge.NO_FOREGROUND, Challenge.CONTROL)) {
            ChangedInput change =
                    Challenges.change(challenge, areas, 0, note -> {}).orElseThrow();
            float[] x = change.of(X, filler);
            measured.put(challenge.metrics().iterator().next(), x[0] + x[1] >= x[4] + x[5] ? 1.0 : 0.0);
        }

        assertThat(MetricsPage.written(MetricsPage.section("## Does it need the object?")))
                .isEqualTo(MetricsPage.inWords(measured));
    }
}
