package org.scorecam.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.setting.WrittenSettings;

/** The examples of the documentation, read from its page: each says the same of the same photo. */
final class DocumentedFormatsTest {
    private static final Path PAGE = Path.of("../../site/src/site/markdown/annotations.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource({
        "coco, cat.jpg, cat",
        "voc, cat.jpg, cat",
        "yolo, cat, cat",
        "csv, cat.jpg, cat",
        "imagenet, cat, n02123045",
        "labelme, cat.jpg, cat",
        "createml, cat.jpg, cat",
        "cvat, cat.jpg, cat",
        "huggingface, cat.jpg, cat",
        "labelstudio, /data/upload/1/1a2b3c4d-cat.jpg, cat"
    })
    void eachExampleIsReadAndSaysTheSame(String folder, String file, String className) throws IOException {
        writeExamples();

        AnnotatedPhoto photo = AnnotationFolder.read(path.resolve(folder), null).get(0);

        AnnotatedObject object = photo.objects().get(0);
        assertThat(photo.file()).isEqualTo(file);
        assertThat(object.className()).isEqualTo(className);
        Box box = Objects.requireNonNull(object.place()).on(new Size(640, 480)).box();
        double[] expected =
                folder.equals("yolo") ? new double[] {9.6, 20, 41.6, 60} : new double[] {10.5, 20, 40.5, 60};
        assertThat(new double[] {box.xMin(), box.yMin(), box.xMax(), box.yMax()})
                .containsExactly(expected, Offset.offset(1e-4));
    }

    /** 927 and 20 are {@code mask.area} of pycocotools 2.0.10, of {@code mask.merge(mask.frPyObjects(polygons, 480, 640))}. */
    @Test
    void theExampleOfMasksIsReadInItsThreeForms() throws IOException {
        writeExamples();

        AnnotationSettings masks = AnnotationSettings.of(WrittenSettings.elements("", "regions", "masks"));
        AnnotatedPhoto photo =
                Annotations.read(path.resolve("masks"), masks).photos().get(0);

        assertThat(photo.objects())
                .extracting(object -> Objects.requireNonNull(
                                Objects.requireNonNull(object.place()).mask())
                        .on(new Size(640, 480), "cat.jpg", note -> {})
                        .pixels())
                .containsExactly(927, 20, 20);
    }

    @Test
    void theExampleOfRoboflowsClassesIsRead() throws IOException {
        writeExamples();

        assertThat(AnnotationFolder.read(path.resolve("roboflow"), null))
                .extracting(AnnotatedPhoto::file, photo -> photo.objects().size())
                .containsExactly(tuple("train/cat.jpg", 1), tuple("train/both.jpg", 2));
    }

    @Test
    void theExampleOfFoldersIsReadByThem() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```\n", page.indexOf("## A folder a class")) + 4;
        page.substring(begin, page.indexOf("```", begin))
                .lines()
                .forEach(photo -> new AnnotationFolder(path).write(photo, ""));

        assertThat(AnnotationFolder.read(path.resolve("photos"), "folders"))
                .extracting(
                        AnnotatedPhoto::file, photo -> photo.objects().get(0).className())
                .containsExactly(tuple("cat/1.jpg", "cat"), tuple("dog/2.jpg", "dog"));
    }

    @Test
    void everyFormatOfFilesHasAnExample() throws IOException {
        assertThat(writeExamples()).isEqualTo(13);
    }

    private int writeExamples() throws IOException {
        AnnotationFolder folder = new AnnotationFolder(path);
        Matcher examples = EXAMPLE.matcher(Files.readString(PAGE));
        int count = 0;
        while (examples.find()) {
            folder.write(examples.group(1), examples.group(2));
            count++;
        }
        return count;
    }
}
