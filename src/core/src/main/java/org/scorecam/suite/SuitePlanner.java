package org.scorecam.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.AnnotatedPhoto;
import org.scorecam.annotation.AnnotatedSuite;
import org.scorecam.annotation.Annotations;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.annotation.Place;
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

    SuitePlanner(SuiteSettings settings, Labels labels) {
        this.settings = settings;
        this.labels = labels;
        classNames = new ClassNames(labels, settings.classes());
        settings.classes().forEach(this::requireClass);
    }

    Suite plan() {
        PhotoFolder folder = PhotoFolder.list(settings.name(), settings.images());
        AnnotatedSuite read = Annotations.read(settings.annotations(), settings.reading());
        List<AnnotatedPhoto> annotated = read.photos();
        requireBackgroundClasses(annotated);
        Map<String, SuitePhoto> photos = new TreeMap<>();
        for (AnnotatedPhoto photo : annotated) {
            if (!photo.objects().isEmpty()) {
                add(photos, photo, read.hasBoxes(), folder);
            }
        }
        if (photos.isEmpty()) {
            throw new SetupException("suite " + settings.name() + ": <annotations> " + settings.annotations()
                    + " annotates no photo: there is nothing to explain; annotate the photos, or correct the path");
        }
        requireSomePhoto(photos, folder);
        Set<String> unannotated = new TreeSet<>(folder.names());
        unannotated.removeAll(photos.keySet());
        return new Suite(settings, List.copyOf(photos.values()), List.copyOf(unannotated));
    }

    private void requireClass(String name, int index) {
        if (index < 0 || index >= labels.classes()) {
            throw new SetupException("suite " + settings.name() + ": <classes> gives " + name + " the index " + index
                    + ", but the model's classes are 0 to " + (labels.classes() - 1));
        }
    }

    private void add(Map<String, SuitePhoto> photos, AnnotatedPhoto annotated, boolean hasBoxes, PhotoFolder folder) {
        String name = folder.find(annotated.file());
        SuitePhoto photo = new SuitePhoto(
                settings.name(), name, folder.file(name), annotated.size(), hasBoxes, targets(annotated, hasBoxes));
        if (photos.put(name, photo) != null) {
            throw new SetupException(annotated.source() + ": photo " + name
                    + " is annotated twice; keep one entry, or give the photos different names");
        }
    }

    private List<Target> targets(AnnotatedPhoto photo, boolean hasBoxes) {
        Map<String, List<AnnotatedObject>> byName = new LinkedHashMap<>();
        for (AnnotatedObject object : photo.objects()) {
            byName.computeIfAbsent(object.className(), name -> new ArrayList<>())
                    .add(object);
        }
        Map<ClassLabel, Target> byClass = new LinkedHashMap<>();
        byName.values().forEach(objects -> {
            Target target = target(objects, hasBoxes);
            byClass.merge(target.label(), target, SuitePlanner::together);
        });
        return byClass.values().stream().sorted(BY_CLASS).toList();
    }

    /** All objects of one name are of one class. */
    private Target target(List<AnnotatedObject> objects, boolean hasBoxes) {
        AnnotatedObject first = objects.get(0);
        boolean background = !hasBoxes || settings.backgroundClasses().contains(first.className());
        List<AnnotatedObject> placed =
                background ? List.of() : objects.stream().peek(this::requireBox).toList();
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

    private void requireBackgroundClasses(List<AnnotatedPhoto> annotated) {
        Set<String> known = new TreeSet<>(labels.names());
        annotated.forEach(photo -> photo.objects().forEach(object -> known.add(object.className())));
        for (String name : new TreeSet<>(settings.backgroundClasses())) {
            if (!known.contains(name)) {
                throw new SetupException("suite " + settings.name() + ": <backgroundClasses> names " + name
                        + ", which is neither a label of the model nor annotated" + Nearest.hint(name, known));
            }
        }
    }

    /** One missing photo is an ERROR of its own; all missing means that the folder is wrong. */
    private void requireSomePhoto(Map<String, SuitePhoto> photos, PhotoFolder folder) {
        if (photos.keySet().stream().noneMatch(folder.names()::contains)) {
            throw new SetupException("suite " + settings.name() + ": none of the " + photos.size()
                    + " photos that <annotations> " + settings.annotations() + " names is in <images> "
                    + settings.images() + " (the first is "
                    + photos.keySet().iterator().next() + "); correct one of the paths");
        }
    }
}
