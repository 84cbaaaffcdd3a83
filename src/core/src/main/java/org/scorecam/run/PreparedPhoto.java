package org.scorecam.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.challenge.PhotoAreas;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.PhotoHeader;
import org.scorecam.metric.Metric;
import org.scorecam.store.PhotoEntry;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings.Explain;
import org.scorecam.suite.Target;

/** What a photo brings: read, seen by the model once, its classes and their regions found. Made once a photo. */
final class PreparedPhoto {
    private final RunContext context;
    private final PhotoFile file;
    private final PhotoHeader header;
    private final List<String> damages;
    private final Geometry geometry;
    private final UnmaskedForward unmasked;
    private final MapForwards forwards;
    private final List<PhotoClass> classes;
    private final ClassRegions shortcuts;
    private volatile float @Nullable [] x;

    /**
     * Reads it, and makes the first forward, or remembers what an earlier run's gave.
     *
     * @throws org.scorecam.outcome.ExplanationException if the photo cannot be read, or the model fails on it
     */
    PreparedPhoto(SuitePhoto photo, PhotoFile file, Explain explain, RunContext context) {
        this.context = context;
        this.file = file;
        header = file.header(context.settings().input().orientation(), photo.size());
        Optional<PhotoEntry> kept = context.store().read(file.sha256(), header.orientation());
        KnownScores earlier = null;
        if (kept.isPresent()) {
            PhotoEntry entry = kept.get();
            damages = entry.damages();
            unmasked = context.scoreCam().unmasked(entry.features());
            earlier = entry.scores();
        } else {
            Photo decoded = file.decode(header);
            damages = decoded.damages();
            float[] input = input(decoded);
            x = input;
            unmasked = context.costs()
                    .of(
                            context.settings().method().variant(),
                            1,
                            () -> unmasked(input, explain == Explain.ANNOTATED ? photo.targets() : List.of()));
        }
        geometry = context.preprocessor().geometry(header.size());
        classes = targets(photo, explain).stream()
                .map(target -> prepared(target, photo))
                .toList();
        shortcuts = ClassRegions.ofShortcuts(geometry, photo.shortcuts(), photo.name(), context.metrics());
        forwards = context.scoreCam()
                .forwards(
                        unmasked,
                        earlier,
                        explained().stream()
                                .flatMapToInt(each -> isCompared(each, photo)
                                        ? IntStream.of(each.index(), strongestOther(each))
                                        : IntStream.of(each.index()))
                                .distinct()
                                .toArray());
        kept().tell(forwards);
    }

    /** With the gradient of the first class that will be explained, where it is known before the scores are, and needed. */
    private UnmaskedForward unmasked(float[] input, List<Target> targets) {
        ScoreCam scoreCam = context.scoreCam();
        return targets.stream()
                .filter(target -> target.problem() == null)
                .flatMap(target -> Stream.ofNullable(target.label().index()))
                .findFirst()
                .map(first -> scoreCam.unmasked(input, first))
                .orElseGet(() -> scoreCam.unmasked(input));
    }

    private KeptClasses kept() {
        return new KeptClasses(context.store(), context.scoreCam().method(), sha256(), orientation());
    }

    private boolean isCompared(PhotoClass each, SuitePhoto photo) {
        return context.asks(Metric.CLASS_SIMILARITY, photo, each.target());
    }

    /** Of the classes but one the one of the largest probability. */
    int strongestOther(PhotoClass of) {
        return IntStream.of(unmasked.largest(2))
                .filter(index -> index != of.index())
                .findFirst()
                .orElseThrow();
    }

    private List<Target> targets(SuitePhoto photo, Explain explain) {
        return explain == Explain.PREDICTED ? List.of(predicted(photo)) : photo.targets();
    }

    /** The predicted class, with the boxes that the photo has of it: none where it is not annotated. */
    private Target predicted(SuitePhoto photo) {
        ClassLabel top = context.settings().labels().label(unmasked.predicted());
        return photo.annotated(unmasked.predicted()).orElse(new Target(top, !photo.hasBoxes(), List.of(), null));
    }

    private PhotoClass prepared(Target target, SuitePhoto photo) {
        boolean hasRegions = !target.background() && target.problem() == null;
        return new PhotoClass(
                target, hasRegions ? ClassRegions.of(geometry, target, photo.name(), context.metrics()) : null);
    }

    /** Whether its first forward was made now, not by an earlier run. */
    boolean isNew() {
        return x != null;
    }

    /**
     * {@code X}, made of the photo where it is not there yet.
     *
     * @throws org.scorecam.outcome.ExplanationException if the photo cannot be decoded
     */
    float[] input() {
        float[] known = x;
        if (known == null) {
            known = input(file.decode(header));
            x = known;
        }
        return known;
    }

    private float[] input(Photo decoded) {
        try {
            return context.preprocessor().apply(decoded).x();
        } catch (OutOfMemoryError full) {
            throw file.tooLarge(header, full);
        }
    }

    String sha256() {
        return file.sha256();
    }

    /** That is applied, see {@link PhotoHeader#orientation}. */
    int orientation() {
        return header.orientation();
    }

    UnmaskedForward unmasked() {
        return unmasked;
    }

    /** Those that its maps are made of. */
    MapForwards forwards() {
        return forwards;
    }

    /** All classes, in the order of their explanations. */
    List<PhotoClass> classes() {
        return classes;
    }

    /** The classes that nothing stands against explaining. */
    List<PhotoClass> explained() {
        return classes.stream().filter(PhotoClass::isExplained).toList();
    }

    /**
     * What of the input shows what.
     *
     * @param own the regions of the class that is explained, null where it has none
     */
    PhotoAreas areas(@Nullable ClassRegions own, SuitePhoto photo) {
        List<Box> taken = photo.targets().stream()
                .flatMap(target -> Stream.ofNullable(known(target, photo).regions()))
                .flatMap(regions -> regions.area().stream())
                .toList();
        return PhotoAreas.of(geometry, own == null ? List.of() : own.area(), taken, shortcuts.area());
    }

    /** Where the predicted class alone is explained, those of the others were not found yet. */
    private PhotoClass known(Target target, SuitePhoto photo) {
        return classes.stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .orElseGet(() -> prepared(target, photo));
    }

    /** Where the objects are that are to be distrusted. */
    ClassRegions shortcuts() {
        return shortcuts;
    }

    /** What of the input shows the photo. */
    Box content() {
        return geometry.content();
    }

    /** What is known of the photo, whatever class of it is explained. */
    void describe(ExplanationBuilder builder) {
        builder.photo(header, damages, geometry);
        builder.scores(unmasked, context.settings().labels());
    }

    /** What the store keeps of it, with what is known of masks. */
    PhotoEntry entry(KnownScores known) {
        return new PhotoEntry(damages, unmasked.features(), known);
    }

    /** Keeps for later runs what the forwards have told so far. */
    void keep() {
        context.store().write(sha256(), orientation(), entry(forwards.known()));
        kept().keep(forwards);
    }
}
