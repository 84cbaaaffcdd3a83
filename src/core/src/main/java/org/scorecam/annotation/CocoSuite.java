package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scorecam.outcome.SetupException;

/** COCO's three lists, joined by their ids. */
record CocoSuite(Path file, List<CocoImage> images, List<CocoAnnotation> annotations, List<CocoCategory> categories) {
    List<AnnotatedPhoto> photos() {
        if (images.isEmpty()) {
            throw new SetupException(
                    "annotations " + file + " name no photo, their list 'images' is empty: add photos");
        }
        Map<String, CocoCategory> categoryById = byId(categories, CocoCategory::id, CocoCategory::entry);
        Map<String, CocoImage> imageById = byId(images, CocoImage::id, CocoImage::entry);
        Map<String, List<AnnotatedObject>> objects = new HashMap<>();
        for (CocoAnnotation annotation : annotations) {
            CocoCategory category = find(categoryById, annotation.category(), annotation, "category_id", "categories");
            CocoImage image = find(imageById, annotation.image(), annotation, "image_id", "images");
            if (annotation.counts()) {
                objects.computeIfAbsent(image.id(), id -> new ArrayList<>())
                        .add(new AnnotatedObject(
                                category.name(), category.number(), annotation.place(), source(annotation.entry())));
            }
        }
        return images.stream()
                .map(image -> new AnnotatedPhoto(
                        image.file(), image.size(), objects.getOrDefault(image.id(), List.of()), source(image.entry())))
                .toList();
    }

    private String source(String entry) {
        return file.getFileName() + ", " + entry;
    }

    private <T> Map<String, T> byId(List<T> entries, Function<T, String> id, Function<T, String> name) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T entry : entries) {
            if (byId.put(id.apply(entry), entry) != null) {
                throw new SetupException(
                        "annotations " + file + " have two entries " + name.apply(entry) + ": give each its own id");
            }
        }
        return byId;
    }

    private <T> T find(Map<String, T> byId, String id, CocoAnnotation annotation, String key, String list) {
        T found = byId.get(id);
        if (found == null) {
            throw new SetupException("annotations " + file + ", " + annotation.entry() + ": its " + key + " " + id
                    + " is not in the list '" + list + "'; add it there, or take the annotation out");
        }
        return found;
    }
}
