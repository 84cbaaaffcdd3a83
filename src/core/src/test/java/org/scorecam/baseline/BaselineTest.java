package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.SHA;
import static org.scorecam.baseline.Runs.TABBY;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.tabby;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.LayerShape;
import org.scorecam.rule.ExplanationId;

class BaselineTest {
    @Test
    void explanationsAreSortedBySuiteThenImageThenIndexOfTheClass() {
        Baseline baseline = new Baseline(
                HEADER,
                List.of(
                        approved("b", "a.jpg", 1),
                        approved("a", "b.jpg", 2),
                        approved("a", "b.jpg", 10),
                        approved("a", "a.jpg", 3)));

        assertThat(baseline.explanations())
                .extracting(Approved::key)
                .containsExactly(
                        new ApprovedKey("a", "a.jpg", 3),
                        new ApprovedKey("a", "b.jpg", 2),
                        new ApprovedKey("a", "b.jpg", 10),
                        new ApprovedKey("b", "a.jpg", 1));
    }

    @Test
    void aMapOfAnotherSizeThanTheLayersIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Baseline(
                        Runs.header(new LayerShape(512, 7, 8)),
                        baseline(tabby("b.jpg", LEFT)).explanations()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": Heatmap[7 x 7] is not of the layer's size");
    }

    private static Approved approved(String suite, String image, int index) {
        return new Approved(new ExplanationId(suite, image, new ClassLabel(index, "x")), SHA, LEFT, null, 0.5, TABBY);
    }
}
