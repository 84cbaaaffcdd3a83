package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.image.Size;
import org.scorecam.metric.MetricsPage;
import org.scorecam.rule.ExplanationId;

/** The example of drift on the documentation's page on metrics. */
class MetricsPageOfDriftTest {
    /** SciPy 1.17.1's {@code pearsonr} and {@code spearmanr} of the two maps are 0.4533 and 0.3057. */
    @Test
    void theNumbersOfTheExampleAreThoseThatAreMeasured() throws IOException {
        String example = MetricsPage.section("## Against the approved baseline");

        Change change = Change.between(approved(example, 0, 0.8, 0.9), approved(example, 1, 0.6, 0.95), new Size(4, 4));

        assertThat(MetricsPage.written(example)).isEqualTo(MetricsPage.inWords(change.metrics()));
    }

    private static Approved approved(String example, int block, double massInBox, double probability) {
        ClassLabel cat = new ClassLabel(281, "tabby");
        return new Approved(
                new ExplanationId("animals", "0007.jpg", cat),
                "00",
                MetricsPage.map(example, block),
                massInBox,
                probability,
                cat);
    }
}
