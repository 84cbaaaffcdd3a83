package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;

class DefaultRulesTest {
    @Test
    void eachExplanationHasHalfOfItsMassInTheBoxesAndMoreThanAUniformMap() {
        assertThat(DefaultRules.rules())
                .containsExactly(new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        List.of(
                                new Limit(Metric.MASS_IN_BOX, null, new BigDecimal("0.50"), null, null),
                                new Limit(Metric.LIFT, null, new BigDecimal("1.0"), null, null))));
    }
}
