package org.scorecam.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.Labels;

/**
 * The names of a model's classes: those of the file that the user named, else of the only one beside the model that names as many as it
 * scores.
 *
 * @param found where nobody named it
 * @param note what is to be said of it
 */
record LabelsFile(Labels labels, Optional<Path> found, Optional<String> note) {
    /** What such files are called. */
    private static final Pattern NAME =
            Pattern.compile("(?i).*(label|class|synset|categor|names).*\\.(txt|json|names)|config\\.json");

    static LabelsFile of(ModelReading reading, Path model, int classes) {
        Labels written = reading.labels(classes);
        if (written.known()) {
            return new LabelsFile(written, Optional.empty(), Optional.empty());
        }
        List<Path> fitting = beside(model).stream()
                .filter(file -> names(file, classes, reading.classOffset()))
                .toList();
        if (fitting.size() == 1) {
            Path only = fitting.get(0);
            return new LabelsFile(
                    Labels.read(only, classes, reading.classOffset()),
                    Optional.of(only),
                    Optional.of("Labels " + only.getFileName() + ": the only file beside the model that names "
                            + classes + " classes; if they are others, name theirs with -Dscorecam.model.labels"));
        }
        return new LabelsFile(
                written,
                Optional.empty(),
                Optional.of(
                        fitting.isEmpty()
                                ? "No labels: classes are known by their index alone. Name a file with -Dscorecam.model.labels"
                                : "No labels: several files beside the model name " + classes + " classes ("
                                        + fitting.stream()
                                                .map(file -> String.valueOf(file.getFileName()))
                                                .collect(Collectors.joining(", "))
                                        + "). Say which is meant with -Dscorecam.model.labels"));
    }

    private static List<Path> beside(Path model) {
        Path folder = model.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException unreadable) {
            return List.of(); // nobody asked for them
        }
    }

    private static boolean names(Path file, int classes, int background) {
        try {
            return Labels.read(file, classes, background).known();
        } catch (SetupException others) {
            return false;
        }
    }
}
