package org.scorecam.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the design: {@code core <- onnx}, {@code core <- report}, {@code onnx, report <- plugin}. */
class ArchitectureTest {
    private static final String[] CORE = {
        "org.scorecam.annotation..",
        "org.scorecam.baseline..",
        "org.scorecam.cam..",
        "org.scorecam.challenge..",
        "org.scorecam.effort..",
        "org.scorecam.file..",
        "org.scorecam.finding..",
        "org.scorecam.image..",
        "org.scorecam.interval..",
        "org.scorecam.json..",
        "org.scorecam.metric..",
        "org.scorecam.outcome..",
        "org.scorecam.proposal..",
        "org.scorecam.region..",
        "org.scorecam.result..",
        "org.scorecam.rule..",
        "org.scorecam.run..",
        "org.scorecam.setting..",
        "org.scorecam.shard..",
        "org.scorecam.store..",
        "org.scorecam.suite.."
    };
    private static final String[] REPORT = {
        "org.scorecam.alert..",
        "org.scorecam.badge..",
        "org.scorecam.codequality..",
        "org.scorecam.csv..",
        "org.scorecam.gauges..",
        "org.scorecam.github..",
        "org.scorecam.junit..",
        "org.scorecam.markdown..",
        "org.scorecam.modelcard..",
        "org.scorecam.output..",
        "org.scorecam.overlay..",
        "org.scorecam.report..",
        "org.scorecam.review..",
        "org.scorecam.sarif..",
        "org.scorecam.view.."
    };
    private static final String[] ONNX = {"org.scorecam.engine..", "org.scorecam.gradient..", "org.scorecam.onnx.."};
    private static final String PLUGIN = "org.scorecam.maven..";

    /** Of the sources, from the plugin's module, where tests run. */
    private static final Path ROOT = Path.of("..");

    private static final List<String> MODULES = List.of("src/core", "src/onnx", "src/report", "plugin");

    /** The plugin does not know it: what of it is told by its sources is held here, the rest by its own test. */
    private static final String SPARK = "src/spark";

    /** Whose public types are for others to find by name: those of the others are listed, for people, in package-info. */
    private static final Set<String> PUBLIC_FOR_FRAMEWORKS = Set.of("view", "review", "maven");

    /** Maven's own packages, its container's and its resolver's. */
    private static final Pattern MAVEN =
            Pattern.compile("org\\.(apache\\.maven|codehaus\\.plexus|eclipse\\.aether)\\.");

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.scorecam");
    }

    /** An import that misses a module, or sees none of its classes, would find every arrow right. */
    @Test
    void everyClassIsSeen() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path each : sources()) {
            String name = each.getFileName().toString();
            if (!name.equals("package-info.java")) {
                files.add("org.scorecam." + packageOf(each) + "." + name.replace(".java", ""));
            }
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(400);
        assertThat(topLevel().map(JavaClass::getName)).containsExactlyInAnyOrderElementsOf(files);
    }

    /** Two types of one name are told apart by their imports alone: readers take one for the other. */
    @Test
    void noTwoTypesHaveOneName() {
        assertThat(topLevel().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void packagesListTheirPublicTypes() throws IOException {
        for (Path each : sources()) {
            String name = packageOf(each);
            if (each.endsWith("package-info.java") && !PUBLIC_FOR_FRAMEWORKS.contains(name)) {
                Set<String> listed = Pattern.compile("(?:org\\.scorecam\\." + name + "\\.|\\{@link )([A-Z]\\w+)")
                        .matcher(Files.readString(each))
                        .results()
                        .map(link -> link.group(1))
                        .collect(Collectors.toSet());
                assertThat(listed)
                        .as("public types in " + each)
                        .containsExactlyInAnyOrderElementsOf(topLevel()
                                .filter(type -> type.getPackageName().equals("org.scorecam." + name))
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(JavaClass::getSimpleName)
                                .toList());
            }
        }
    }

    @Test
    void theArchitecturePageNamesWhatThereIs() throws IOException {
        String page = architecturePage();
        List<String> modules = matches("(?m)^`(src/\\w+|plugin)`[,.]", page);

        assertThat(modules).containsExactly("src/core", "src/onnx", "src/report", SPARK, "plugin");
        assertThat(packagesOf(page))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(sources().stream(), sources(SPARK).stream())
                        .map(ArchitectureTest::packageOf)
                        .collect(Collectors.toSet()));
    }

    /** The page says so: whoever reads a package has met all that it knows in the rows above. */
    @Test
    void packagesKnowOnlyThoseAboveThemOnTheArchitecturePage() throws IOException {
        List<String> order = packagesOf(architecturePage());

        for (JavaClass each : product) {
            int own = order.indexOf(packageOf(each));
            assertThat(each.getDirectDependenciesFromSelf().stream()
                            .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                            .filter(target -> target.getPackageName().startsWith("org.scorecam."))
                            .filter(target -> order.indexOf(packageOf(target)) > own)
                            .map(JavaClass::getName))
                    .as(each.getName())
                    .isEmpty();
        }
    }

    /** What is not about Maven belongs where other front doors find it. */
    @Test
    void atMostAThirdOfThePluginKnowsNoMavenType() {
        List<JavaClass> all = topLevel()
                .filter(each -> each.getPackageName().equals("org.scorecam.maven"))
                .toList();
        List<String> strangers = all.stream()
                .filter(each -> product.stream()
                        .filter(part -> part.getName().equals(each.getName())
                                || part.getName().startsWith(each.getName() + "$"))
                        .flatMap(part -> part.getDirectDependenciesFromSelf().stream())
                        .noneMatch(arrow -> MAVEN.matcher(arrow.getTargetClass().getPackageName())
                                .lookingAt()))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(strangers).hasSizeLessThanOrEqualTo(all.size() / 3);
    }

    /** It is resolved where it is asked for, by a JVM of its own. */
    @Test
    void thePluginKnowsNoSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.scorecam.spark..", "org.apache.spark..", "scala..")
                .check(product);
    }

    @Test
    void onlyThePluginKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PLUGIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(product);
    }

    @Test
    void everyPackageHasItsPlaceInTheDesign() {
        classes()
                .should()
                .resideInAnyPackage(concat(CORE, REPORT, ONNX, new String[] {PLUGIN}))
                .check(product);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.scorecam.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void coreKnowsNeitherMavenNorARuntimeNorTheOtherModules() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(REPORT, ONNX, new String[] {
                    PLUGIN, "org.apache.maven..", "ai.djl..", "ai.onnx..", "ai.onnxruntime..", "freemarker.."
                }))
                .check(product);
    }

    @Test
    void settingsKnowNothingOfTheDomain() {
        classes()
                .that()
                .resideInAPackage("org.scorecam.setting..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.scorecam.setting..", "org.scorecam.outcome..", "java..", "org.jspecify.annotations..")
                .check(product);
    }

    @Test
    void theReportKnowsNoModel() {
        noClasses()
                .that()
                .resideInAnyPackage(REPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        concat(ONNX, new String[] {PLUGIN, "org.apache.maven..", "ai.djl..", "ai.onnxruntime.."}))
                .check(product);
    }

    @Test
    void theRuntimeKnowsNeitherMavenNorTheReport() {
        noClasses()
                .that()
                .resideInAnyPackage(ONNX)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(REPORT, new String[] {PLUGIN, "org.apache.maven.."}))
                .check(product);
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = product.getPackage("org.scorecam");
        assertThat(root.getSubpackagesInTree())
                .isNotEmpty()
                .filteredOn(each -> !each.getClasses().isEmpty())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    private static Stream<JavaClass> topLevel() {
        return product.stream()
                .filter(each -> each.isTopLevelClass())
                .filter(each -> !each.getSimpleName().equals("package-info") && !isGenerated(each));
    }

    /** The goal {@code help} is made by Maven's plugin tools. */
    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().equals("HelpMojo");
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            sources.addAll(sources(module));
        }
        return sources;
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(each -> each.toString().endsWith(".java")).toList();
        }
    }

    private static String packageOf(Path source) {
        return source.getName(source.getNameCount() - 2).toString();
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring("org.scorecam.".length());
    }

    private static String architecturePage() throws IOException {
        return Files.readString(ROOT.resolve("site/src/site/markdown/architecture.md"));
    }

    private static List<String> packagesOf(String page) {
        return matches("(?m)^\\| `(\\w+)` \\|", page.substring(0, page.indexOf("## From the pom")));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String[] concat(String[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
