package org.scorecam.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.scorecam.maven.Parameters.ModelParameters;
import org.scorecam.outcome.SetupException;

/** Where the model's file comes from: the project, or an artifact that Maven resolves, from the reactor too. */
record ModelSource(
        ModelParameters model,
        RepositorySystem repositorySystem,
        RepositorySystemSession session,
        List<RemoteRepository> repositories) {
    /** The model's file. */
    Path file() {
        File file = model.file;
        String artifact = model.artifact;
        if (file != null && artifact != null) {
            throw new SetupException("<model> has both <file> (" + file + ") and <artifact> (" + artifact
                    + "); keep the one that is meant");
        }
        if (file == null && artifact == null) {
            throw new SetupException("<model> has neither <file> nor <artifact>: say what is to be explained, such as"
                    + " <model><file>src/main/model/classifier.onnx</file>...</model>");
        }
        return file == null ? resolve(coordinates()) : file.toPath();
    }

    /** The artifact's coordinates, null for a file. */
    @Nullable
    String artifact() {
        return model.artifact;
    }

    private Artifact coordinates() {
        String text = String.valueOf(model.artifact).strip();
        try {
            return new DefaultArtifact(text);
        } catch (IllegalArgumentException e) {
            throw new SetupException(
                    "<model><artifact> is " + text + ", but must be group:artifact:onnx[:classifier]:version", e);
        }
    }

    private Path resolve(Artifact artifact) {
        try {
            return repositorySystem
                    .resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new SetupException(
                    "<model><artifact> " + artifact + " cannot be resolved (" + e.getMessage() + "); build its module"
                            + " first, and in a reactor run at least the package phase",
                    e);
        }
    }
}
