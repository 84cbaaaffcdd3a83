package org.scorecam.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the plugin's ArchitectureTest holds of the other modules: it does not see this one. */
class PackageTest {
    private static final JavaClasses SPARK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scorecam.spark");

    @Test
    void theCommandAloneIsPublic() {
        assertThat(SPARK.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("Explain");
    }

    @Test
    void sparkKnowsNeitherMavenNorTheReport() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.maven..", "org.scorecam.maven..", "org.scorecam.report..", "org.scorecam.output..")
                .check(SPARK);
    }

    @Test
    void thePackageIsNullMarked() {
        assertThat(SPARK.getPackage("org.scorecam.spark").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
