package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.scorecam.json.ResultJson;
import org.scorecam.output.OutputFormat;
import org.scorecam.result.RunResult;

/**
 * What a check of a module has left.
 *
 * @param module the module
 * @param execution the {@code <execution>} of the check; null where the pom declares none
 * @param isOneOfSeveral whether the module has several checks
 * @param folder where it was to be written
 */
record ModuleResult(MavenProject module, @Nullable String execution, boolean isOneOfSeveral, Path folder) {
    /** Those of one module. */
    static List<ModuleResult> of(MavenProject module, String plugin, Properties given) {
        List<Declared> all = Declared.all(module, plugin, given);
        return all.stream()
                .map(each -> new ModuleResult(module, each.id(), all.size() > 1, each.outputDirectory()))
                .toList();
    }

    boolean isThere() {
        return Files.isRegularFile(file());
    }

    RunResult read() {
        return ResultJson.read(file());
    }

    private Path file() {
        return folder.resolve(OutputFormat.JSON.fileName());
    }
}
