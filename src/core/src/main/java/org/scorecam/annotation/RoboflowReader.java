package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;

/**
 * Reads a data set as Roboflow exports it, its splits together: a folder {@code train}, {@code valid} and {@code test} each, with photos
 * and the annotations of any format beside them. YOLO's folders are one data set by themselves.
 */
final class RoboflowReader {
    private static final List<String> SPLITS = List.of("train", "valid", "test");

    /** What no other tool calls its files. */
    private static final List<String> FILES =
            List.of("_annotations.coco.json", "_annotations.createml.json", "_annotations.csv", RoboflowClasses.FILE);

    private final Path folder;
    private final AnnotationSettings settings;
    private final Findings findings;

    private RoboflowReader(Path folder, AnnotationSettings settings, Findings findings) {
        this.folder = folder;
        this.settings = settings;
        this.findings = findings;
    }

    static List<AnnotatedPhoto> read(AnnotationFiles files, AnnotationSettings settings, Findings findings) {
        Path place = files.place();
        Path classes = Files.isDirectory(place) ? place.resolve(RoboflowClasses.FILE) : place;
        if (Files.isRegularFile(classes) && RoboflowClasses.isNamedSo(classes)) {
            return RoboflowClasses.read(classes, findings::note);
        }
        if (Files.isDirectory(place) && YoloReader.isIn(place)) {
            return YoloReader.read(place, settings.masks(), findings::note);
        }
        return new RoboflowReader(place, settings, findings).photos();
    }

    /** Whether a split has a file that no other tool names so. */
    static boolean isIn(Path folder) {
        return splits(folder).anyMatch(split -> FILES.stream().anyMatch(name -> Files.exists(split.resolve(name))));
    }

    private static Stream<Path> splits(Path folder) {
        return SPLITS.stream().map(folder::resolve).filter(Files::isDirectory);
    }

    private List<AnnotatedPhoto> photos() {
        Map<Path, AnnotationFiles> found = new LinkedHashMap<>();
        splits(folder).forEach(split -> found.put(split, AnnotationFiles.find(split, null)));
        if (found.isEmpty()) {
            throw new SetupException("annotations " + folder + " have no folder train, valid or test, and no "
                    + RoboflowClasses.FILE + ": for " + AnnotationFormat.ROBOFLOW.element()
                    + " name the folder of Roboflow's export, or its " + RoboflowClasses.FILE);
        }
        requireOneFormat(found);
        List<AnnotatedPhoto> photos = new ArrayList<>();
        found.forEach((split, files) -> {
            settings.requireFor(files);
            boolean hasBoxes = files.format().hasBoxes();
            files.format().read(files, settings, findings).stream()
                    .map(photo -> in(split.getFileName() + "/", photo, hasBoxes))
                    .forEach(photos::add);
        });
        return photos;
    }

    private void requireOneFormat(Map<Path, AnnotationFiles> found) {
        if (found.values().stream().map(AnnotationFiles::format).distinct().count() > 1) {
            throw new SetupException("annotations " + folder + " have splits of several formats ("
                    + found.entrySet().stream()
                            .map(each -> each.getKey().getFileName() + ": "
                                    + each.getValue().format().title())
                            .collect(Collectors.joining(", "))
                    + "): export the data set again, in one format");
        }
    }

    /** As seen from the data set's folder; a split's own folder may be the photos', too. */
    private static AnnotatedPhoto in(String split, AnnotatedPhoto photo, boolean hasBoxes) {
        List<String> others = Stream.concat(
                        photo.otherNames().stream().map(split::concat),
                        Stream.concat(Stream.of(photo.file()), photo.otherNames().stream()))
                .toList();
        List<AnnotatedObject> objects = photo.objects().stream()
                .map(object -> new AnnotatedObject(
                        object.className(),
                        object.classId(),
                        object.place(),
                        split + object.source(),
                        object.isOfPhoto() || !hasBoxes))
                .toList();
        return new AnnotatedPhoto(split + photo.file(), photo.size(), objects, split + photo.source(), others);
    }
}
