package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.WrittenSettings;

/** JSON with ' in the place of ". */
final class LabelMeReaderTest {
    // the form that labelme 5.5.0 writes, its imageData shortened
    private static final String FILE = """
            {
              'version': '5.5.0',
              'flags': {},
              'shapes': [
                {
                  'label': 'cat',
                  'points': [[30.5, 40.0], [10.0, 20.25]],
                  'group_id': null,
                  'description': '',
                  'shape_type': 'rectangle',
                  'flags': {},
                  'mask': null
                },
                {
                  'label': 'dog',
                  'points': [[5.0, 9.0], [1.0, 7.0], [3.0, 2.0]],
                  'group_id': null,
                  'shape_type': 'polygon',
                  'flags': {}
                }
              ],
              'imagePath': '..\\\\photos\\\\a.jpg',
              'imageData': '/9j/4AAQSkZJRg==',
              'imageHeight': 48,
              'imageWidth': 64
            }
            """;

    private static final String MASK =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNgYGRk+M/AAAADEAECvHtqUQAAAABJRU5ErkJggg==";
    private static final String MASK_OF_ONE_BIT =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQAAAAC1D1u3AAAADElEQVR4nGNIYGgAAAGkAOE9H470AAAAAElFTkSuQmCC";

    @TempDir
    private Path path;

    private AnnotationFolder folder = new AnnotationFolder(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        folder = new AnnotationFolder(path);
    }

    @Test
    void rectanglesAreBoxesAndPolygonsHaveTheirHull() {
        write("a.json", FILE);

        assertThat(folder.read())
                .containsExactly(new AnnotatedPhoto(
                        "../photos/a.jpg",
                        new Size(64, 48),
                        List.of(
                                AnnotatedObject.boxed(
                                        "cat", null, new Box(10, 20.25, 30.5, 40), "a.json, shape number 1"),
                                AnnotatedObject.boxed("dog", null, new Box(1, 2, 5, 9), "a.json, shape number 2")),
                        "a.json"));
    }

    @Test
    void eachPhotoHasAFile() {
        write("b.json", FILE.replace("a.jpg", "b.jpg"));
        write("a.JSON", "\uFEFF" + FILE.replace("\n", "\r\n"));

        assertThat(folder.read())
                .extracting(AnnotatedPhoto::file)
                .containsExactly("../photos/a.jpg", "../photos/b.jpg");
    }

    @Test
    void aFileThatNamesNoPhotoIsNamedAsItsPhoto() {
        write("a.json", "{'shapes': [], 'imagePath': '', 'imageHeight': null}");

        AnnotatedPhoto photo = folder.read().get(0);

        assertThat(photo.file()).isEqualTo("a");
        assertThat(photo.size()).isNull();
        assertThat(photo.objects()).isEmpty();
    }

    @Test
    void aCircleIsTheCentreAndAPointOfItsLine() {
        write("a.json", "{'shapes': [{'label': 'cat', 'points': [[10, 20], [13, 24]], 'shape_type': 'circle'}]}");

        assertThat(AnnotationFolder.boxes(folder.read().get(0))).containsExactly(new Box(5, 15, 15, 25));
    }

    /**
     * A mask of 3x2 pixels, its first and its last pixel written as labelme 5.5 does, and its corners as others do. The PNGs are of Python
     * 3.11's zlib: {@code b"\\x89PNG\\r\\n\\x1a\\n"} and the chunks IHDR (8 bits, or 1, grey), IDAT and IEND of the rows 0 1 1, 255 0 0.
     */
    @ParameterizedTest
    @CsvSource({"12, 21, " + MASK, "13, 22, " + MASK, "12, 21, " + MASK_OF_ONE_BIT})
    void aMaskIsTheRectangleOfItsPngAndThePixelsThatAreNotZero(int lastX, int lastY, String png) {
        write(
                "a.json",
                "{'imagePath': 'a.jpg', 'shapes': [{'label': 'cat', 'points': [[10, 20], [" + lastX + ", " + lastY
                        + "]], 'shape_type': 'mask', 'mask': '" + png + "'}]}");
        AnnotationSettings masks = AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks"));

        Place place = Objects.requireNonNull(
                Annotations.read(path, masks).photos().get(0).objects().get(0).place());

        assertThat(place.box()).isEqualTo(new Box(10, 20, 13, 22));
        assertThat(Objects.requireNonNull(place.mask())
                        .on(new Size(64, 48), "", note -> {})
                        .boxes())
                .containsExactlyInAnyOrder(new Box(11, 20, 13, 21), new Box(10, 21, 11, 22));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[1, 2], [9, 9]]|'mask': '" + MASK + "'|mask is of 3x2 pixels, but its corners are 8x7 apart",
                "[[1, 2], [3, 3]]|'mask': null|mask (null) is not usable; write it",
                "[[1, 2], [3, 3]]|'mask': 'AAAA'|mask is no PNG",
                "[[1, 2], [3, 3]]|'mask': 'A'|mask is no base64 (Last unit does not have enough valid bits)",
                "[[1, 2]]|'mask': '" + MASK + "'|points are 1, but a mask has 2"
            })
    void aMaskThatIsNoneIsAnError(String points, String mask, String message) {
        Path file = write(
                "a.json",
                "{'shapes': [{'label': 'cat', 'points': " + points + ", 'shape_type': 'mask', " + mask + "}]}");

        folder.assertError("annotations " + file + ", shape number 1: its " + message
                + (message.endsWith("write it") ? "" : "; draw the shape again, or remove it"));
    }

    /** Jackson takes no text of more than 20 million characters: photos of 15 MB have more in base64. */
    @Test
    void aPhotoInTheFileMayBeOfAnyLength() {
        write("a.json", FILE.replace("/9j/4AAQSkZJRg==", "A".repeat(30_000_000)));

        assertThat(folder.read().get(0).objects()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'shape_type': 'point', 'points': [[1, 2]]|its shape_type (point) encloses no area; draw a rectangle or a"
                        + " polygon instead, or remove the shape",
                "'shape_type': 'polygon', 'points': [[1, 2], [3, 4]]|its points are 2, but must be at least 3; draw the"
                        + " shape again, or remove it",
                "'shape_type': 'rectangle', 'points': [[1, 2], [3]]|its points have the entry [3]; each must be two"
                        + " numbers, [x, y]",
                "'shape_type': 'rectangle'|its points are 0, but must be at least 2; draw the shape again, or remove it"
            })
    void aShapeThatIsNoRegionIsAnError(String shape, String message) {
        Path file = write("a.json", "{'shapes': [{'label': 'cat', " + shape + "}]}");

        folder.assertError("annotations " + file + ", shape number 1: " + message);
    }

    @Test
    void aShapeWithoutLabelIsAnError() {
        Path file = write("a.json", "{'shapes': [{'points': [[1, 2], [3, 4]], 'shape_type': 'rectangle'}]}");

        folder.assertError("annotations " + file + ", shape number 1: its label is missing; write it");
    }

    @Test
    void aFileThatIsCutOffIsAnErrorOfItsFormat() {
        Path file = write("a.json", FILE.substring(0, FILE.length() - 20));

        assertThat(catchThrowable(() -> AnnotationFolder.read(file, "labelme")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("annotations " + file + " are malformed JSON at line 2");
    }

    private Path write(String name, String json) {
        return folder.write(name, json.replace('\'', '"'));
    }
}
