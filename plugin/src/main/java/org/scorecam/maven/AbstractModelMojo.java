package org.scorecam.maven;

import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.scorecam.file.RelativePath;
import org.scorecam.maven.Parameters.ModelParameters;

/** What the goals share that open a model. */
@SuppressWarnings("NullAway.Init") // Maven injects the fields
abstract class AbstractModelMojo extends AbstractScorecamMojo {
    /**
     * What is explained, and how a photo becomes its input:
     *
     * <pre>{@code
     * <model>
     *   <file>src/main/model/classifier.onnx</file>
     *   <labels>src/main/model/labels.txt</labels>
     *   <input><preset>torchvision</preset></input>
     * </model>
     * }</pre>
     */
    @Parameter
    ModelParameters model = new ModelParameters();

    @Inject
    RepositorySystem repositorySystem;

    ModelSource modelSource() {
        return new ModelSource(
                model, repositorySystem, session.getRepositorySession(), project.getRemoteProjectRepositories());
    }

    /** As results name files: relative to the project, with {@code /}. */
    String inProject(Path file) {
        return RelativePath.of(basedir(), file);
    }

    @Override
    void prepare(CommandLine commandLine) {
        if (commandLine.gives("model.file") && !commandLine.gives("model.artifact")) {
            model.artifact = null;
        }
        if (commandLine.gives("model.artifact") && !commandLine.gives("model.file")) {
            model.file = null;
        }
    }
}
