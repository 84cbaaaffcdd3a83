package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.scorecam.report.OverviewPage;
import org.scorecam.report.Words;
import org.scorecam.result.RunResult;
import org.scorecam.view.Overview;

/** The report over several modules. */
final class Aggregate {
    private final Path folder;
    private final Set<Format> formats;
    private final Words words;
    private final MavenSession session;

    /**
     * What will be written.
     *
     * @param folder where
     * @param formats of each module's report; HTML is there anyway
     * @param words of all pages
     */
    Aggregate(Path folder, Set<Format> formats, Words words, MavenSession session) {
        this.folder = folder;
        this.formats = EnumSet.copyOf(formats);
        this.formats.add(Format.HTML);
        this.words = words;
        this.session = session;
    }

    /** Writes each module's report, and the page over them; gives what they come to, in a sentence. */
    String write(String title, List<ModuleResult> modules) {
        List<Overview.Part> rows = new ArrayList<>();
        for (ModuleResult module : modules) {
            String name = name(module.module(), modules);
            rows.add(new Overview.Part(name, name + "/" + Format.HTML.file(), write(module, folder.resolve(name))));
        }
        Overview overview = new Overview(title, List.copyOf(rows));
        OverviewPage.write(overview, folder, words);
        return (rows.size() == 1 ? "1 module, " : rows.size() + " modules, ") + overview.explanations()
                + " explanations: " + overview.passed() + " passed, " + overview.failed() + " failed, "
                + overview.errors() + " errors";
    }

    private RunResult write(ModuleResult module, Path below) {
        Path basedir = module.module().getBasedir().toPath();
        Rendering rendering = new Rendering(
                basedir,
                below,
                formats,
                words,
                Repository.project(basedir, session.getRequest().getMultiModuleProjectDirectory()),
                "mvn -pl :" + module.module().getArtifactId() + " scorecam:approve");
        return new Outputs(basedir, below, folder).write(module.read(), rendering);
    }

    /** The artifact's, with its group where another module of that name is there. Both are safe as names of folders. */
    private static String name(MavenProject module, List<ModuleResult> all) {
        long same = all.stream()
                .filter(each -> each.module().getArtifactId().equalsIgnoreCase(module.getArtifactId()))
                .count();
        return same == 1 ? module.getArtifactId() : module.getGroupId() + "." + module.getArtifactId();
    }
}
