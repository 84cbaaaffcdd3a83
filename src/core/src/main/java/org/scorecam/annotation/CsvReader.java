package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.CsvTable.Row;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/**
 * Reads a table of one box a row, its columns found by their header, or ImageNet's {@code LOC_val_solution.csv} with all
 * boxes of a photo in one field. Rows of one photo need not stand together.
 */
final class CsvReader {
    private final Path file;
    private final AnnotationSettings settings;
    private final CsvHeader header;
    private final Map<String, List<AnnotatedObject>> objects = new LinkedHashMap<>();
    private final Map<String, @Nullable Size> sizes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private CsvReader(Path file, AnnotationSettings settings, CsvHeader header) {
        this.file = file;
        this.settings = settings;
        this.header = header;
    }

    static List<AnnotatedPhoto> read(Path file, AnnotationSettings settings) {
        List<Row> rows = CsvTable.parse(file);
        if (rows.isEmpty()) {
            throw new SetupException("annotations " + file + " are empty: write the file again");
        }
        CsvReader reader = new CsvReader(file, settings, CsvHeader.of(file, rows.get(0)));
        rows.stream().skip(1).forEach(reader::add);
        return reader.photos();
    }

    private List<AnnotatedPhoto> photos() {
        if (objects.isEmpty()) {
            throw new SetupException("annotations " + file + " name no photo, below the header is no row: add photos");
        }
        return objects.entrySet().stream()
                .map(photo -> new AnnotatedPhoto(
                        photo.getKey(), sizes.get(photo.getKey()), photo.getValue(), source(photo.getKey())))
                .toList();
    }

    private String source(String photo) {
        return file.getFileName() + ", line " + lines.get(photo);
    }

    private void add(Row row) {
        CsvEntry entry = new CsvEntry(file, header, row);
        String photo = PhotoName.normalised(entry.required("image"));
        List<AnnotatedObject> known = objects.computeIfAbsent(photo, name -> new ArrayList<>());
        requireSameSize(photo, entry.size(), entry);
        lines.putIfAbsent(photo, row.line());
        known.addAll(header.isImageNet() ? PredictionString.objects(entry, settings) : object(entry));
    }

    /** None where the row says of a photo that nothing is on it. */
    private List<AnnotatedObject> object(CsvEntry entry) {
        if (entry.text("class").isEmpty() && !entry.hasBox()) {
            return List.of();
        }
        return List.of(AnnotatedObject.boxed(
                entry.required("class"), null, entry.hasBox() ? entry.box(settings) : null, entry.source()));
    }

    private void requireSameSize(String photo, @Nullable Size size, CsvEntry entry) {
        Size before = sizes.putIfAbsent(photo, size);
        if (before != null && size != null && !before.equals(size)) {
            throw entry.invalid(
                    "gives " + photo + " the size " + size + ", but line " + lines.get(photo) + " gives " + before,
                    "mend one");
        }
    }
}
