package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.rule.Subjects.KANGAROO;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.maximum;
import static org.scorecam.rule.Subjects.measured;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.shared;
import static org.scorecam.rule.Subjects.tabbies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;

class JudgeOrderTest {
    @Test
    void theValueFurthestFromItsLimitComesFirst() {
        assertThat(judge(images(minimum(Metric.MASS_IN_BOX, "0.50")), tabbies(0.4, 0.1, 0.3))
                        .violations())
                .extracting(violation -> violation.scope().subject())
                .containsExactly("1.jpg", "2.jpg", "0.jpg");
    }

    @Test
    void theDistanceIsRelativeToTheLimit() {
        Rule rule = images(minimum(Metric.LIFT, "2.0"), maximum(Metric.MASS_IN_BOX, "0.80"));

        assertThat(judge(rule, tabbies(0.9)).violations())
                .as("mass 0.9 is an eighth of its limit away, lift 1.8 a tenth")
                .extracting(Violation::metric)
                .containsExactly(Metric.MASS_IN_BOX, Metric.LIFT);
    }

    @Test
    void aLimitOfZeroHasADistanceToo() {
        assertThat(judge(images(maximum(Metric.MASS_IN_BOX, "0")), tabbies(0.1, 0.2))
                        .violations())
                .extracting(violation -> violation.scope().subject())
                .containsExactly("1.jpg", "0.jpg");
    }

    @Test
    void tiesGoBySuiteThenPhotoThenClassIndex() {
        ClassLabel noIndex = new ClassLabel(null, "aardvark");

        assertThat(judge(
                                images(minimum(Metric.MASS_IN_BOX, "0.50")),
                                measured("b", "0.jpg", TABBY, 0.1),
                                measured("a", "1.jpg", TABBY, 0.1),
                                measured("a", "0.jpg", noIndex, 0.1),
                                measured("a", "0.jpg", TABBY, 0.1),
                                measured("a", "0.jpg", KANGAROO, 0.1))
                        .violations())
                .extracting(Violation::message)
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactly(
                        "a/0.jpg (class 104 kangaroo)",
                        "a/0.jpg (class 281 tabby)",
                        "a/0.jpg (class aardvark)",
                        "a/1.jpg (class 281 tabby)",
                        "b/0.jpg (class 281 tabby)");
    }

    @RepeatedTest(20)
    void theOrderOfTheExplanationsChangesNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Subject> subjects = subjects(random);
        Judge judge = new Judge(List.of(
                images(shared("0.50", "0.60"), minimum(Metric.LIFT, "0.50")),
                on(Element.CLASS, minimum(Metric.MASS_IN_BOX, Statistic.MEAN, "0.50")),
                on(Element.SUITE, minimum(Metric.LIFT, Statistic.P10, "1.0"))));
        Judgement judgement = judge.judge(subjects);
        List<Subject> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, random);

        Judgement again = judge.judge(shuffled);

        assertThat(again.violations()).isEqualTo(judgement.violations()).isNotEmpty();
        assertThat(again.checks()).isEqualTo(judgement.checks()).isNotEmpty();
        assertThat(verdicts(shuffled, again)).isEqualTo(verdicts(subjects, judgement));
    }

    /** Masses in steps of 0.1, so that there are ties. */
    private static List<Subject> subjects(Random random) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String suite = random.nextBoolean() ? "animals" : "zoo";
            ClassLabel explained = random.nextBoolean() ? TABBY : KANGAROO;
            subjects.add(
                    i % 10 == 0
                            ? error(i + ".jpg")
                            : measured(suite, i + ".jpg", explained, random.nextInt(11) / 10.0));
        }
        return subjects;
    }

    private static Map<Subject, Verdict> verdicts(List<Subject> subjects, Judgement judgement) {
        return subjects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), subject -> judgement.verdicts().get(subjects.indexOf(subject))));
    }
}
