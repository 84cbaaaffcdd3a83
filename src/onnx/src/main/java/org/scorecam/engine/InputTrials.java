package org.scorecam.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoReader;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.Statistics;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.proposal.InputRanking;
import org.scorecam.proposal.InputTrial;
import org.scorecam.proposal.InputTrial.Answer;
import org.scorecam.proposal.InputWays.Way;
import org.scorecam.suite.SuitePhoto;

/** Tries ways from a photo to a model's input on photos whose classes are known: one forward a photo and way, no map. */
final class InputTrials {
    private final Classifier classifier;
    private final ScoreCam scoreCam;
    private final List<Way> ways;

    /**
     * What came of it.
     *
     * @param photos those that could be read, in the order of each trial's answers
     * @param unread how many could not
     * @param secondsAForward what one takes in one thread
     */
    record Tried(InputRanking ranking, List<SuitePhoto> photos, int unread, double secondsAForward) {}

    /** @param classifier used by several threads at once; stays open */
    InputTrials(Classifier classifier, List<Way> ways) {
        this.classifier = classifier;
        this.ways = ways;
        scoreCam = new ScoreCam(classifier, Method.Variant.ARTICLE.method(), BatchSize.of(1));
    }

    /**
     * Tries all ways on each photo.
     *
     * @throws SetupException if no photo can be read
     */
    Tried on(List<SuitePhoto> photos, int threads) throws InterruptedException {
        List<SuitePhoto> read = new ArrayList<>();
        List<PhotoAnswers> answered = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<@Nullable PhotoAnswers>> tasks = photos.stream()
                    .map(photo -> workers.submit(() -> answers(photo)))
                    .toList();
            for (int i = 0; i < photos.size(); i++) {
                PhotoAnswers answers = get(tasks.get(i));
                if (answers != null) {
                    read.add(photos.get(i));
                    answered.add(answers);
                }
            }
        } finally {
            workers.shutdownNow();
        }
        if (read.isEmpty()) {
            throw new SetupException(
                    "none of the " + photos.size() + " photos that were tried can be read, the first is "
                            + photos.get(0).file() + ": look at it, and at the path of the photos");
        }
        // the median: the first photos wait for the model to be loaded
        double seconds = Statistics.percentile(
                answered.stream().map(PhotoAnswers::seconds).toList(), 50);
        return new Tried(ranking(answered), read, photos.size() - read.size(), seconds / ways.size());
    }

    /**
     * One photo's.
     *
     * @param byWay as the ways are
     * @param seconds that the forwards took
     */
    private record PhotoAnswers(List<Answer> byWay, double seconds) {}

    private InputRanking ranking(List<PhotoAnswers> answered) {
        return new InputRanking(IntStream.range(0, ways.size())
                .mapToObj(way -> new InputTrial(
                        ways.get(way).input(),
                        ways.get(way).isPresetsOwn(),
                        answered.stream()
                                .map(answers -> answers.byWay().get(way))
                                .toList()))
                .toList());
    }

    /** Null where the photo cannot be read. */
    private @Nullable PhotoAnswers answers(SuitePhoto photo) {
        Photo decoded;
        try {
            decoded = PhotoReader.read(photo.file(), ways.get(0).input().orientation(), photo.size());
        } catch (ExplanationException unreadable) {
            return null;
        }
        long nanos = 0;
        List<Answer> answers = new ArrayList<>();
        for (Way way : ways) {
            float[] x = input(decoded, way.input());
            long start = System.nanoTime();
            answers.add(answer(x, photo));
            nanos += System.nanoTime() - start;
        }
        return new PhotoAnswers(answers, nanos / 1e9);
    }

    private float[] input(Photo photo, InputSettings settings) {
        return new Preprocessor(settings, classifier.facts().input())
                .apply(photo)
                .x();
    }

    /** What goes wrong in a forward goes wrong with the numbers that were put in: this way is none for it. */
    private Answer answer(float[] x, SuitePhoto photo) {
        UnmaskedForward forward;
        try {
            forward = scoreCam.unmasked(x);
        } catch (ExplanationException wrongNumbers) {
            return Answer.NONE;
        }
        double probability = photo.targets().stream()
                .map(target -> target.label().index())
                .filter(Objects::nonNull)
                .mapToDouble(forward::probability)
                .max()
                .orElse(0);
        return new Answer(photo.hasClass(forward.predicted()), probability, forward.predicted());
    }

    private static <T extends @Nullable Object> T get(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
