package org.scorecam.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A build that {@code verify.groovy} starts itself, by the Maven that runs it: one of two at once, one to be killed, or one
 * after something has happened to its files. Offline: an earlier build of the project has fetched what it needs.
 */
public final class Maven {
    private static final int MINUTES = 5;
    private static final String IGNORED = "SigIgn:";

    /** Signal 2, in a mask whose lowest bit is signal 1. */
    private static final long SIGINT = 1 << 1;

    private final Path log;
    private final Process process;

    private Maven(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param basedir the project's folder; the log is written there
     * @param localRepository with everything that the build needs
     * @param name of the log file, without its ending
     * @param arguments goals and options
     */
    public static Maven start(File basedir, File localRepository, String name, String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString());
        command.addAll(List.of("-B", "-o", "-Dmaven.repo.local=" + localRepository));
        // what was fetched under the invoker's settings counts as there, although these settings do not name its place
        command.add("-Daether.enhancedLocalRepository.trackingFilename=ignored");
        Collections.addAll(command, arguments);
        Path log = basedir.toPath().resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(basedir)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return new Maven(log, builder.start());
    }

    /** Waits for its end. */
    public Build end() throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + MINUTES + " minutes: " + log);
        }
        return Build.read(log);
    }

    /** How it ended: 0 for a success. */
    public int exit() {
        return process.exitValue();
    }

    /** Whether it is still at work. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Ends it at once, with every process that it has started. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /**
     * Ends it as Ctrl-C does; where nobody listens to that, as under a shell that keeps it from jobs in the background, as a
     * build server does.
     */
    public void interrupt() throws IOException, InterruptedException {
        if (ignoresInterrupts()) {
            process.destroy();
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroy();
        }
    }

    /** What Linux tells of it; elsewhere nobody knows, and the signal is tried. */
    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(IGNORED))
                    .map(line -> line.substring(IGNORED.length()).strip())
                    .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & SIGINT) != 0);
        }
    }

    /** How many files lie in a folder and its folders, none where there is no such folder. */
    public static long files(File folder) throws IOException {
        if (!folder.isDirectory()) {
            return 0;
        }
        AtomicLong count = new AtomicLong();
        Files.walkFileTree(folder.toPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                count.addAndGet(attributes.isRegularFile() ? 1 : 0);
                return FileVisitResult.CONTINUE;
            }

            /** A build that runs renames what it has half written. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return count.get();
    }
}
