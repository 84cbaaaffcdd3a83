package org.scorecam.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.file.FileTree;
import org.scorecam.image.PhotoEndings;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.suite.SuiteSettings;

/**
 * What suites are read of on another machine: files that go there whole, and photos of which it is enough that they are there. Too few of them is no
 * wrong result: the suites that are read there must have the digests of those that are read here.
 *
 * @param files absolute
 * @param photos absolute
 */
record RunInputs(SortedSet<Path> files, SortedSet<Path> photos) {
    /** Where YOLO's names are looked for. */
    private static final int FOLDERS_ABOVE = 2;

    private static final long MOST_BYTES_ABOVE = 1 << 20;
    private static final List<String> TEXTS = List.of(".yaml", ".yml", ".txt", ".names", ".json");

    /** What a project's suites and model are read of; the photos of some lie elsewhere. */
    static RunInputs of(Path file, ProjectSettings project, RemoteImages remote) {
        RunInputs inputs = new RunInputs(new TreeSet<>(), new TreeSet<>());
        ExplainSettings settings = new ExplainSettings(project.settings());
        inputs.add(file).add(settings.baselineFile(project.basedir()));
        OnnxModel.read(project.model(), settings.model().ports()).files().forEach(inputs::add);
        inputs.addPaths(project.values(), project.basedir());
        for (SuiteSettings suite : settings.suites()) {
            if (remote.has(suite.name())) {
                inputs.add(remote.names(suite.name()), suite.images()).addAnnotations(suite);
            } else {
                inputs.add(suite);
            }
        }
        return inputs;
    }

    /** Labels, stamps, files with waivers: whatever is written as a path, or is one. */
    private void addPaths(Object value, Path basedir) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> addPaths(each, basedir));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> addPaths(each, basedir));
        } else if (value instanceof File path) {
            add(path.toPath());
        } else if (isText(Path.of("").resolve(nameOf(value)))) {
            add(basedir.resolve(nameOf(value)));
        }
    }

    private static String nameOf(Object value) {
        try {
            return Path.of(value.toString()).toString();
        } catch (InvalidPathException none) {
            return "";
        }
    }

    /** Adds a file, where it is one. */
    RunInputs add(Path file) {
        if (Files.isRegularFile(file)) {
            files.add(absolute(file));
        }
        return this;
    }

    /** Adds a suite whose photos lie in its folder. */
    private RunInputs add(SuiteSettings suite) {
        Path images = absolute(suite.images());
        if (Files.isDirectory(images)) {
            add(FileTree.of("<images>", images).names().stream(), images);
        }
        return addAnnotations(suite);
    }

    /** Adds photos by their names in a suite's folder. */
    private RunInputs add(Stream<String> names, Path images) {
        names.filter(PhotoEndings::isPhoto)
                .forEach(name -> photos.add(absolute(images).resolve(name)));
        return this;
    }

    private RunInputs addAnnotations(SuiteSettings suite) {
        suite.stamps().forEach(stamp -> add(stamp.image()));
        Path annotations = absolute(suite.annotations());
        add(annotations);
        if (Files.isDirectory(annotations)) {
            addFolder(annotations, absolute(suite.images()));
            addTextsAbove(annotations);
        } else if (isText(annotations) && !annotations.toString().endsWith(".json")) {
            addFolder(annotations.resolveSibling(""), absolute(suite.images()));
        }
        return this;
    }

    private void addFolder(Path folder, Path images) {
        FileTree.of("annotations", folder).files().forEach((name, file) -> {
            if (!file.startsWith(images) || !PhotoEndings.isPhoto(name)) {
                add(file);
            }
        });
    }

    private void addTextsAbove(Path annotations) {
        Path folder = annotations.getParent();
        for (int up = 0; up < FOLDERS_ABOVE && folder != null; up++, folder = folder.getParent()) {
            try (Stream<Path> beside = Files.list(folder)) {
                beside.filter(file -> isText(file) && file.toFile().length() <= MOST_BYTES_ABOVE)
                        .forEach(this::add);
            } catch (IOException | UncheckedIOException unreadable) {
                return; // nothing that is read lies there
            }
        }
    }

    private static boolean isText(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return TEXTS.stream().anyMatch(name::endsWith);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
