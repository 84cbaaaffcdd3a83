package org.scorecam.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.scorecam.cam.InputShape;
import org.scorecam.challenge.ChangedInput;
import org.scorecam.challenge.Filler;
import org.scorecam.challenge.MixedInput;
import org.scorecam.challenge.Offset;
import org.scorecam.challenge.PhotoAreas;
import org.scorecam.challenge.Stamp;
import org.scorecam.challenge.StampedInput;
import org.scorecam.image.Box;
import org.scorecam.image.InputSettings;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.ModelInput;
import org.scorecam.image.PhotoReader;
import org.scorecam.image.Preprocessor;
import org.scorecam.image.Size;
import org.scorecam.metric.InputIndex;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.PixelMask;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteResult;
import org.scorecam.suite.StampSettings;

/** The photo as the model got it for a challenge, made again of what the result says. */
final class ChallengeDrawing {
    private final RunResult run;
    private final Path basedir;
    private final Preprocessor preprocessor;
    private final InputIndex pixels;
    private final Filler filler;
    private final Map<StampEffect, Optional<Stamp>> stamps = new ConcurrentHashMap<>();

    /** @param basedir what the suites' folders are relative to */
    ChallengeDrawing(RunResult run, Path basedir) {
        this.run = run;
        this.basedir = basedir;
        InputSettings input = run.input();
        Size size = input.size();
        // inputs as they are drawn, which is not always as the model takes them
        InputShape shape =
                new InputShape(input.colors().channels(), size.height(), size.width(), InputShape.Layout.NCHW);
        preprocessor = new Preprocessor(input, shape);
        pixels = new InputIndex(shape);
        filler = new Filler(run.metrics().fill(), pixels, run.input());
    }

    /** Makes inputs as they are drawn. */
    Preprocessor preprocessor() {
        return preprocessor;
    }

    /**
     * Its pixels, red, green and blue; empty where the other picture that has a part in it is not there any more.
     *
     * @param seen the photo as the model got it
     */
    Optional<byte[]> draw(ModelInput seen, Explanation explanation, Challenged challenged) {
        PhotoAreas areas = PhotoAreas.of(
                seen.geometry(),
                area(explanation),
                List.of(),
                explanation.regions().shortcuts());
        Offset offset = challenged.offset();
        return switch (challenged.challenge()) {
            case ONLY_FOREGROUND -> filled(seen, ChangedInput.onlyForeground(areas));
            case NO_FOREGROUND -> filled(seen, ChangedInput.without(challenged.challenge(), areas.own(), areas));
            case WITHOUT_SHORTCUT ->
                filled(seen, ChangedInput.without(challenged.challenge(), areas.shortcuts(), areas));
            case CONTROL -> offset == null ? Optional.empty() : filled(seen, ChangedInput.control(areas, offset));
            case STAMP -> of(challenged, name -> stamped(seen, explanation.id().suite(), name));
            case MIXED_SAME, MIXED_RAND -> of(challenged, name -> mixed(seen, explanation, challenged, areas, name));
        };
    }

    private Optional<byte[]> filled(ModelInput seen, ChangedInput change) {
        return Optional.of(preprocessor.rgb(change.of(seen.x(), filler)));
    }

    private static Optional<byte[]> of(Challenged challenged, Function<String, Optional<byte[]>> drawn) {
        return Optional.ofNullable(challenged.with()).flatMap(drawn);
    }

    private Optional<byte[]> stamped(ModelInput seen, String suite, String name) {
        return suite(suite).measures().stamps().stream()
                .filter(stamp -> stamp.image().equals(name))
                .findFirst()
                .flatMap(effect -> stamps.computeIfAbsent(effect, this::read))
                .flatMap(stamp -> stamp.place(seen.geometry().content())
                        .map(placed -> preprocessor.rgb(new StampedInput(stamp, placed).of(seen.x(), filler))));
    }

    /** Empty where it is not there any more. */
    private Optional<Stamp> read(StampEffect effect) {
        StampSettings settings = new StampSettings(
                basedir.resolve(effect.image()),
                StampSettings.At.valueOf(effect.at().toUpperCase(Locale.ROOT).replace('-', '_')),
                BigDecimal.valueOf(effect.share()));
        try {
            return Optional.of(Stamp.read(settings, effect.image(), run.input().size()));
        } catch (SetupException gone) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> mixed(
            ModelInput seen, Explanation explanation, Challenged challenged, PhotoAreas areas, String name) {
        SuiteResult suite = suite(explanation.id().suite());
        List<Explanation> others = suite.explanations().stream()
                .filter(other -> other.id().image().equals(name))
                .toList();
        Path file = basedir.resolve(suite.images()).resolve(name);
        try {
            ModelInput other = preprocessor.apply(PhotoReader.read(file, orientation(others), null));
            List<Box> regions =
                    others.stream().flatMap(each -> area(each).stream()).toList();
            PhotoAreas taken = PhotoAreas.of(other.geometry(), regions, List.of(), List.of());
            float[] background = filler.fill(other.x(), taken.own(), taken.own().within(taken.content()));
            return Optional.of(preprocessor.rgb(
                    new MixedInput(challenged.challenge(), areas.own(), pixels, () -> background, name, "")
                            .of(seen.x(), filler)));
        } catch (ExplanationException gone) {
            return Optional.empty();
        }
    }

    private static Orientation orientation(List<Explanation> others) {
        return others.stream().anyMatch(other -> other.photo().orientation() != 1)
                ? Orientation.APPLY
                : Orientation.IGNORE;
    }

    private static List<Box> area(Explanation explanation) {
        PixelMask mask = explanation.regions().mask();
        return mask == null ? explanation.regions().boxes() : mask.boxes();
    }

    private SuiteResult suite(String name) {
        return run.suites().stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
