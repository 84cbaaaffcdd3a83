package org.scorecam.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the design: {@code core <- onnx}, {@code core <- report}, {@code onnx, report <- plugin}. */
class ArchitectureTest {
    private static final String[] CORE = {
        "org.scorecam.annotation..",
        "org.scorecam.baseline..",
        "org.scorecam.cam..",
        "org.scorecam.effort..",
        "org.scorecam.file..",
        "org.scorecam.image..",
        "org.scorecam.json..",
        "org.scorecam.metric..",
        "org.scorecam.outcome..",
        "org.scorecam.region..",
        "org.scorecam.result..",
        "org.scorecam.rule..",
        "org.scorecam.run..",
        "org.scorecam.setting..",
        "org.scorecam.store..",
        "org.scorecam.suite.."
    };
    private static final String[] REPORT = {
        "org.scorecam.badge..",
        "org.scorecam.csv..",
        "org.scorecam.junit..",
        "org.scorecam.markdown..",
        "org.scorecam.output..",
        "org.scorecam.overlay..",
        "org.scorecam.report..",
        "org.scorecam.sarif..",
        "org.scorecam.view.."
    };
    private static final String ONNX = "org.scorecam.onnx..";
    private static final String PLUGIN = "org.scorecam.maven..";

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.scorecam");
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(product).hasSizeGreaterThan(100);
        for (String anchor : new String[] {
            "org.scorecam.cam.ScoreCam",
            "org.scorecam.onnx.OnnxClassifier",
            "org.scorecam.report.HtmlReport",
            "org.scorecam.maven.CheckMojo"
        }) {
            assertThat(product.contain(anchor)).as(anchor).isTrue();
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheDesign() {
        classes()
                .should()
                .resideInAnyPackage(concat(CORE, REPORT, new String[] {ONNX, PLUGIN}))
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
                .resideInAnyPackage(concat(REPORT, new String[] {
                    ONNX, PLUGIN, "org.apache.maven..", "ai.djl..", "ai.onnx..", "ai.onnxruntime..", "freemarker.."
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
                .resideInAnyPackage(ONNX, PLUGIN, "org.apache.maven..", "ai.djl..", "ai.onnxruntime..")
                .check(product);
    }

    @Test
    void theRuntimeKnowsNeitherMavenNorTheReport() {
        noClasses()
                .that()
                .resideInAPackage(ONNX)
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

    private static String[] concat(String[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
