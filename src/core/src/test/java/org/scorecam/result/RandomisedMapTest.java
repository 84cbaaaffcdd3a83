package org.scorecam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.WeightScope;
import org.scorecam.metric.MetricsPage;

class RandomisedMapTest {
    private static final Pattern ROW = Pattern.compile("\\| ([a-c]) \\| (\\S+) \\| (\\S+) \\|");

    @Test
    void theDocumentationsExampleComesToItsValue() throws IOException {
        String example = MetricsPage.section("## Does the map depend on the model?");
        List<RandomisedMap> maps = new ArrayList<>();
        for (Matcher row = ROW.matcher(example); row.find(); ) {
            maps.add(map(WeightScope.HEAD, Double.valueOf(row.group(2))));
            maps.add(map(WeightScope.ALL, Double.valueOf(row.group(3))));
        }

        assertThat(maps).hasSize(6);
        assertThat(example)
                .contains(String.format(
                        Locale.ROOT,
                        "The means are %.4f and %.4f: `RANDOMISED_SIMILARITY` is %.4f.",
                        RandomisedMap.means(maps).get(WeightScope.HEAD),
                        RandomisedMap.means(maps).get(WeightScope.ALL),
                        RandomisedMap.similarity(maps).orElseThrow()));
    }

    @Test
    void aPhotoWithoutANumberLeavesTheOthersMean() {
        assertThat(RandomisedMap.similarity(
                        List.of(map(WeightScope.HEAD, 0.25), map(WeightScope.HEAD, null), map(WeightScope.ALL, 0.125))))
                .contains(0.25);
    }

    @Test
    void aScopeWithoutAnyNumberLeavesNone() {
        assertThat(RandomisedMap.similarity(List.of(map(WeightScope.HEAD, null), map(WeightScope.ALL, 0.125))))
                .isEmpty();
    }

    @Test
    void allWeightsAloneAreEnoughWhereNoneLieBehindTheLayer() {
        assertThat(RandomisedMap.similarity(List.of(map(WeightScope.ALL, -0.5))))
                .contains(-0.5);
    }

    private static RandomisedMap map(WeightScope scope, @Nullable Double correlation) {
        return new RandomisedMap("a.png", new ClassLabel(0, "left"), scope, correlation, correlation, null);
    }
}
