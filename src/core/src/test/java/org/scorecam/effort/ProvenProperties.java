package org.scorecam.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Random maps, weights, boxes and thresholds: nothing that is said before the last forward is wrong after it. */
class ProvenProperties {
    /** A threshold: anywhere, or so far from the true mass. */
    record Wanted(boolean beside, double value, boolean minimum) {
        Threshold of(double mass) {
            return new Threshold(beside ? mass + value : value, minimum);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aProvenAnswerIsTheFullRunsWhicheverThresholdsAreAskedTogether(
            @ForAll("cases") RandomCase each, @ForAll @Size(min = 1, max = 4) List<@From("thresholds") Wanted> wanted) {
        double mass = each.fullMass();
        List<Threshold> thresholds = wanted.stream()
                .map(one -> one.of(Double.isNaN(mass) ? 0.5 : mass))
                .toList();
        Proven proven = new Proven(each.question(thresholds.toArray(new Threshold[0])));

        for (int[] block = proven.next(); block.length > 0; block = proven.next()) {
            for (int term : block) {
                proven.add(term, each.w[term]);
                for (int i = 0; i < thresholds.size(); i++) {
                    assertThat(proven.answer(i))
                            .as("mass %s, %s", mass, thresholds.get(i))
                            .isIn(Answer.OPEN, truth(mass, thresholds.get(i)));
                }
            }
        }
    }

    private static Answer truth(double mass, Threshold threshold) {
        if (Double.isNaN(mass)) {
            return Answer.OPEN;
        }
        boolean isKept = threshold.minimum() ? mass >= threshold.mass() : mass <= threshold.mass();
        return isKept ? Answer.KEPT : Answer.BROKEN;
    }

    @Provide
    Arbitrary<RandomCase> cases() {
        return Arbitraries.randomValue(random -> new RandomCase(random.nextLong()));
    }

    @Provide
    Arbitrary<Wanted> thresholds() {
        Arbitrary<Double> anywhere = Arbitraries.doubles().between(-0.1, 1.1);
        Arbitrary<Double> near = Arbitraries.integers()
                .between(1, 16)
                .flatMap(power -> Arbitraries.of(-1.0, 1.0).map(sign -> sign * Math.pow(10, -power)));
        Arbitrary<Boolean> minimum = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(anywhere, minimum).as((value, least) -> new Wanted(false, value, least)),
                Combinators.combine(near, minimum).as((value, least) -> new Wanted(true, value, least)));
    }
}
