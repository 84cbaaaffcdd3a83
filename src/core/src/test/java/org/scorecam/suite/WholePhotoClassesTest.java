package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings.Explain;

/** Classes that an annotation gives to a whole photo, here as Label Studio's choices. */
final class WholePhotoClassesTest {
    private static final String CHOICE = result("choices", "'choices': ['left']", "c");
    private static final String REGION =
            result("rectanglelabels", "'x': 0, 'y': 0, 'width': 50, 'height': 100, 'rectanglelabels': ['left']", "r");

    @TempDir
    private Path folder;

    @Test
    void theyNeedNoBackgroundClasses() throws IOException {
        Suite suite = plan(CHOICE + ", " + REGION.replace("left", "right"));

        assertThat(suite.photos().get(0).targets())
                .extracting(target -> target.label().label(), Target::background)
                .containsExactly(tuple("left", true), tuple("right", false));
    }

    @Test
    void whereThereIsNothingElseTheSuiteHasNoBoxes() throws IOException {
        assertThat(plan(CHOICE).hasBoxes()).isFalse();
    }

    @Test
    void besideARegionOfItsClassOneSaysNothingMore() throws IOException {
        Target target = plan(CHOICE + ", " + REGION).photos().get(0).targets().get(0);

        assertThat(target.background()).isFalse();
        assertThat(target.objects()).hasSize(1);
    }

    /** The address ends with the folder that the photo is in, but the folder has it under another name. */
    @Test
    void anUploadedPhotoIsFoundWithoutItsMark() throws IOException {
        assertThat(plan(CHOICE, "/data/upload/1/1a2b3c4d-a.png").photos())
                .extracting(SuitePhoto::name)
                .containsExactly("a.png");
    }

    @Test
    void aPhotoThatHasTheMarkInItsNameIsTheOne() throws IOException {
        coco().photo("1a2b3c4d-a.png", 0, 200);

        assertThat(plan(CHOICE, "/data/upload/1/1a2b3c4d-a.png").photos())
                .extracting(SuitePhoto::name)
                .containsExactly("1a2b3c4d-a.png");
    }

    @Test
    void twoTasksOfOnePhotoAreAnError() {
        assertThatThrownBy(() -> plan(task(CHOICE, "s3://one/a.png") + ", " + task(CHOICE, "s3://two/a.png"), ""))
                .isInstanceOf(SetupException.class)
                .hasMessage("export.json, task 12: photo a.png is annotated twice; keep one entry, or give the photos"
                        + " different names");
    }

    private Suite plan(String results) throws IOException {
        return plan(results, "a.png");
    }

    private Suite plan(String results, String image) throws IOException {
        coco().photo("a.png", 200, 0);
        Path export = Files.writeString(
                folder.resolve("export.json"),
                ("[" + (image.isEmpty() ? results : task(results, image)) + "]").replace('\'', '"'));
        SuiteSettings settings = new SuiteSettings(
                "suite",
                folder.resolve("photos"),
                export,
                AnnotationSettings.DEFAULT,
                Explain.ANNOTATED,
                Map.of("left", 0, "right", 1),
                Set.of());
        return Suite.plan(settings, Labels.none(2));
    }

    private CocoSuite coco() {
        return new CocoSuite(folder);
    }

    private static String task(String results, String image) {
        return "{'id': 12, 'data': {'image': '" + image + "'}, 'annotations': [{'id': 1, 'result': [" + results
                + "]}]}";
    }

    private static String result(String type, String value, String id) {
        return "{'id': '" + id + "', 'original_width': 4, 'original_height': 4, 'type': '" + type + "', 'value': {"
                + value + "}}";
    }
}
