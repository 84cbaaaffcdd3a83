package org.scorecam.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Challenges;
import org.scorecam.challenge.InputChange;
import org.scorecam.challenge.MixedInput;
import org.scorecam.challenge.PhotoAreas;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.PhotoHeader;
import org.scorecam.metric.InputIndex;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/** The photos of suites that objects of other photos are pasted on: those that have regions, sorted by name. */
final class Backgrounds {
    private final Map<String, List<SuitePhoto>> bySuite;

    Backgrounds(List<Suite> suites) {
        bySuite = suites.stream()
                .collect(Collectors.toMap(
                        suite -> suite.settings().name(),
                        suite -> suite.photos().stream()
                                .filter(photo -> photo.targets().stream().anyMatch(Backgrounds::hasRegions))
                                .toList()));
    }

    private static boolean hasRegions(Target target) {
        return !target.background() && target.problem() == null;
    }

    /** Another photo, as far as it is known without a decoded pixel. */
    private record Other(SuitePhoto photo, PhotoFile file, PhotoHeader header, PhotoAreas areas) {}

    /**
     * The objects of a photo on another one, which is drawn evenly from those that have the class, or have not.
     *
     * @param challenge {@link Challenge#MIXED_SAME} or {@link Challenge#MIXED_RAND}
     * @param seed decides which photo: of {@code n}, by name, the one at {@code seed mod n}, {@code seed} without a sign
     * @param notes is told why there is none
     */
    Optional<InputChange> mixed(
            Challenge challenge,
            PhotoAreas areas,
            SuitePhoto photo,
            int classIndex,
            long seed,
            RunContext context,
            Consumer<String> notes) {
        List<SuitePhoto> others = bySuite.getOrDefault(photo.suite(), List.of()).stream()
                .filter(other -> !other.name().equals(photo.name())
                        && (challenge == Challenge.MIXED_SAME) == other.hasClass(classIndex))
                .toList();
        if (others.isEmpty()) {
            notes.accept(Challenges.notMeasured(
                    challenge,
                    challenge == Challenge.MIXED_SAME
                            ? "the suite has no other photo of the class"
                            : "the suite has no photo without the class that has regions"));
            return Optional.empty();
        }
        SuitePhoto drawn = others.get((int) Long.remainderUnsigned(seed, others.size()));
        Other other = read(drawn, context, challenge, notes);
        return other == null
                ? Optional.empty()
                : Optional.of(new MixedInput(
                        challenge,
                        areas.own(),
                        new InputIndex(context.classifier().input()),
                        once(() -> filled(other, context)),
                        drawn.name(),
                        other.file().sha256() + other.areas().digest()));
    }

    private static @Nullable Other read(
            SuitePhoto photo, RunContext context, Challenge challenge, Consumer<String> notes) {
        try {
            PhotoFile file = PhotoFile.read(photo.file());
            PhotoHeader header = file.header(context.settings().input().orientation(), photo.size());
            Geometry geometry = context.preprocessor().geometry(header.size());
            List<Box> regions = photo.targets().stream()
                    .filter(Backgrounds::hasRegions)
                    .flatMap(target -> area(geometry, target, photo, context))
                    .toList();
            return new Other(photo, file, header, PhotoAreas.of(geometry, regions, List.of(), List.of()));
        } catch (ExplanationException e) {
            notes.accept(Challenges.notMeasured(challenge, photo.name() + " was drawn for it, and " + e.getMessage()));
            return null;
        }
    }

    private static Stream<Box> area(Geometry geometry, Target target, SuitePhoto photo, RunContext context) {
        return ClassRegions.of(geometry, target, photo.name(), context.metrics()).area().stream();
    }

    private static float[] filled(Other other, RunContext context) {
        try {
            float[] x = context.preprocessor()
                    .apply(other.file().decode(other.header()))
                    .x();
            PhotoAreas areas = other.areas();
            return context.filler().fill(x, areas.own(), areas.own().within(areas.content()));
        } catch (ExplanationException e) {
            throw new ExplanationException(
                    "its object was to be pasted on " + other.photo().name() + ", and " + e.getMessage(), e);
        }
    }

    private static Supplier<float[]> once(Supplier<float[]> made) {
        return new Supplier<>() {
            private float @Nullable [] value;

            @Override
            public synchronized float[] get() {
                float[] known = value;
                if (known == null) {
                    known = made.get();
                    value = known;
                }
                return known;
            }
        };
    }
}
