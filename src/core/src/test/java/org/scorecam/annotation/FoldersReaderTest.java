package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

final class FoldersReaderTest {
    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void theFolderIsTheClassAndNothingHasABox() {
        folder.write("cat/1.jpg", "");
        folder.write("dog/deep/2.PNG", "");
        folder.write("nowhere.jpg", "");
        folder.write("dog/readme.md", "");

        AnnotatedSuite suite = Annotations.read(path, AnnotationSettings.DEFAULT);

        assertThat(suite.hasBoxes()).isFalse();
        assertThat(suite.photos()).extracting(AnnotatedPhoto::file).containsExactly("cat/1.jpg", "dog/deep/2.PNG");
        assertThat(suite.photos().get(1).objects())
                .containsExactly(new AnnotatedObject("dog", null, null, "dog/deep/2.PNG"));
    }

    @Test
    void annotationsBesideTheFoldersComeFirst() {
        folder.write("cat/1.jpg", "");
        folder.write("boxes.csv", "image,xmin,ymin,xmax,ymax,class\ncat/1.jpg,1,2,3,4,cat\n");

        assertThat(Annotations.read(path, AnnotationSettings.DEFAULT).hasBoxes())
                .isTrue();
        assertThat(Annotations.read(path, AnnotationFolder.settings("folders")).hasBoxes())
                .isFalse();
    }

    @Test
    void photosWithoutFoldersAreAnError() {
        folder.write("1.jpg", "");

        assertThatThrownBy(() -> Annotations.read(path, AnnotationFolder.settings("folders")))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "annotations " + path + " have no folder with photos in it: for <format>folders</format> put"
                                + " the photos of each class into a folder of its name");
    }
}
