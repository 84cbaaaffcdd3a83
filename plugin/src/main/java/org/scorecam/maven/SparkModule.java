package org.scorecam.maven;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.scorecam.outcome.SetupException;

/**
 * The module that explains on Spark, with Spark: resolved where it is asked for, as it is far larger than this plugin.
 *
 * @param version of this plugin
 */
record SparkModule(
        RepositorySystem repositorySystem,
        RepositorySystemSession session,
        List<RemoteRepository> repositories,
        String version) {
    static final String MAIN = "org.scorecam.spark.Explain";

    private static final String GROUP = "org.scorecam";
    private static final String NAME = "scorecam-spark";
    private static final String FOR_EXECUTORS = "submit";
    private static final String RUNTIME = "runtime";

    /**
     * All of its jars.
     *
     * @throws SetupException if one cannot be resolved
     */
    List<Path> classPath() {
        Artifact module = new DefaultArtifact(GROUP, NAME, "jar", version);
        CollectRequest all = new CollectRequest(new Dependency(module, RUNTIME), repositories);
        try {
            return repositorySystem
                    .resolveDependencies(session, new DependencyRequest(all, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw unresolved(module, e);
        }
    }

    /**
     * The one jar that executors need beside Spark.
     *
     * @throws SetupException if it cannot be resolved
     */
    Path jar() {
        Artifact jar = new DefaultArtifact(GROUP, NAME, FOR_EXECUTORS, "jar", version);
        try {
            return repositorySystem
                    .resolveArtifact(session, new ArtifactRequest(jar, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw unresolved(jar, e);
        }
    }

    private static SetupException unresolved(Artifact artifact, Exception e) {
        return new SetupException(
                "<engine><name> is spark, and its module " + artifact + " cannot be resolved (" + e.getMessage()
                        + "). It is fetched once, with Spark some 160 MB: let Maven reach its repositories (without -o), or set"
                        + " <engine><name>process</name>",
                e);
    }

    /**
     * What Spark wants its Java to open, as Spark itself has it.
     *
     * @param classPath with Spark
     * @throws SetupException if it does not say
     */
    static List<String> options(List<Path> classPath) {
        try (URLClassLoader spark = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
            return List.of((String[]) spark.loadClass("org.apache.spark.launcher.JavaModuleOptions")
                    .getMethod("defaultModuleOptionArray")
                    .invoke(null));
        } catch (ReflectiveOperationException | IOException e) {
            throw new SetupException(
                    "<engine><name> is spark, and Spark does not say which options its Java wants (" + e
                            + "): its jars in the local repository may be damaged. Delete org/apache/spark there, and build again",
                    e);
        }
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : classPath) {
            urls.add(jar.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
