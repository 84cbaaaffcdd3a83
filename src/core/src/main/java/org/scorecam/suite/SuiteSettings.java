package org.scorecam.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.annotation.AnnotationFormat;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.file.FileNames;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * One suite as the user configured it.
 *
 * @param name unique in the configuration
 * @param images the folder of the photos
 * @param annotations a file or a folder
 * @param reading the format of the annotations, and how they are read
 * @param explain which classes of a photo are explained
 * @param classes class indices by the annotation's name, where the labels do not say
 * @param backgroundClasses names of classes that have no boxes
 * @param shortcuts names of annotated objects that are no classes to explain, but regions to distrust
 * @param stamps pictures that are put onto every photo
 * @param omissions what of the annotations is left out
 */
public record SuiteSettings(
        String name,
        Path images,
        Path annotations,
        AnnotationSettings reading,
        Explain explain,
        Map<String, Integer> classes,
        Set<String> backgroundClasses,
        Set<String> shortcuts,
        List<StampSettings> stamps,
        Omissions omissions) {
    private static final String ANNOTATIONS =
            "a file or a folder; where the photos of each class lie in a folder of its name,"
                    + " write <format>folders</format> instead";

    /** Which classes of a photo are explained. */
    public enum Explain {
        /** Each annotated class. */
        ANNOTATED,
        /** The top-1, judged on that class's boxes. */
        PREDICTED
    }

    public SuiteSettings {
        classes = Map.copyOf(classes);
        backgroundClasses = Set.copyOf(backgroundClasses);
        shortcuts = Set.copyOf(shortcuts);
        stamps = List.copyOf(stamps);
    }

    /** Without shortcuts, stamps and omissions. */
    public SuiteSettings(
            String name,
            Path images,
            Path annotations,
            AnnotationSettings reading,
            Explain explain,
            Map<String, Integer> classes,
            Set<String> backgroundClasses) {
        this(
                name,
                images,
                annotations,
                reading,
                explain,
                classes,
                backgroundClasses,
                Set.of(),
                List.of(),
                Omissions.NONE);
    }

    /**
     * What the user wrote in {@code <suites>}.
     *
     * @throws SetupException if there is none, or naming the first setting that is wrong, and what it may be
     */
    public static List<SuiteSettings> of(List<Settings> suites) {
        if (suites.isEmpty()) {
            throw new SetupException("no <suites>: there is nothing to explain; name a folder of photos and its"
                    + " annotations in <suites><suite>");
        }
        List<SuiteSettings> read = new ArrayList<>();
        for (Settings suite : suites) {
            SuiteSettings settings = of(suite);
            if (read.stream().anyMatch(earlier -> earlier.name.equals(settings.name))) {
                throw suite.get("name").wrong("that name is taken; give each suite its own");
            }
            read.add(settings);
        }
        return List.copyOf(read);
    }

    private static SuiteSettings of(Settings suite) {
        String name = suite.get("name").text("a name of your own, such as animals");
        if (name.contains("/")) {
            throw suite.get("name").wrong("must be without /: rules name photos as suite/photo");
        }
        Path images = FileNames.path("<images>", suite.get("images").text("the folder of the photos"));
        AnnotationSettings reading = AnnotationSettings.of(suite);
        return new SuiteSettings(
                name,
                images,
                reading.format() == AnnotationFormat.FOLDERS
                        ? FileNames.path(
                                "<annotations>", suite.get("annotations").textOr(images.toString()))
                        : FileNames.path(
                                "<annotations>", suite.get("annotations").text(ANNOTATIONS)),
                reading,
                suite.get("explain").word(Explain.ANNOTATED),
                classes(suite.group("classes")),
                names(suite, "backgroundClasses"),
                names(suite, "shortcuts"),
                StampSettings.of(suite),
                Omissions.of(suite));
    }

    /** A list of names. */
    static Set<String> names(Settings suite, String element) {
        return suite.list(element).stream()
                .flatMap(each -> Stream.ofNullable(each.text()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> classes(Settings classes) {
        return classes.names().stream()
                .collect(Collectors.toMap(Function.identity(), name -> index(classes.get(name))));
    }

    private static int index(Setting written) {
        return written.whole("the class's place in the model's scores, a whole number", 0, 999_999_999, 1);
    }
}
