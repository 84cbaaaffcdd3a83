package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.scorecam.output.OutputFormat;
import org.scorecam.output.Outputs;
import org.scorecam.report.OverviewPage;
import org.scorecam.result.RunResult;
import org.scorecam.view.Origin;
import org.scorecam.view.Overview;

/** The report over several modules. */
final class Aggregate {
    private final Outputs all;
    private final MavenSession session;
    private final Commands commands;

    /**
     * What will be written.
     *
     * @param all the folder of the page over the modules, and what is written of each module in a folder of its own below
     * @param commands of any of the build's modules
     */
    Aggregate(Outputs all, MavenSession session, Commands commands) {
        this.all = all;
        this.session = session;
        this.commands = commands;
    }

    /** Writes each module's report, and the page over them; gives what they come to, in a sentence. */
    String write(String title, List<ModuleResult> modules) {
        List<Overview.Part> rows = new ArrayList<>();
        for (ModuleResult module : modules) {
            String name = name(module, modules);
            rows.add(new Overview.Part(
                    name,
                    name + "/" + OutputFormat.HTML.fileName(),
                    write(module, all.folder().resolve(name))));
        }
        Overview overview = new Overview(title, List.copyOf(rows));
        OverviewPage.write(overview, all.folder(), all.words(), all.origin());
        return (rows.size() == 1 ? "1 module, " : rows.size() + " modules, ") + overview.explanations()
                + " explanations: " + overview.passed() + " passed, " + overview.failed() + " failed, "
                + overview.errors() + " errors";
    }

    private RunResult write(ModuleResult module, Path below) {
        Path basedir = module.module().getBasedir().toPath();
        return new Outputs(
                        basedir,
                        below,
                        all.formats(),
                        all.words(),
                        all.pages(),
                        Repository.project(basedir, session.getRequest().getMultiModuleProjectDirectory()),
                        all.attachments(),
                        origin(module))
                .write(module.read());
    }

    private Origin origin(ModuleResult result) {
        MavenProject module = result.module();
        return new Origin(
                module.getName() + " " + module.getVersion(),
                all.origin().commit(),
                all.origin().time(),
                commands.of(module, result.execution()).approve());
    }

    /**
     * The artifact's, with its group where another module of that name is there, and the check's where the module has several. All are safe
     * as names of folders.
     */
    private static String name(ModuleResult one, List<ModuleResult> all) {
        MavenProject module = one.module();
        boolean isAlone = all.stream()
                .map(ModuleResult::module)
                .noneMatch(
                        each -> !each.equals(module) && each.getArtifactId().equalsIgnoreCase(module.getArtifactId()));
        String name = isAlone ? module.getArtifactId() : module.getGroupId() + "." + module.getArtifactId();
        return one.isOneOfSeveral()
                ? name + "@" + String.valueOf(one.execution()).replaceAll("[^A-Za-z0-9._-]", "_")
                : name;
    }
}
