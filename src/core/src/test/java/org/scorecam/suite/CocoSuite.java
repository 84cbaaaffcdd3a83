package org.scorecam.suite;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.suite.SuiteSettings.Explain;

/**
 * A suite in a folder, written by code: PNG photos of 4 x 4 pixels, bright on the left or on the right, and COCO
 * annotations. The classes are {@code left} (category 0) and {@code right} (category 1).
 */
public final class CocoSuite {
    public static final List<Integer> LEFT_HALF = List.of(0, 0, 2, 4);
    public static final List<Integer> RIGHT_HALF = List.of(2, 0, 2, 4);

    private final Path folder;
    private boolean masks;
    private Set<String> shortcuts = Set.of();
    private List<StampSettings> stamps = List.of();
    private Omissions omissions = Omissions.NONE;
    private final List<String> images = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final List<String> categories =
            new ArrayList<>(List.of("{\"id\": 0, \"name\": \"left\"}", "{\"id\": 1, \"name\": \"right\"}"));

    public CocoSuite(Path folder) {
        this.folder = folder;
    }

    /** A photo whose left half has the one brightness, its right half the other. */
    public CocoSuite photo(String name, int left, int right) {
        BufferedImage photo = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 16; i++) {
            photo.getRaster().setSample(i % 4, i / 4, 0, i % 4 < 2 ? left : right);
        }
        try {
            Path file = photos().resolve(name);
            Files.createDirectories(file.getParent());
            ImageIO.write(photo, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Lists the photo in the annotations. */
    public CocoSuite listed(String name) {
        images.add("{\"id\": " + images.size() + ", \"file_name\": \"" + name + "\"}");
        return this;
    }

    /** Annotates the photo that was listed last; {@code bbox} as COCO writes it: x, y, width, height. */
    public CocoSuite object(int category, List<? extends Number> bbox) {
        return object("\"category_id\": " + category + ", \"bbox\": " + bbox);
    }

    /** As {@link #object(int, List)}, with a mask; {@code segmentation} as COCO writes it. */
    public CocoSuite object(int category, List<Integer> bbox, String segmentation) {
        return object("\"category_id\": " + category + ", \"bbox\": " + bbox + ", \"segmentation\": " + segmentation);
    }

    /** Lets masks stand in for boxes. */
    public CocoSuite masks() {
        masks = true;
        return this;
    }

    public CocoSuite objectWithoutBox(int category) {
        return object("\"category_id\": " + category);
    }

    private CocoSuite object(String fields) {
        annotations.add(
                "{\"id\": " + annotations.size() + ", \"image_id\": " + (images.size() - 1) + ", " + fields + "}");
        return this;
    }

    public CocoSuite category(int id, String name) {
        categories.add("{\"id\": " + id + ", \"name\": \"" + name + "\"}");
        return this;
    }

    /** Names of what is annotated to be distrusted. */
    public CocoSuite shortcuts(String... names) {
        shortcuts = Set.of(names);
        return this;
    }

    public CocoSuite stamps(StampSettings... some) {
        stamps = List.of(some);
        return this;
    }

    /** What is left out. */
    public CocoSuite omitting(Omissions some) {
        omissions = some;
        return this;
    }

    public Path photos() {
        return folder.resolve("photos");
    }

    public SuiteSettings settings() {
        return settings(Explain.ANNOTATED, Map.of(), Set.of());
    }

    public SuiteSettings settings(Explain explain, Map<String, Integer> classes, Set<String> background) {
        Path file = folder.resolve("suite.coco.json");
        try {
            Files.writeString(
                    file,
                    "{\"images\": " + images + ", \"annotations\": " + annotations + ", \"categories\": "
                            + categories.stream().collect(Collectors.joining(", ", "[", "]")) + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AnnotationSettings reading = new AnnotationSettings(null, true, true, true, false, masks);
        return new SuiteSettings(
                "suite", photos(), file, reading, explain, classes, background, shortcuts, stamps, omissions);
    }
}
