package org.scorecam.fuzz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.scorecam.annotation.AnnotationFormat;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.suite.SuiteSettings;

/** Annotations of each format, and the files beside them; each is read, and its photo explained. */
public final class AnnotationTargets {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private final Path folder;
    private final List<Target> targets = new ArrayList<>();

    private AnnotationTargets(Path folder) {
        this.folder = folder;
    }

    /**
     * The targets.
     *
     * @param folder where photos, annotations and results are written
     */
    public static List<Target> in(Path folder) throws IOException {
        AnnotationTargets all = new AnnotationTargets(folder);
        all.write("photos/a.png", photo());
        all.json();
        all.texts();
        all.yolo();
        all.folders();
        return all.targets;
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, 0x010101 * (i % WIDTH * 3 + 20));
        }
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private void json() {
        String coco = """
                {"info": {"year": 2026},
                "images": [{"id": 1, "file_name": "a.png", "width": 64, "height": 48}],
                "annotations": [
                {"id": 1, "image_id": 1, "category_id": 3, "bbox": [2.5, 3, 20, 30], "iscrowd": 0, "area": 600,
                "segmentation": [[3, 4, 20, 4, 20, 30, 3, 30], [5, 5, 9, 5, 9, 9]]},
                {"id": 2, "image_id": 1, "category_id": 4, "bbox": [40, 3, 20, 30], "iscrowd": 1,
                "segmentation": {"size": [48, 64], "counts": [1000, 20, 28, 20, 2004]}},
                {"id": 3, "image_id": 1, "category_id": 4, "bbox": [40, 3, 4, 4],
                "segmentation": {"size": [48, 64], "counts": "Xo0T3l1TNdh1"}}],
                "categories": [{"id": 3, "name": "left"}, {"id": 4, "name": "right"}]}
                """;
        String labelMe = """
                {"version": "5.4.1", "flags": {}, "imagePath": "a.png", "imageData": null, "imageWidth": 64, "imageHeight": 48,
                "shapes": [
                {"label": "left", "shape_type": "rectangle", "points": [[2.5, 3], [20, 30.25]], "group_id": null},
                {"label": "right", "shape_type": "polygon", "points": [[40, 3], [60, 3], [50, 40]]},
                {"label": "right", "shape_type": "circle", "points": [[40, 20], [45, 20]]},
                {"label": "left", "shape_type": "mask", "points": [[2, 3], [5, 6]],
                "mask": "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAEElEQVR4nGNg+P+fgQGVAABPxAf5oYSPLQAAAABJRU5ErkJggg=="}]}
                """;
        for (boolean masks : new boolean[] {false, true}) {
            String kind = masks ? "-masks" : "";
            add("coco" + kind, "a.json", coco, masks, JsonTree::changed);
            String shapes =
                    masks ? labelMe.replace("circle", "polygon").replace("[45, 20]]", "[45, 20], [45, 30]]") : labelMe;
            add("labelme" + kind, "a.json", shapes, masks, JsonTree::changed);
        }
        add("createml", "a.json", """
                [{"image": "a.png", "annotations": [
                {"label": "left", "coordinates": {"x": 12, "y": 20, "width": 20, "height": 30}},
                {"label": "right", "coordinates": {"x": 50, "y": 20, "width": 20.5, "height": 30}}]}]
                """, false, JsonTree::changed);
    }

    private void texts() {
        add("voc", "a.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <annotation>
                <folder>photos</folder><filename>a.png</filename>
                <size><width>64</width><height>48</height><depth>3</depth></size>
                <object><name>left</name><difficult>0</difficult><truncated>1</truncated>
                <bndbox><xmin>2.5</xmin><ymin>3</ymin><xmax>22</xmax><ymax>33</ymax></bndbox>
                <part><name>head</name><bndbox><xmin>3</xmin><ymin>3</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></part></object>
                <object><name>right</name><difficult>1</difficult>
                <bndbox><xmin>40</xmin><ymin>3</ymin><xmax>60</xmax><ymax>33</ymax></bndbox></object>
                </annotation>
                """, false, Words::changed);
        add(
                "csv",
                "a.csv",
                "image,xmin,ymin,xmax,ymax,class\n\"a.png\",2.5,3,22,33,left\na.png,40,3,60,33,\"right\"\n",
                false,
                Words::changed);
        add(
                "csv-prediction",
                "a.csv",
                "ImageId,PredictionString\na.png,left 2.5 3 22 33 right 40 3 60 33\n",
                false,
                Words::changed);
    }

    private void yolo() {
        String yaml = "path: ../data\ntrain: images/train\nnc: 2\nnames:\n  0: left\n  1: right\n";
        String label = "0 0.2 0.4 0.3 0.6\n1 0.6 0.1 0.9 0.1 0.8 0.8\n1 0.8 0.4 0.3 0.6\n";
        String notes =
                "{\"categories\": [{\"id\": 0, \"name\": \"left\"}, {\"id\": 1, \"name\": \"right\"}], \"info\": {}}";
        write("yolo-labels/data.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        add("yolo-labels", "a.txt", label, false, Words::changed);
        for (Map.Entry<String, String> names : Map.of(
                        "data.yaml", yaml, "classes.txt", "left\nright\n", "notes.json", notes)
                .entrySet()) {
            String name = "yolo-" + names.getKey();
            write(name + "/labels/a.txt", label.getBytes(StandardCharsets.UTF_8));
            add(name, names.getKey(), names.getValue(), false, Words::changed);
        }
    }

    /** The names of the files in a folder of photos, a line each. */
    private void folders() throws IOException {
        byte[] photo = photo();
        targets.add(new Target(
                "folders",
                List.of("left/a.png\nright/b.png\nright/c.PNG\nreadme.txt\n".getBytes(StandardCharsets.UTF_8)),
                List.of(Bytes::changed, Words::changed),
                names -> {
                    Path root = folder.resolve("folders");
                    delete(root);
                    Files.createDirectories(root);
                    for (String name : new String(names, StandardCharsets.UTF_8).split("\n", -1)) {
                        writePhoto(root, name, photo);
                    }
                    explain(
                            root,
                            root,
                            new AnnotationSettings(AnnotationFormat.FOLDERS, true, true, true, false, false));
                }));
    }

    /** Names that no file has are left out. */
    private static void writePhoto(Path root, String name, byte[] photo) {
        try {
            Path file = root.resolve(name).normalize();
            if (file.startsWith(root) && !file.equals(root)) {
                Files.createDirectories(file.getParent());
                Files.write(file, photo);
            }
        } catch (InvalidPathException | IOException e) {
            return;
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void add(String name, String file, String sound, boolean masks, Target.Change structured) {
        targets.add(new Target(
                name,
                List.of(sound.getBytes(StandardCharsets.UTF_8)),
                List.of(Bytes::changed, Words::changed, Words::changedNumbers, Words::changedNumbers, structured),
                content -> {
                    write(name + "/" + file, content);
                    explain(
                            folder.resolve("photos"),
                            folder.resolve(name),
                            new AnnotationSettings(null, true, true, true, false, masks));
                }));
    }

    private void explain(Path photos, Path annotations, AnnotationSettings reading)
            throws IOException, InterruptedException {
        SmallRun.explain(
                new SuiteSettings(
                        "suite",
                        photos,
                        annotations,
                        reading,
                        SuiteSettings.Explain.ANNOTATED,
                        Map.of("left", 0, "right", 1),
                        Set.of()),
                folder);
    }

    private void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
