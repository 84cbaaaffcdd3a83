package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileTree;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoEndings;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.RunLengths;

/**
 * Reads the layout of MVTec AD, one folder an object's category: photos as {@code test/<defect>/000.png}, and of each defect but
 * {@code good} a mask {@code ground_truth/<defect>/000_mask.png} (Bergmann et al., "MVTec AD", CVPR 2019, and its readme). The defect is the
 * class; what is good is a class of the whole photo.
 */
final class MvtecReader {
    private static final String PHOTOS = "test/";
    private static final String MASKS = "ground_truth/";
    private static final String GOOD = "good";

    private final Path folder;
    private final SortedMap<String, Path> files;
    private final AnnotationSettings settings;

    private MvtecReader(Path folder, AnnotationSettings settings) {
        this.folder = folder;
        this.files = FileTree.of("annotations", folder).files();
        this.settings = settings;
    }

    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(PHOTOS)) && Files.isDirectory(folder.resolve(MASKS));
    }

    static List<AnnotatedPhoto> read(Path folder, AnnotationSettings settings, Consumer<String> notes) {
        if (!isIn(folder)) {
            throw new SetupException("annotations " + folder + " have no folders test and ground_truth, which "
                    + AnnotationFormat.MVTEC.element()
                    + " asks for: name the folder that has both, one category of MVTec AD, or correct the format");
        }
        MvtecReader reader = new MvtecReader(folder, settings);
        List<AnnotatedPhoto> photos = reader.photos();
        reader.noteUnused(photos, notes);
        return photos;
    }

    private List<AnnotatedPhoto> photos() {
        List<AnnotatedPhoto> photos = new ArrayList<>();
        for (String file : files.keySet()) {
            String name = file.startsWith(PHOTOS) ? file.substring(PHOTOS.length()) : "";
            if (name.contains("/") && PhotoEndings.isPhoto(name)) {
                photos.add(photo(file, name));
            }
        }
        if (photos.isEmpty()) {
            throw new SetupException("annotations " + folder + " have no photo in a folder of test: put the photos of"
                    + " each defect into test/<defect>, and those without into test/good");
        }
        return photos;
    }

    private AnnotatedPhoto photo(String file, String name) {
        String defect = name.substring(0, name.indexOf('/'));
        String mask = MASKS + name.substring(0, name.lastIndexOf('.')) + "_mask.png";
        Path pixels = files.get(mask);
        if (defect.equals(GOOD) == (pixels != null)) {
            throw new SetupException("annotations " + folder + ": the photo " + file
                    + (pixels == null
                            ? " has no mask " + mask + ": add it, or move the photo to test/good"
                            : " is good, but has a mask, " + mask
                                    + ": take the mask away, or move both to a folder of the defect"));
        }
        if (pixels == null) {
            return photo(file, name, null, AnnotatedObject.ofPhoto(defect, file));
        }
        MaskPng read = MaskPng.read(pixels);
        return photo(file, name, read.size(), new AnnotatedObject(defect, null, place(read), mask));
    }

    private Place place(MaskPng mask) {
        RunLengths runs = RunLengths.of(mask.size(), mask.coloured());
        Box hull = runs.hull();
        if (hull == null) {
            throw MaskPng.invalid(
                    mask.file(),
                    "is black, so no heat can lie in it",
                    "draw the object in white, or move the photo to test/good");
        }
        return Place.of(hull).with(settings.masks() ? runs : null);
    }

    /** Photos are found in the category's folder and in its {@code test}. */
    private static AnnotatedPhoto photo(String file, String name, @Nullable Size size, AnnotatedObject object) {
        return new AnnotatedPhoto(name, size, List.of(object), file, List.of(file));
    }

    private void noteUnused(List<AnnotatedPhoto> photos, Consumer<String> notes) {
        Set<String> used = photos.stream()
                .flatMap(photo -> photo.objects().stream().map(AnnotatedObject::source))
                .collect(Collectors.toSet());
        List<String> unused = files.keySet().stream()
                .filter(file -> file.startsWith(MASKS) && !used.contains(file))
                .toList();
        if (!unused.isEmpty()) {
            notes.accept("annotations " + folder + ": left out " + unused.size()
                    + " files of ground_truth that are no mask of a photo in test, the first is " + unused.get(0)
                    + ": add the photos, or name each mask as its photo with _mask.png");
        }
    }
}
