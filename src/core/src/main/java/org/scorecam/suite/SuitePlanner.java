package org.scorecam.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.AnnotatedPhoto;
import org.scorecam.annotation.AnnotatedSuite;
import org.scorecam.annotation.Annotations;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.annotation.LeftOut;
import org.scorecam.annotation.Place;
import org.scorecam.file.FileNames;
import org.scorecam.file.LfsPointer;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** Brings a suite's annotations, photos and classes together. */
final class SuitePlanner {
    private static final Comparator<Target> BY_CLASS = Comparator.comparing(
                    (Target target) -> target.label().index(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(target -> target.label().label());

    private final SuiteSettings settings;
    private final ClassNames classNames;
    private final Labels labels;
    private final PhotoFolder folder;
    private final AnnotatedSuite read;
    private final Set<String> backgroundClasses;
    private final Set<String> shortcuts;
    private final List<String> notes = new ArrayList<>();
    private final ChosenClasses chosen;
    private final Set<String> missing = new TreeSet<>();
    private int shortcutsAlone;
    private int nothingLeft;

    private SuitePlanner(SuiteSettings settings, Labels labels, PhotoFolder folder, AnnotatedSuite read) {
        this.settings = settings;
        this.labels = labels;
        this.folder = folder;
        this.read = read;
        backgroundClasses = composed(settings.backgroundClasses());
        shortcuts = composed(settings.shortcuts());
        classNames = new ClassNames(settings.name(), labels, settings.classes(), categories());
        chosen = new ChosenClasses(
                settings,
                classNames,
                objects().filter(object -> !isShortcut(object)).toList());
    }

    private static Set<String> composed(Set<String> names) {
        return names.stream().map(ClassText::composed).collect(Collectors.toSet());
    }

    static Suite plan(SuiteSettings settings, Labels labels) {
        settings.classes().forEach((name, index) -> requireClass(settings, name, index, labels));
        PhotoFolder folder = PhotoFolder.list(settings.name(), settings.images());
        AnnotatedSuite read = Annotations.read(settings.annotations(), settings.reading());
        return new SuitePlanner(settings, labels, folder, read).plan();
    }

    private Suite plan() {
        List<AnnotatedPhoto> annotated = read.photos();
        requireBackgroundClasses(annotated);
        requireShortcuts(annotated);
        requireCountFromZero();
        Map<String, SuitePhoto> photos = new TreeMap<>();
        annotated.forEach(photo -> sort(photos, photo));
        requireSomething(photos);
        requireSomePhoto(photos);
        List<SuitePhoto> planned = List.copyOf(photos.values());
        requireSomeClass(planned);
        requireFetched(planned);
        BoxSense.require(settings.annotations(), planned, !read.categories().isEmpty());
        noteMissing(photos.keySet());
        noteUnknown(planned);
        noteNothingLeft();
        List<String> all = Stream.of(folder.notes(), read.notes(), classNames.notes(), notes)
                .flatMap(List::stream)
                .toList();
        Set<String> unannotated = new TreeSet<>(folder.names());
        unannotated.removeAll(photos.keySet());
        return new Suite(
                settings,
                planned,
                new LeftOut(List.copyOf(unannotated), List.copyOf(missing), chosen.unknown(), chosen.others()),
                all);
    }

    /** Puts a photo among those that are explained, or counts it among those that are not. */
    private void sort(Map<String, SuitePhoto> photos, AnnotatedPhoto photo) {
        String name = name(photo);
        boolean isThere = folder.names().contains(name);
        boolean isExplained = photo.objects().stream().anyMatch(this::isExplained);
        if (isExplained && !isThere && settings.omissions().missing()) {
            missing.add(name);
            return;
        }
        if (isExplained) {
            add(photos, photo, name);
        } else if (isThere && photo.objects().stream().allMatch(this::isShortcut)) {
            shortcutsAlone += photo.objects().isEmpty() ? 0 : 1;
        } else if (isThere) {
            nothingLeft++;
        }
        if (isExplained || isThere) {
            photo.objects().stream().filter(object -> !isShortcut(object)).forEach(chosen::count);
        }
    }

    private void requireSomething(Map<String, SuitePhoto> photos) {
        if (!photos.isEmpty() || !missing.isEmpty()) {
            return;
        }
        Set<String> unknown =
                chosen.unknown().stream().map(LeftOut.Some::name).collect(Collectors.toCollection(TreeSet::new));
        throw unknown.isEmpty()
                ? new SetupException("suite " + settings.name() + ": <annotations> " + settings.annotations()
                        + " annotates no photo: there is nothing to explain; annotate the photos, or correct the path")
                : new ForeignClasses(settings, labels, unknown).error();
    }

    /** A class that the model does not have is an ERROR of its own; where it has none at all, one mistake is all photos'. */
    private void requireSomeClass(List<SuitePhoto> photos) {
        List<AnnotatedObject> objects = objects().filter(this::isExplained).toList();
        if (photos.stream().flatMap(photo -> photo.targets().stream()).allMatch(target -> target.problem() != null)
                && objects.stream().allMatch(classNames::isUnknown)) {
            throw new ForeignClasses(
                            settings,
                            labels,
                            objects.stream()
                                    .map(AnnotatedObject::className)
                                    .collect(Collectors.toCollection(TreeSet::new)))
                    .error();
        }
    }

    /** Numbers that stand for indices, and end with the number of classes, are counted from 1: each is the class before. */
    private void requireCountFromZero() {
        Set<String> names = objects()
                .filter(object -> !isShortcut(object))
                .map(AnnotatedObject::className)
                .collect(Collectors.toSet());
        if (names.contains(String.valueOf(labels.classes()))
                && names.stream().allMatch(name -> ClassNames.isNumber(name) && !classNames.isNamed(name))
                && names.stream()
                        .mapToInt(Integer::parseInt)
                        .allMatch(number -> number >= 1 && number <= labels.classes())) {
            throw new SetupException("suite " + settings.name() + ": <annotations> " + settings.annotations()
                    + " names classes by numbers up to " + labels.classes()
                    + ", without a 0, but the model's classes are 0 to "
                    + (labels.classes() - 1)
                    + ": the numbers are counted from 1, and each would be taken for the class after its own; subtract 1 from"
                    + " each, or give each its index in <classes>");
        }
    }

    /** Said before hours of computing, though each is an ERROR of its own. */
    private void noteMissing(Set<String> photos) {
        List<String> absent =
                photos.stream().filter(name -> !folder.names().contains(name)).toList();
        if (2 * absent.size() > photos.size()) {
            notes.add(absent.size() + " of the " + photos.size() + " photos that are annotated are not in <images> (the"
                    + " first is " + absent.get(0) + "), and each is an ERROR: write <missing>ignore</missing> if they"
                    + " are to be left out");
        }
    }

    /** As {@link #noteMissing}: annotations are often of more classes than a model has. */
    private void noteUnknown(List<SuitePhoto> photos) {
        List<SuitePhoto> some = photos.stream()
                .filter(photo -> photo.targets().stream().anyMatch(this::isUnknown))
                .toList();
        if (2 * some.size() > photos.size()) {
            List<String> names = some.stream()
                    .flatMap(photo -> photo.targets().stream())
                    .filter(this::isUnknown)
                    .map(target -> target.label().label())
                    .distinct()
                    .sorted()
                    .toList();
            notes.add(some.size() + " of the " + photos.size()
                    + " photos have classes that are not found among the model's"
                    + " (" + names.size() + ", the first is " + names.get(0) + "), and each is an ERROR: write"
                    + " <unknownClasses>ignore</unknownClasses> if they are to be left out");
        }
    }

    /** A label that stands twice is known. */
    private boolean isUnknown(Target target) {
        return target.label().index() == null
                && !classNames.isNamed(target.label().label());
    }

    /** The ids of the categories that are classes. */
    private NavigableSet<Integer> categories() {
        NavigableSet<Integer> classes = new TreeSet<>(read.categories());
        read.photos().stream()
                .flatMap(photo -> photo.objects().stream())
                .filter(this::isShortcut)
                .flatMap(object -> Stream.ofNullable(object.classId()))
                .forEach(classes::remove);
        return classes;
    }

    private void noteNothingLeft() {
        note(shortcutsAlone, " nothing annotated but <shortcuts>, and no class to explain: not explained");
        note(nothingLeft, " nothing annotated but what <unknownClasses> or <onlyClasses> leaves out: not explained");
    }

    private void note(int photos, String what) {
        if (photos > 0) {
            notes.add(photos + (photos == 1 ? " photo has" : " photos have") + what);
        }
    }

    /** What is annotated on all photos. */
    private Stream<AnnotatedObject> objects() {
        return read.photos().stream().flatMap(photo -> photo.objects().stream());
    }

    private boolean isExplained(AnnotatedObject object) {
        return !isShortcut(object) && chosen.has(object);
    }

    private boolean isShortcut(AnnotatedObject object) {
        return shortcuts.contains(ClassText.composed(object.className()));
    }

    private static void requireClass(SuiteSettings settings, String name, int index, Labels labels) {
        if (index < 0 || index >= labels.classes()) {
            throw new SetupException("suite " + settings.name() + ": <classes> gives " + name + " the index " + index
                    + ", but the model's classes are 0 to " + (labels.classes() - 1));
        }
    }

    private void add(Map<String, SuitePhoto> photos, AnnotatedPhoto annotated, String name) {
        SuitePhoto photo = new SuitePhoto(
                settings.name(),
                name,
                folder.file(name),
                annotated.size(),
                read.hasBoxes(),
                targets(annotated),
                others(annotated),
                shortcuts(annotated));
        if (photos.put(name, photo) != null) {
            throw new SetupException(annotated.source() + ": photo " + name
                    + " is annotated twice; keep one entry, or give the photos different names");
        }
    }

    /** The photo's own name, unless there is one of its others alone. */
    private String name(AnnotatedPhoto annotated) {
        FileNames.requireReadable("suite " + settings.name() + ": the photo", annotated.file());
        String own = folder.find(annotated.file());
        return Stream.concat(Stream.of(own), annotated.otherNames().stream().map(folder::find))
                .filter(folder.names()::contains)
                .findFirst()
                .orElse(own);
    }

    private List<Target> targets(AnnotatedPhoto photo) {
        return targets(photo.objects().stream().filter(this::isExplained), this::target);
    }

    /** Of what the user did not choose, that of which the class is certain: it is on the photo all the same. */
    private List<Target> others(AnnotatedPhoto photo) {
        return targets(
                photo.objects().stream()
                        .filter(object -> !isShortcut(object) && !chosen.isChosen(object))
                        .filter(object -> classNames.known(object).isPresent()),
                this::other);
    }

    private static List<Target> targets(
            Stream<AnnotatedObject> objects, Function<List<AnnotatedObject>, Target> ofOneName) {
        Map<String, List<AnnotatedObject>> byName = new LinkedHashMap<>();
        objects.forEach(
                object -> byName.computeIfAbsent(ClassText.composed(object.className()), name -> new ArrayList<>())
                        .add(object));
        Map<ClassLabel, Target> byClass = new LinkedHashMap<>();
        byName.values().forEach(same -> {
            Target target = ofOneName.apply(same);
            byClass.merge(target.label(), target, SuitePlanner::together);
        });
        return byClass.values().stream().sorted(BY_CLASS).toList();
    }

    private Target other(List<AnnotatedObject> objects) {
        List<AnnotatedObject> placed = objects.stream()
                .filter(object -> object.place() != null)
                .filter(object -> !settings.reading().masks() || hasMask(object))
                .toList();
        return new Target(classNames.known(objects.get(0)).orElseThrow(), placed.isEmpty(), placed, null);
    }

    private static boolean hasMask(AnnotatedObject object) {
        Place place = object.place();
        return place != null && place.mask() != null;
    }

    private List<AnnotatedObject> shortcuts(AnnotatedPhoto photo) {
        return photo.objects().stream()
                .filter(this::isShortcut)
                .peek(SuitePlanner::requirePlace)
                .toList();
    }

    /** All objects of one name are of one class. */
    private Target target(List<AnnotatedObject> objects) {
        AnnotatedObject first = objects.get(0);
        boolean background = !read.hasBoxes()
                || backgroundClasses.contains(ClassText.composed(first.className()))
                || objects.stream().allMatch(AnnotatedObject::isOfPhoto);
        List<AnnotatedObject> placed = background
                ? List.of()
                : objects.stream()
                        .filter(object -> !object.isOfPhoto())
                        .peek(this::requireBox)
                        .toList();
        try {
            return new Target(classNames.resolve(first), background, placed, null);
        } catch (ExplanationException e) {
            return new Target(new ClassLabel(null, first.className()), background, placed, e.getMessage());
        }
    }

    /** Two names of an annotation may stand for one class of the model. */
    private static Target together(Target one, Target other) {
        List<AnnotatedObject> objects = new ArrayList<>(one.objects());
        objects.addAll(other.objects());
        @Nullable String problem = one.problem() == null ? other.problem() : one.problem();
        return new Target(one.label(), one.background() && other.background(), objects, problem);
    }

    private void requireBox(AnnotatedObject object) {
        Place place = object.place();
        if (place == null) {
            throw new SetupException(object.source() + ": an object of class " + object.className()
                    + " has no box; give it one, or, if the class has no place on a photo, name it in"
                    + " <backgroundClasses>");
        }
        if (settings.reading().masks() && place.mask() == null) {
            throw new SetupException(
                    object.source() + ": an object of class " + object.className()
                            + " has no mask, but <regions> is masks; give it one, take it out, or set <regions>boxes</regions>");
        }
    }

    private static void requirePlace(AnnotatedObject shortcut) {
        if (shortcut.place() == null) {
            throw new SetupException(shortcut.source() + ": an object of class " + shortcut.className()
                    + ", which is one of <shortcuts>, has no box; give it one, or take it out");
        }
    }

    private void requireBackgroundClasses(List<AnnotatedPhoto> annotated) {
        Set<String> known = new TreeSet<>();
        labels.names().forEach(label -> known.add(ClassText.composed(label)));
        annotated.forEach(
                photo -> photo.objects().forEach(object -> known.add(ClassText.composed(object.className()))));
        for (String name : new TreeSet<>(settings.backgroundClasses())) {
            if (!known.contains(ClassText.composed(name))) {
                throw new SetupException("suite " + settings.name() + ": <backgroundClasses> names " + name
                        + ", which is neither a label of the model nor annotated" + Nearest.hint(name, known));
            }
        }
    }

    /** Names that the annotations have, and that stand for no class that is to be explained all the same. */
    private void requireShortcuts(List<AnnotatedPhoto> annotated) {
        Set<String> known = annotated.stream()
                .flatMap(photo -> photo.objects().stream())
                .map(object -> ClassText.composed(object.className()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : new TreeSet<>(settings.shortcuts())) {
            if (!known.contains(ClassText.composed(name))) {
                throw new SetupException("suite " + settings.name() + ": <shortcuts> names " + name
                        + ", which no photo has annotated" + Nearest.hint(name, known));
            }
            if (backgroundClasses.contains(ClassText.composed(name))) {
                throw new SetupException("suite " + settings.name() + ": " + name
                        + " is in <shortcuts> and in <backgroundClasses>: a region to distrust is no class to explain;"
                        + " remove it from one of them");
            }
        }
    }

    /** Where one was not fetched, others were not either: that is the set-up's fault and no photo's. */
    private void requireFetched(List<SuitePhoto> photos) {
        List<String> pointers = photos.stream()
                .filter(photo -> LfsPointer.is(photo.file()))
                .map(SuitePhoto::name)
                .toList();
        if (!pointers.isEmpty()) {
            throw new SetupException("suite " + settings.name() + ": " + pointers.size() + " of the " + photos.size()
                    + " photos in <images> " + settings.images() + " were not fetched: " + pointers.get(0) + " "
                    + LfsPointer.TOLD);
        }
    }

    /** One missing photo is an ERROR of its own; all missing means that the folder is wrong. */
    private void requireSomePhoto(Map<String, SuitePhoto> photos) {
        Set<String> all = new TreeSet<>(photos.keySet());
        all.addAll(missing);
        if (all.stream().noneMatch(folder.names()::contains)) {
            throw new SetupException("suite " + settings.name() + ": none of the " + all.size()
                    + " photos that <annotations> " + settings.annotations() + " names is in <images> "
                    + settings.images() + " (the first is " + all.iterator().next() + "); correct one of the paths");
        }
    }
}
