package org.scorecam.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pipeline of the page on scale: its shell is taken out of it and run, each job in a checkout of its own; what a build server does itself,
 * {@code verify.groovy} does.
 */
public final class Recipe {
    private static final int MINUTES = 5;

    private final String text;

    private Recipe(String text) {
        this.text = text;
    }

    /** The recipe of that name. */
    public static Recipe of(File page, String name) throws IOException {
        String all = Files.readString(page.toPath());
        String start = "<!-- START RECIPE: " + name + " -->";
        int from = all.indexOf(start);
        if (from < 0) {
            throw new IllegalStateException(page + " has no recipe " + name);
        }
        return new Recipe(all.substring(from + start.length(), all.indexOf("<!-- END RECIPE -->", from)));
    }

    /** What a pattern finds, its first group, in the recipe's order. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }

    /** What a pattern finds, which must be there once. */
    public String one(String pattern) {
        List<String> found = all(pattern);
        if (found.size() != 1) {
            throw new IllegalStateException(pattern + " finds " + found);
        }
        return found.get(0);
    }

    /**
     * Runs a step's shell, with a {@code mvn} that is offline and knows the projects' local repository.
     *
     * @param folder where it runs
     * @param mvn a folder with that {@code mvn}
     * @param log where its output goes
     * @return how it ended
     */
    public static int run(String step, File folder, File mvn, File log, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", step)
                .directory(folder)
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("GITHUB_ACTIONS", "false");
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", mvn.toString(), (path, first) -> first + File.pathSeparator + path);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + MINUTES + " minutes: " + log);
        }
        return process.exitValue();
    }

    /** Writes that {@code mvn}, and gives its folder. */
    public static File mvn(File folder, File localRepository, String options) throws IOException {
        Path script = folder.toPath().resolve("mvn");
        Files.createDirectories(folder.toPath());
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("maven.home"), "bin", "mvn") + "' -o"
                        + " '-Dmaven.repo.local=" + localRepository + "'"
                        + " -Daether.enhancedLocalRepository.trackingFilename=ignored " + options + " \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return folder;
    }

    /** The files of a checkout that an artifact's pattern names, by their names in it. */
    public static List<String> matching(File folder, String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.toPath().relativize(file))
                    .filter(matcher::matches)
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
