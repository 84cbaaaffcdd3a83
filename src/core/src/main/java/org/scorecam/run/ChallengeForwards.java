package org.scorecam.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.ScoreCam;
import org.scorecam.challenge.InputChange;
import org.scorecam.metric.Metric;
import org.scorecam.result.Challenged;
import org.scorecam.result.Prediction;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.SuitePhoto;

/**
 * The forwards of one photo that is changed: does the answer stay? They need no map. What an earlier run told is taken from the
 * store.
 */
final class ChallengeForwards implements Rounds {
    private final RunContext context;
    private final SuitePhoto photo;
    private final PreparedPhoto prepared;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private List<Asked> missing = List.of();
    private boolean isPlanned;

    /** One change for one class, and what the model answers: null as long as that is not known. */
    private static final class Asked {
        private final PhotoClass of;
        private final InputChange change;
        private final PhotoStore.Trials kept;
        private volatile @Nullable Answered answered;

        Asked(PhotoClass of, InputChange change, PhotoStore.Trials kept) {
            this.of = of;
            this.change = change;
            this.kept = kept;
        }
    }

    /** What one class is not asked. */
    private record Note(PhotoClass of, String sentence) {}

    /** An answer as it is kept: of the explained class its probability, of the first class its index and probability. */
    private record Answered(double probability, int first, double most) {
        private static final int NUMBERS = 3;

        static Answered of(double[] probabilities, int explained) {
            int first = ScoreCam.first(probabilities);
            return new Answered(probabilities[explained], first, probabilities[first]);
        }

        double[] numbers() {
            return new double[] {probability, first, most};
        }

        static Answered read(double[] numbers) {
            return new Answered(numbers[0], (int) numbers[1], numbers[2]);
        }

        static boolean isSound(double[] numbers, int classes) {
            boolean isClass = numbers[1] >= 0 && numbers[1] < classes && numbers[1] == Math.rint(numbers[1]);
            return isClass && isProbability(numbers[0]) && isProbability(numbers[2]);
        }

        private static boolean isProbability(double number) {
            return number >= 0 && number <= 1;
        }
    }

    private ChallengeForwards(SuitePhoto photo, PreparedPhoto prepared, RunContext context) {
        this.photo = photo;
        this.prepared = prepared;
        this.context = context;
    }

    /** What is asked of the classes of a photo. */
    static ChallengeForwards of(SuitePhoto photo, PreparedPhoto prepared, RunContext context) {
        ChallengeForwards forwards = new ChallengeForwards(photo, prepared, context);
        for (PhotoClass each : prepared.explained()) {
            ChallengePlan plan = ChallengePlan.of(each, photo, prepared, context);
            plan.changes().forEach(change -> forwards.add(each, change));
            plan.notes().forEach(note -> forwards.notes.add(new Note(each, note)));
        }
        forwards.missing =
                forwards.asked.stream().filter(each -> each.answered == null).toList();
        return forwards;
    }

    private void add(PhotoClass of, InputChange change) {
        String fill = context.filler().fill().name();
        Asked one = new Asked(
                of,
                change,
                new PhotoStore.Trials(prepared.sha256(), prepared.orientation(), of.index(), change.digest(), fill));
        one.answered = context.store()
                .readTrials(
                        one.kept,
                        Answered.NUMBERS,
                        numbers ->
                                Answered.isSound(numbers, context.classifier().classes()))
                .map(Answered::read)
                .orElse(null);
        asked.add(one);
    }

    @Override
    public int next() {
        int planned = isPlanned ? 0 : missing.size();
        isPlanned = true;
        return planned;
    }

    @Override
    public void run(float[] x, int from, int to, IntConsumer after) {
        context.scoreCam()
                .probabilities(
                        missing.subList(from, to),
                        each -> each.change.of(x, context.filler()),
                        (each, found) -> each.answered = Answered.of(found, each.of.index()),
                        after);
    }

    @Override
    public int order(int i) {
        return i;
    }

    /** Keeps for later runs what was found. */
    void keep() {
        for (Asked each : missing) {
            Answered answered = each.answered;
            if (answered != null) {
                context.store().writeTrials(each.kept, answered.numbers());
            }
        }
    }

    /** What was found of one class. */
    AskedOfModel told(PhotoClass of) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        List<Challenged> challenges = new ArrayList<>();
        for (Asked each : asked) {
            Answered answered = each.answered;
            if (each.of.equals(of) && answered != null) {
                measure(each, answered, metrics);
                challenges.add(challenged(each, answered));
            }
        }
        List<String> sentences = notes.stream()
                .filter(note -> note.of().equals(of))
                .map(Note::sentence)
                .toList();
        return new AskedOfModel(metrics, challenges, List.of(), sentences);
    }

    private void measure(Asked asked, Answered answered, Map<Metric, Double> metrics) {
        double stays = answered.first() == asked.of.index() ? 1 : 0;
        double changes = answered.first() == prepared.unmasked().predicted() ? 0 : 1;
        switch (asked.change.challenge()) {
            case ONLY_FOREGROUND -> metrics.put(Metric.ONLY_FOREGROUND, stays);
            case NO_FOREGROUND -> metrics.put(Metric.NO_FOREGROUND, stays);
            case CONTROL -> metrics.put(Metric.CONTROL, stays);
            case WITHOUT_SHORTCUT -> metrics.put(Metric.FLIP_WITHOUT_SHORTCUT, changes);
            case STAMP -> metrics.merge(Metric.STAMP_FLIP, changes, Math::max);
            case MIXED_SAME, MIXED_RAND -> {} // a suite's
        }
    }

    private Challenged challenged(Asked asked, Answered answered) {
        ClassLabel explained = asked.of.target().label();
        ClassLabel first = answered.first() == asked.of.index()
                ? explained
                : context.settings().labels().label(answered.first());
        return new Challenged(
                asked.change.challenge(),
                asked.change.with(),
                answered.probability(),
                new Prediction(first, answered.most()),
                photo.hasClass(answered.first()),
                asked.change.offset());
    }
}
