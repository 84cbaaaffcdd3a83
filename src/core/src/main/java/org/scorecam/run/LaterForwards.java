package org.scorecam.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.scorecam.metric.Metric;
import org.scorecam.suite.SuitePhoto;

/** The forwards of one photo that metrics ask for once the masked ones are made, in one round: its challenges, and what its maps are measured by. */
final class LaterForwards implements Rounds {
    private final ComparedForwards compared;
    private final ChallengeForwards challenges;
    private final FaithfulnessForwards faithfulness;
    private int asked;

    private LaterForwards(ComparedForwards compared, ChallengeForwards challenges, FaithfulnessForwards faithfulness) {
        this.compared = compared;
        this.challenges = challenges;
        this.faithfulness = faithfulness;
    }

    /** @param isPartial whether the photo's maps are not whole, so that nothing is asked of them */
    static LaterForwards of(
            SuitePhoto photo,
            PreparedPhoto prepared,
            boolean isPartial,
            ComparedForwards compared,
            RunContext context) {
        return new LaterForwards(
                compared,
                ChallengeForwards.of(photo, prepared, context),
                FaithfulnessForwards.of(photo, prepared, isPartial, compared, context));
    }

    @Override
    public int next() {
        asked = challenges.next();
        return asked + faithfulness.next();
    }

    @Override
    public void run(float[] x, int from, int to, IntConsumer after) {
        if (from < asked) {
            challenges.run(x, from, Math.min(to, asked), after);
        }
        if (to > asked) {
            faithfulness.run(x, Math.max(from, asked) - asked, to - asked, after);
        }
    }

    @Override
    public int order(int i) {
        return i;
    }

    /** Keeps for later runs what was found. */
    void keep() {
        challenges.keep();
        faithfulness.keep();
    }

    private List<ComparedHeat> compared(PhotoClass of) {
        return compared.maps(of.index()).stream()
                .map(made -> new ComparedHeat(
                        made.method().variant(),
                        made.map(),
                        faithfulness.measured(of, made.method().variant())))
                .toList();
    }

    /** What was found of one class. */
    AskedOfModel told(PhotoClass of) {
        AskedOfModel told = challenges.told(of);
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        metrics.putAll(told.metrics());
        metrics.putAll(faithfulness.measured(of, null));
        return new AskedOfModel(metrics, told.challenges(), compared(of), told.notes());
    }
}
