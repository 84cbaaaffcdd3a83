package org.scorecam.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one build of a project said and left behind, for {@code verify.groovy}. */
public final class Build {
    private static final String START = "[INFO] Scanning for projects...";

    private static final Pattern HELP = Pattern.compile("\\s*-> \\[Help \\d+]$");
    private static final Pattern FAILURE =
            Pattern.compile("\\[ERROR] Failed to execute goal .* on project ([^:]+): (.*)");

    private final List<String> lines;

    private Build(List<String> lines) {
        this.lines = lines;
    }

    /** The project's builds, in order. */
    public static List<Build> all(File basedir) throws IOException {
        String log = Files.readString(basedir.toPath().resolve("build.log"));
        return Arrays.stream(log.split(Pattern.quote(START), -1))
                .skip(1)
                .map(build -> new Build(build.lines().toList()))
                .toList();
    }

    /** The build that wrote this log. */
    static Build read(Path log) throws IOException {
        return new Build(Files.readAllLines(log));
    }

    /** The only build. */
    public static Build of(File basedir) throws IOException {
        List<Build> all = all(basedir);
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " builds");
        }
        return all.get(0);
    }

    /** All lines. */
    public List<String> lines() {
        return lines;
    }

    /**
     * What the goal said at this level, without Maven's own: from its banner to the next banner or rule; and without the line that names
     * the model in case the runtime crashes.
     */
    public List<String> said(String level) {
        String prefix = "[" + level + "] ";
        return goal().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .filter(line -> !line.startsWith("Opening the model "))
                .toList();
    }

    private List<String> goal() {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("[INFO] --- ")) {
                inside = line.contains("scorecam-maven-plugin:");
            } else if (line.startsWith("[INFO] -----") || line.equals("[INFO] ")) {
                inside = false;
            } else if (inside) {
                found.add(line);
            }
        }
        return found;
    }

    /** Why the build failed: the whole message by the module's name. */
    public Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher failure = FAILURE.matcher(lines.get(i));
            if (failure.matches()) {
                failures.put(failure.group(1), message(failure.group(2), i));
            }
        }
        return failures;
    }

    /** Maven puts {@code [ERROR]} before each line of a message that has several, and its help behind the last. */
    private String message(String first, int line) {
        StringBuilder message = new StringBuilder(first);
        for (int i = line + 1; !HELP.matcher(message).find(); i++) {
            message.append('\n').append(lines.get(i).replaceFirst("^\\[ERROR] ", ""));
        }
        return HELP.matcher(message).replaceFirst("");
    }

    /** Whether Maven names this kind of exception for the reader to look up: what tells a failed check from a set-up error. */
    public boolean failedBy(String exception) {
        return lines.stream().anyMatch(line -> line.endsWith("/MAVEN/" + exception));
    }
}
