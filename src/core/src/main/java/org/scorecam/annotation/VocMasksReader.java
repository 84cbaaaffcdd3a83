package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileTree;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.RunLengths;

/**
 * Reads the masks of Pascal VOC (VOC2012 development kit, Segmentation), which CVAT and Datumaro write as well: {@code
 * SegmentationClass/x.png}, whose values are classes, and, where it is there, {@code SegmentationObject/x.png}, whose values tell the
 * objects of a class apart. Without it all of a class is one object.
 */
final class VocMasksReader {
    private static final String CLASSES = "SegmentationClass";
    private static final String OBJECTS = "SegmentationObject";
    private static final String PNG = ".png";

    private final Path folder;
    private final AnnotationSettings settings;
    private final VocLabelMap labels;

    private VocMasksReader(Path folder, AnnotationSettings settings) {
        this.folder = folder;
        this.settings = settings;
        labels = VocLabelMap.in(folder);
    }

    static List<AnnotatedPhoto> read(Path folder, AnnotationSettings settings) {
        if (!isIn(folder)) {
            throw new SetupException("annotations " + folder + " have no folder " + CLASSES
                    + (Files.isDirectory(folder.resolve(OBJECTS))
                            ? ", and " + OBJECTS + " alone does not say of which class an object is"
                            : "")
                    + ": for " + AnnotationFormat.VOC_MASKS.element()
                    + " name the folder that holds it, with a mask x.png for each photo x");
        }
        VocMasksReader reader = new VocMasksReader(folder, settings);
        Set<String> masks = FileTree.of("annotations", folder.resolve(CLASSES)).names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(PNG))
                .collect(Collectors.toCollection(TreeSet::new));
        if (masks.isEmpty()) {
            throw new SetupException("annotations " + folder.resolve(CLASSES)
                    + " have no PNG: export the masks there, one of each photo's name");
        }
        return masks.stream().map(reader::photo).toList();
    }

    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(CLASSES));
    }

    private AnnotatedPhoto photo(String name) {
        MaskPng classes = MaskPng.read(folder.resolve(CLASSES).resolve(name));
        Path file = folder.resolve(OBJECTS).resolve(name);
        Map<Integer, String> names = labels.classes(classes);
        return new AnnotatedPhoto(
                name.substring(0, name.length() - PNG.length()),
                classes.size(),
                Files.exists(file) ? instances(classes, names, MaskPng.read(file), name) : wholes(classes, names, name),
                CLASSES + "/" + name);
    }

    private List<AnnotatedObject> wholes(MaskPng classes, Map<Integer, String> names, String file) {
        return new TreeMap<>(names)
                .entrySet().stream()
                        .map(each -> object(
                                classes.columns(value -> value == each.getKey()),
                                classes.size(),
                                each.getValue(),
                                CLASSES + "/" + file + ", " + each.getValue()))
                        .toList();
    }

    /** An object is of the class that its pixels have; where they have several, nothing says which. */
    private List<AnnotatedObject> instances(
            MaskPng classes, Map<Integer, String> names, MaskPng instances, String file) {
        if (!instances.size().equals(classes.size())) {
            throw MaskPng.invalid(
                    instances.file(),
                    "is of " + instances.size() + ", but the one in " + CLASSES + " is of " + classes.size(),
                    "export both again");
        }
        List<AnnotatedObject> objects = new ArrayList<>();
        for (int value : VocLabelMap.instances(instances)) {
            BitSet columns = instances.columns(each -> each == value);
            String source = OBJECTS + "/" + file + ", object " + (objects.size() + 1);
            String name = className(columns, classes, names, instances.file(), objects.size() + 1);
            if (name != null) {
                objects.add(object(columns, classes.size(), name, source));
            }
        }
        return objects;
    }

    /** Null where all of it is background, as it is where a tool paints the background a colour of its own. */
    private static @Nullable String className(
            BitSet columns, MaskPng classes, Map<Integer, String> names, Path file, int number) {
        Map<String, Integer> pixels = new HashMap<>();
        int height = classes.size().height();
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            String name = names.get(classes.value(i / height, i % height));
            if (name != null) {
                pixels.merge(name, 1, Integer::sum);
            }
        }
        if (pixels.size() > 1) {
            throw MaskPng.invalid(
                    file,
                    "has an object, number " + number + ", of " + pixels.size() + " classes ("
                            + String.join(", ", new TreeSet<>(pixels.keySet())) + ") in " + CLASSES,
                    "export both again, or remove " + OBJECTS);
        }
        return pixels.keySet().stream().findFirst().orElse(null);
    }

    private AnnotatedObject object(BitSet columns, Size size, String className, String source) {
        RunLengths runs = RunLengths.of(size, columns);
        Place place = Place.of(Objects.requireNonNull(runs.hull()));
        return new AnnotatedObject(className, null, place.with(settings.masks() ? runs : null), source);
    }
}
