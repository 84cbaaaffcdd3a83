package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.file.FileTree;
import org.scorecam.image.PhotoEndings;
import org.scorecam.outcome.SetupException;

/** A folder a class, as torchvision's ImageFolder and Keras read them: the photos in it, and in its folders, are of that class. */
final class FoldersReader {
    private FoldersReader() {}

    static List<AnnotatedPhoto> read(Path folder) {
        List<AnnotatedPhoto> photos = new ArrayList<>();
        for (String name : photosInFolders(folder)) {
            String className = name.substring(0, name.indexOf('/'));
            photos.add(new AnnotatedPhoto(name, null, List.of(new AnnotatedObject(className, null, null, name)), name));
        }
        if (photos.isEmpty()) {
            throw new SetupException("annotations " + folder + " have no folder with photos in it: for "
                    + AnnotationFormat.FOLDERS.element() + " put the photos of each class into a folder of its name");
        }
        return photos;
    }

    static boolean isIn(Path folder) {
        return !photosInFolders(folder).isEmpty();
    }

    private static List<String> photosInFolders(Path folder) {
        return FileTree.of("annotations", folder).names().stream()
                .filter(name -> PhotoEndings.isPhoto(name) && name.contains("/"))
                .toList();
    }
}
