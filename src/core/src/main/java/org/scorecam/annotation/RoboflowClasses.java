package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.scorecam.outcome.SetupException;

/**
 * Reads Roboflow's {@code _classes.csv} (its export Multi-Label Classification, which Datumaro calls {@code roboflow_multiclass}): a
 * column {@code filename}, and one for each class, 1 where the whole photo is of it and 0 where it is not.
 */
final class RoboflowClasses {
    static final String FILE = "_classes.csv";

    private static final String NAME = "filename";

    /** What nobody has given a class. */
    private static final String UNLABELED = "Unlabeled";

    private final Path file;
    private final List<String> header;
    private int unlabelled;

    private RoboflowClasses(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    static List<AnnotatedPhoto> read(Path file, Consumer<String> notes) {
        List<CsvTable.Row> rows = CsvTable.parse(file);
        if (rows.isEmpty()) {
            throw JsonFile.empty(file);
        }
        RoboflowClasses classes = new RoboflowClasses(file, rows.get(0).fields());
        classes.requireHeader(rows.get(0).line());
        List<AnnotatedPhoto> photos = rows.stream().skip(1).map(classes::photo).toList();
        if (photos.isEmpty()) {
            throw new SetupException("annotations " + file + " name no photo, below the header is no row: add photos");
        }
        if (classes.unlabelled > 0) {
            notes.accept("annotations " + file + ": " + classes.unlabelled
                    + " photos are Unlabeled, and have nothing on them here");
        }
        return photos;
    }

    static boolean isOf(FileStart start) {
        return isNamedSo(start.file())
                && start.firstLine().toLowerCase(Locale.ROOT).replace("\"", "").startsWith(NAME);
    }

    static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase(FILE);
    }

    private void requireHeader(int line) {
        if (!header.get(0).equalsIgnoreCase(NAME) || header.size() < 2) {
            throw new SetupException("annotations " + file + ", line " + line + ": the header ("
                    + String.join(", ", header) + ") must be filename and a column for each class; export the data set"
                    + " again as Multi-Label Classification");
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new SetupException("annotations " + file + ", line " + line + ": the header ("
                        + String.join(", ", header) + ") has "
                        + (name.isEmpty() ? "a column without a name" : "two columns " + name) + "; mend it");
            }
        }
    }

    private AnnotatedPhoto photo(CsvTable.Row row) {
        String source = file.getFileName() + ", line " + row.line();
        if (row.fields().size() != header.size() || row.fields().get(0).isEmpty()) {
            throw new SetupException("annotations " + file + ", line " + row.line() + ": it has "
                    + (row.fields().get(0).isEmpty()
                            ? "no filename"
                            : row.fields().size() + " fields, but the header names " + header.size())
                    + "; mend it");
        }
        List<AnnotatedObject> objects = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            if (isSet(row, i) && !isUnlabelled(i)) {
                objects.add(AnnotatedObject.ofPhoto(header.get(i), source));
            }
        }
        return new AnnotatedPhoto(PhotoName.normalised(row.fields().get(0)), null, objects, source);
    }

    private boolean isUnlabelled(int column) {
        boolean is = header.get(column).equals(UNLABELED);
        unlabelled += is ? 1 : 0;
        return is;
    }

    private boolean isSet(CsvTable.Row row, int column) {
        return switch (row.fields().get(column)) {
            case "1" -> true;
            case "0" -> false;
            default ->
                throw new SetupException("annotations " + file + ", line " + row.line() + ": its " + header.get(column)
                        + " (" + row.fields().get(column) + ") must be 1 or 0; mend it");
        };
    }
}
