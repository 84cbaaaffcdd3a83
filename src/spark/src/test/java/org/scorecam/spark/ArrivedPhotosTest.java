package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.annotation.LeftOut;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.SetupException;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

class ArrivedPhotosTest {
    private static final byte[] PHOTO = {1, 2, 3};

    @TempDir
    Path folder;

    private Path place;
    private Path source;
    private ArrivedPhotos photos;

    @BeforeEach
    void setUp() throws IOException {
        source = Files.write(folder.resolve("source.jpg"), PHOTO);
        place = Files.write(folder.resolve("a.jpg"), new byte[0]);
        photos = new ArrivedPhotos(List.of(suite("one"), suite("two")), new Configuration(false));
    }

    @Test
    void aPhotoIsInItsPlaceForAsLongAsItsSliceTakes() throws Exception {
        ArrivedPhotos.Slice slice = photos.place(slice("one"));

        assertThat(place).hasBinaryContent(PHOTO);
        slice.close();
        assertThat(place).isEmptyFile();
    }

    /** Two suites may share a folder. */
    @Test
    void aPhotoStaysWhereAnotherSliceNeedsIt() throws Exception {
        ArrivedPhotos.Slice one = photos.place(slice("one"));
        ArrivedPhotos.Slice two = photos.place(slice("two"));

        one.close();
        assertThat(place).hasBinaryContent(PHOTO);
        two.close();
        assertThat(place).isEmptyFile();
    }

    @Test
    void aPhotoThatWasChangedOnItsWayIsAnError() throws Exception {
        SentPhoto sent = SentPhoto.travelling(digest("one"), Sha256.of(PHOTO), source);
        Files.write(source, new byte[] {4});
        SentSlice slice = sent(new SentSlice(List.of(sent)));

        assertThatThrownBy(() -> photos.place(slice))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("one/a.jpg has other bytes than when the run began");
        assertThat(place).isEmptyFile();
    }

    private SentSlice slice(String suite) throws Exception {
        return sent(new SentSlice(List.of(SentPhoto.travelling(digest(suite), Sha256.of(PHOTO), source))));
    }

    /** As Spark sends it. */
    private static SentSlice sent(SentSlice slice) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(slice);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SentSlice) in.readObject();
        }
    }

    private static PhotoDigest digest(String suite) {
        return new PhotoDigest(suite, "a.jpg", "0");
    }

    private Suite suite(String name) {
        return new Suite(
                new SuiteSettings(
                        name, folder, folder, AnnotationSettings.DEFAULT, Explain.ANNOTATED, Map.of(), Set.of()),
                List.of(new SuitePhoto(name, "a.jpg", place, null, false, List.of(), List.of(), List.of())),
                LeftOut.NOTHING,
                List.of());
    }
}
