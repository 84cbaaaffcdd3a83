package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.Presets;
import org.scorecam.metric.Metric;
import org.scorecam.result.ModelSettings;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.setting.Settings;

class GateTest {
    private static final Baseline BASELINE = new Baseline(
            new BaselineHeader(
                    "scorecam-maven-plugin",
                    "1",
                    "model.onnx",
                    "0".repeat(64),
                    "relu",
                    BaselineHeader.AUTO,
                    new LayerShape(4, 2, 2),
                    "logits",
                    ModelSettings.DEFAULT,
                    new Method(Method.Variant.ARTICLE, 0),
                    Presets.resolve(Settings.elements("<input>", Map.of("preset", "unit", "size", "4x4")), null),
                    new TreeMap<>(Map.of("animals", "boxes"))),
            List.of());
    private static final Rule MASS = minimum(Metric.MASS_IN_BOX);
    private static final Rule SSIM = minimum(Metric.MAP_SSIM);
    private static final Rule RANKS = minimum(Metric.MAP_RANK_CORRELATION);

    @Test
    void withoutABaselineNothingJudgesDrift() {
        assertThat(gate(null, SSIM).rules(List.of(MASS))).containsExactly(MASS);
    }

    @Test
    void theDefaultLimitsHoldWhereNoneIsSet() {
        assertThat(gate(BASELINE, null).rules(List.of(MASS))).containsExactly(MASS, DriftDefaults.rule());
    }

    @Test
    void aRuleOnDriftTakesTheDefaultLimitsAway() {
        assertThat(gate(BASELINE, null).rules(List.of(MASS, RANKS))).containsExactly(MASS, RANKS);
    }

    @Test
    void limitsInTheBaselineTakeTheDefaultLimitsAway() {
        assertThat(gate(BASELINE, SSIM).rules(List.of(MASS))).containsExactly(MASS, SSIM);
    }

    @Test
    void limitsInTheBaselineHoldBesideARuleOnDrift() {
        assertThat(gate(BASELINE, SSIM).rules(List.of(RANKS))).containsExactly(RANKS, SSIM);
    }

    private static Gate gate(@Nullable Baseline baseline, @Nullable Rule limits) {
        return new Gate("baseline.json", baseline, false, true, limits, "mvn scorecam:approve");
    }

    private static Rule minimum(Metric metric) {
        return new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(new Limit(metric, null, new BigDecimal("0.5"), null, null)));
    }
}
