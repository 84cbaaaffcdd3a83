package org.scorecam.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.scorecam.file.AtomicFile;
import org.scorecam.outcome.SetupException;

/**
 * Runs a main class in a Java process of its own, the same Java as Maven's, and hears what it says.
 *
 * @param classPath what it is made of
 * @param options what its options are beside the user's
 * @param argLine its options, as the user wrote them
 * @param directory where it runs
 * @param crashes where Java's report of a crash is written
 * @param ear hears what it says
 */
public record ChildJava(
        List<Path> classPath, List<String> options, String argLine, Path directory, Path crashes, ChildEar ear) {
    private static final long SECONDS_TO_KEEP = 30;

    /**
     * Runs it to its end.
     *
     * @param file that is written meanwhile
     * @throws SetupException if it does not end well, with what it said, or what is known of its end
     * @throws InterruptedException if this thread is interrupted; the process is ended then
     */
    void run(Path file, String main, List<String> arguments) throws InterruptedException {
        Process process;
        try {
            Files.deleteIfExists(crashes); // an earlier one's
            write(file, main, arguments);
            process = new ProcessBuilder(java().toString(), "@" + file)
                    .directory(directory.toFile())
                    .start();
        } catch (IOException e) {
            throw new SetupException(
                    "<engine>: " + java() + " cannot be started (" + e.getMessage()
                            + "). Set <engine><name>threads</name>, or mend the Java that Maven runs on",
                    e);
        }
        KeepOnExit keeping = KeepOnExit.begin(() -> end(process));
        try {
            Thread errors =
                    new Thread(() -> read(process.errorReader(StandardCharsets.UTF_8), false), "scorecam-engine");
            errors.setDaemon(true);
            errors.start();
            read(process.inputReader(StandardCharsets.UTF_8), true);
            int status = process.waitFor();
            errors.join();
            ear.requireDone(status, crashes);
        } finally {
            end(process);
            keeping.end();
        }
    }

    private void read(BufferedReader reader, boolean isOutput) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (isOutput) {
                    ear.output(line);
                } else {
                    ear.error(line);
                }
            }
        } catch (IOException e) {
            ear.error(String.valueOf(e));
        }
    }

    /** What its forwards have told, it keeps before it ends. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_KEEP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Java's own form of a file of options takes any length, and the user's quotes as they are. */
    private void write(Path file, String main, List<String> arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(quoted("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        lines.add(quoted("-XX:ErrorFile=" + crashes));
        options.forEach(option -> lines.add(quoted(option)));
        lines.add(argLine);
        lines.add("-cp");
        lines.add(quoted(classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")))));
        lines.add(quoted(main));
        arguments.forEach(argument -> lines.add(quoted(argument)));
        AtomicFile.write(
                file,
                out -> out.write(String.join("\n", lines).getBytes(System.getProperty("sun.jnu.encoding", "UTF-8"))));
    }

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
