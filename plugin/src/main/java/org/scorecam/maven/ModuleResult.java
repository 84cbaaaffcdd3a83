package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.scorecam.json.ResultJson;
import org.scorecam.output.OutputFormat;
import org.scorecam.result.RunResult;

/**
 * What a module's check has left.
 *
 * @param module the module
 * @param plugin this plugin's key
 */
record ModuleResult(MavenProject module, String plugin) {
    boolean isThere() {
        return Files.isRegularFile(file());
    }

    RunResult read() {
        return ResultJson.read(file());
    }

    private Path file() {
        return folder().resolve(OutputFormat.JSON.fileName());
    }

    /** The {@code <outputDirectory>} that the module's pom names, else the default. */
    private Path folder() {
        Path basedir = module.getBasedir().toPath();
        return configurations()
                .map(configuration -> configuration.getChild("outputDirectory"))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .findFirst()
                .map(basedir::resolve)
                .orElseGet(() -> Path.of(module.getBuild().getDirectory(), "scorecam"));
    }

    private Stream<Xpp3Dom> configurations() {
        Plugin declared = module.getPlugin(plugin);
        List<ConfigurationContainer> containers = declared == null
                ? List.of()
                : Stream.concat(declared.getExecutions().stream(), Stream.of(declared))
                        .map(ConfigurationContainer.class::cast)
                        .toList();
        return containers.stream().flatMap(container -> Stream.ofNullable((Xpp3Dom) container.getConfiguration()));
    }
}
