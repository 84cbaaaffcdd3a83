package org.scorecam.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.AnnotationFormat;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class SuiteSettingsTest {
    @Test
    void whatIsNotWrittenHasItsDefault() {
        assertThat(read(List.of(suite())))
                .containsExactly(new SuiteSettings(
                        "animals",
                        Path.of("photos"),
                        Path.of("coco.json"),
                        AnnotationSettings.DEFAULT,
                        SuiteSettings.Explain.ANNOTATED,
                        Map.of(),
                        Set.of()));
    }

    @Test
    void whatIsWrittenHolds() {
        Map<String, @Nullable Object> written = suite("explain", "Predicted");
        written.put("format", "COCO");
        written.put("crowd", "IGNORE");
        written.put("regions", "Masks");
        written.put("classes", Map.of("cat", "281", "traffic light", " 920 "));
        written.put("backgroundClasses", Arrays.asList("sky", null, " great white shark, white shark "));

        assertThat(read(List.of(written)))
                .containsExactly(new SuiteSettings(
                        "animals",
                        Path.of("photos"),
                        Path.of("coco.json"),
                        new AnnotationSettings(AnnotationFormat.COCO, false, true, true, false, true),
                        SuiteSettings.Explain.PREDICTED,
                        Map.of("cat", 281, "traffic light", 920),
                        Set.of("sky", "great white shark, white shark")));
    }

    @Test
    void aStampThatSaysNothingElseIsAtTheBottomRightAndCoversATenth() {
        Map<String, @Nullable Object> written = suite("shortcuts", List.of("ruler", "label"));
        written.put("stamps", List.of(Map.of("image", "logo.png")));

        assertThat(read(List.of(written)).get(0).shortcuts()).containsExactlyInAnyOrder("ruler", "label");
        assertThat(read(List.of(written)).get(0).stamps())
                .containsExactly(
                        new StampSettings(Path.of("logo.png"), StampSettings.At.BOTTOM_RIGHT, new BigDecimal("0.10")));
    }

    @Test
    void aStampSaysWhereItIsAndHowLarge() {
        Map<String, @Nullable Object> written =
                suite("stamps", List.of(Map.of("image", "logo.png", "at", "Top-Left", "share", "5%")));

        assertThat(read(List.of(written)).get(0).stamps())
                .containsExactly(
                        new StampSettings(Path.of("logo.png"), StampSettings.At.TOP_LEFT, new BigDecimal("0.05")));
    }

    @Test
    void aStampThatCoversAllOfThePhotoOrNothingIsRefused() {
        assertThatThrownBy(() -> read(List.of(suite("stamps", List.of(Map.of("image", "logo.png", "share", "100%"))))))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(
                        "<share> is 100%, but must be above 0 and below 1, as it is the share of the photo that the"
                                + " stamp covers, such as 10%");
    }

    @Test
    void aStampNeedsAPicture() {
        assertThatThrownBy(() -> read(List.of(suite("stamps", List.of(Map.of("at", "centre"))))))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("<image> is missing; write a picture, such as src/test/scorecam/logo.png");
    }

    @Test
    void theFoldersOfPhotosAreTheirAnnotations() {
        Map<String, @Nullable Object> folders = suite("format", "Folders");
        folders.remove("annotations");

        assertThat(read(List.of(folders)).get(0).annotations()).isEqualTo(Path.of("photos"));
    }

    @Test
    void noSuiteIsRefused() {
        assertThatThrownBy(() -> SuiteSettings.of(List.of()))
                .isInstanceOf(SetupException.class)
                .hasMessage("no <suites>: there is nothing to explain; name a folder of photos and its annotations in"
                        + " <suites><suite>");
    }

    @Test
    void whatMustBeWrittenIsNamed() {
        assertRefused(suite("name", " "), "<name> is missing; write a name of your own, such as animals");
        assertRefused(suite("images", null), "<images> is missing; write the folder of the photos");
        assertRefused(
                suite("annotations", null),
                "<annotations> is missing; write a file or a folder; where the photos of each class lie in a folder of its"
                        + " name, write <format>folders</format> instead");
    }

    @Test
    void aNameIsWithoutASlash() {
        assertRefused(suite("name", "a/b"), "<name> is a/b, but must be without /: rules name photos as suite/photo");
    }

    @Test
    void twoSuitesOfOneNameAreRefused() {
        assertThatThrownBy(() -> read(List.of(suite(), suite())))
                .isInstanceOf(SetupException.class)
                .hasMessage("<suites>, suite 2, <name> is animals, but that name is taken; give each suite its own");
    }

    @Test
    void aWordThatIsNoneIsNamedWithTheNearest() {
        assertRefused(
                suite("format", "cocoa"),
                "<format> is cocoa, but must be one of coco, voc, yolo, csv, labelme, createml, mvtec, folders (did you mean"
                        + " coco?)");
        assertRefused(
                suite("explain", "predict"),
                "<explain> is predict, but must be one of annotated, predicted (did you mean predicted?)");
    }

    @Test
    void photosThatAreMissingAreErrorsUnlessTheUserSaysSo() {
        assertThat(read(List.of(suite())).get(0).omissions()).isEqualTo(Omissions.NONE);
        assertThat(read(List.of(suite("missing", "Ignore"))).get(0).omissions().missing())
                .isTrue();
        assertRefused(
                suite("missing", "ignor"),
                "<missing> is ignor, but must be one of error, ignore (did you mean ignore?)");
    }

    @Test
    void whatIsLeftOutByClassIsRead() {
        Map<String, @Nullable Object> written = suite("unknownClasses", "ignore");
        written.put("onlyClasses", List.of(" person ", "281"));

        assertThat(read(List.of(written)).get(0).omissions())
                .isEqualTo(new Omissions(false, true, Set.of("person", "281")));
    }

    @Test
    void anIndexIsAWholeNumber() {
        assertRefused(
                suite("classes", Map.of("cat", "tabby")),
                "<classes><cat> is tabby, but must be the class's place in the model's scores, a whole number from 0 to"
                        + " 999999999, such as 1");
    }

    private static void assertRefused(Map<String, @Nullable Object> suite, String message) {
        assertThatThrownBy(() -> read(List.of(suite)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<suites>, suite 1, " + message);
    }

    private static Map<String, @Nullable Object> suite(String name, @Nullable Object value) {
        Map<String, @Nullable Object> suite = suite();
        suite.put(name, value);
        return suite;
    }

    private static Map<String, @Nullable Object> suite() {
        return new HashMap<>(Map.of("name", "animals", "images", "photos", "annotations", "coco.json"));
    }

    private static List<SuiteSettings> read(List<Map<String, @Nullable Object>> suites) {
        return SuiteSettings.of(Settings.elements("", Map.of("suites", suites)).groups("suites"));
    }
}
