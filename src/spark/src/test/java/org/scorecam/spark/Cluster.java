package org.scorecam.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster of processes on loopback, with a master and workers of one core each, as Spark's own scripts start them. Its jars are those of this
 * module that the jar for {@code spark-submit} has not.
 */
final class Cluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final Pattern OURS =
            Pattern.compile("(scorecam-|onnxruntime|api-0\\.|tribuo-|protobuf-|webp-|imageio-"
                    + "|metadata-extractor|xmpcore|jsoup|snakeyaml|junit|assertj|surefire).*");

    private final Path home;
    private final String jars;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String master;

    Cluster(Path home, int count) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("jars")); // which Spark looks for; its class path is told by a variable
        jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.endsWith(".jar"))
                .filter(jar ->
                        !OURS.matcher(Path.of(jar).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
        Process started = start("org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0");
        master = await(started, MASTER).group(1);
        for (int i = 0; i < count; i++) {
            workers.add(start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    home.resolve("work" + i).toString(),
                    master));
        }
        for (Process worker : workers) {
            await(worker, REGISTERED);
        }
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(main, "--host", LOOPBACK));
        all.addAll(List.of(arguments));
        return start(all);
    }

    private Process start(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        all.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        all.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        all.addAll(List.of("-cp", jars));
        all.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).directory(home.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_DIST_CLASSPATH", jars);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Its lines up to the first that has something; the rest is read, and forgotten. */
    private static Matcher await(Process process, Pattern wanted) throws IOException {
        BufferedReader lines = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            all.append(line).append('\n');
            Matcher found = wanted.matcher(line);
            if (found.find()) {
                Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}), "drain");
                drain.setDaemon(true);
                drain.start();
                return found;
            }
        }
        throw new IOException("ended before it said " + wanted + ":\n" + all);
    }

    /** Starts {@link Explain} by {@code spark-submit}. */
    Process submit(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "--conf",
                "spark.driver.host=" + LOOPBACK,
                "--class",
                Explain.class.getName(),
                Objects.requireNonNull(System.getProperty("submit.jar"))));
        all.addAll(List.of(arguments));
        return start(all);
    }

    /** A worker and its executor, as if the machine had lost its power. */
    void killAWorker() {
        kill(workers.get(0));
    }

    static void kill(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
        processes.forEach(process -> process.onExit().join());
    }
}
