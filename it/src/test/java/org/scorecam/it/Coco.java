package org.scorecam.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers annotations and writes them as COCO's object detection format. */
final class Coco {
    private static final List<String> CATEGORIES = List.of("red", "blue", "gray", "green");

    private final List<Map<String, Object>> images = new ArrayList<>();
    private final List<Map<String, Object>> annotations = new ArrayList<>();

    /** The scene, with a box around its square. */
    Coco add(Scene scene) {
        return add(scene.file(), scene.colour().label(), scene.box());
    }

    /** The scene, with a box around all of it and a mask of its square: a polygon, or run lengths. */
    Coco addMask(Scene scene) {
        boolean isPolygon = images.size() % 2 == 0;
        add(scene.file(), scene.colour().label(), 0, 0, scene.width(), scene.height());
        annotations
                .get(annotations.size() - 1)
                .put("segmentation", isPolygon ? List.of(scene.corners()) : scene.runLengths());
        return this;
    }

    /** @param box x, y, width, height; none for a class that has no place on a photo */
    Coco add(String file, String category, double... box) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", images.size() + 1);
        image.put("file_name", file);
        images.add(image);
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", annotations.size() + 1);
        annotation.put("image_id", images.size());
        annotation.put("category_id", CATEGORIES.indexOf(category));
        annotation.put("bbox", box);
        annotations.add(annotation);
        return this;
    }

    void writeTo(Path file) throws IOException {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (String category : CATEGORIES) {
            categories.add(Map.of("id", categories.size(), "name", category));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("images", images);
        document.put("annotations", annotations);
        document.put("categories", categories);
        new ObjectMapper().writeValue(file.toFile(), document);
    }
}
