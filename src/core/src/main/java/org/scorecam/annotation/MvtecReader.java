package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.scorecam.file.FileTree;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoEndings;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.RunLengths;

/**
 * Reads the layout of MVTec AD (mvtec.com, Anomaly Detection Dataset), which other data sets of defects have, too: a photo lies at {@code
 * test/<defect>/000.png}, and its mask, whose pixels are not 0 where the defect is, at {@code ground_truth/<defect>/000_mask.png}. Photos
 * in {@code test/good} show no defect and have no mask.
 */
final class MvtecReader {
    private static final String TEST = "test/";
    private static final String TRUTH = "ground_truth/";
    private static final String GOOD = "good";
    private static final String MASK = "_mask.png";
    private static final int SHOWN = 3;

    private final Path folder;
    private final AnnotationSettings settings;
    private final Set<String> names;
    private final Set<String> unused = new TreeSet<>();

    private MvtecReader(Path folder, AnnotationSettings settings, Set<String> names) {
        this.folder = folder;
        this.settings = settings;
        this.names = names;
        names.stream().filter(name -> name.startsWith(TRUTH)).forEach(unused::add);
    }

    static List<AnnotatedPhoto> read(Path folder, AnnotationSettings settings, Consumer<String> notes) {
        if (!Files.isDirectory(folder)) {
            throw new SetupException("annotations " + folder + " are a file, but " + AnnotationFormat.MVTEC.element()
                    + " needs the folder that holds test and ground_truth: name it");
        }
        MvtecReader reader = new MvtecReader(
                folder, settings, FileTree.of("annotations", folder).names());
        List<AnnotatedPhoto> photos = new ArrayList<>();
        reader.names.stream().filter(MvtecReader::isPhoto).forEach(name -> photos.add(reader.photo(name)));
        if (photos.isEmpty()) {
            throw new SetupException("annotations " + folder + " have no photo in a folder of test: for "
                    + AnnotationFormat.MVTEC.element()
                    + " name the folder of one object, such as bottle, that holds test/good, test/<defect> and"
                    + " ground_truth/<defect>");
        }
        reader.noteUnused(notes);
        return photos;
    }

    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(TEST))
                && Files.isDirectory(folder.resolve(TRUTH))
                && FileTree.of("annotations", folder).names().stream().anyMatch(MvtecReader::isPhoto);
    }

    private static boolean isPhoto(String name) {
        return name.startsWith(TEST) && name.indexOf('/', TEST.length()) > 0 && PhotoEndings.isPhoto(name);
    }

    /** A name as seen from {@code test}, which may be the photos' folder. */
    private AnnotatedPhoto photo(String name) {
        String inTest = name.substring(TEST.length());
        String defect = inTest.substring(0, inTest.indexOf('/'));
        return defect.equals(GOOD)
                ? new AnnotatedPhoto(name, null, List.of(AnnotatedObject.ofPhoto(GOOD, name)), name, List.of(inTest))
                : defective(name, inTest, defect);
    }

    private AnnotatedPhoto defective(String name, String inTest, String defect) {
        String mask = TRUTH + PhotoEndings.stem(inTest) + MASK;
        if (!names.contains(mask)) {
            throw new SetupException("annotations " + folder + ": " + name + " has no mask " + mask
                    + ": add it, or, if the photo shows no defect, move it to test/good");
        }
        unused.remove(mask);
        MaskPng png = MaskPng.read(folder.resolve(mask));
        Size size = png.size();
        return new AnnotatedPhoto(
                name, size, List.of(new AnnotatedObject(defect, null, place(png), mask)), mask, List.of(inTest));
    }

    private Place place(MaskPng png) {
        RunLengths runs = RunLengths.of(png.size(), png.columns(value -> value != 0));
        Box hull = runs.hull();
        if (hull == null) {
            throw MaskPng.invalid(
                    png.file(),
                    "has no pixel that is not 0",
                    "paint the defect, or, if the photo shows none, move it to test/good");
        }
        return Place.of(hull).with(settings.masks() ? runs : null);
    }

    private void noteUnused(Consumer<String> notes) {
        if (!unused.isEmpty()) {
            List<String> shown = unused.stream().limit(SHOWN).toList();
            notes.accept("annotations " + folder + ": " + unused.size() + " files in ground_truth are no photo's mask ("
                    + String.join(", ", shown) + (unused.size() > SHOWN ? ", …" : "") + ") and were left out");
        }
    }
}
