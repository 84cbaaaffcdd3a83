package org.scorecam.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.fuzz.AnnotationTargets;
import org.scorecam.fuzz.Finding;
import org.scorecam.fuzz.KeptTargets;
import org.scorecam.fuzz.PhotoTargets;
import org.scorecam.fuzz.Tally;
import org.scorecam.fuzz.Target;
import org.scorecam.fuzz.Trials;
import org.scorecam.onnx.DamagedModels;
import org.scorecam.output.EditedFiles;

/**
 * Reads changed files of each kind, and prints a table.
 *
 * <ul>
 *   <li>{@code trials}: of each target; by default 1000
 *   <li>{@code seed}: other files with another; by default 1, of which tests read the first
 *   <li>{@code first}: trial's number; by default 0
 *   <li>{@code targets}: those whose names begin so; by default all
 *   <li>{@code out}: a folder for what is found; by default {@code src/fuzz/target/findings}
 *   <li>{@code sample}: a folder for all changed photos, too, so that Pillow reads them; by default none
 * </ul>
 */
final class Fuzz {
    private final Arguments arguments;

    private Fuzz(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... args) throws IOException, InterruptedException {
        System.exit(new Fuzz(new Arguments(args)).run() ? 0 : 1);
    }

    /** Whether nothing was found. */
    private boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("scorecam-fuzz");
        try {
            return run(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean run(Path folder) throws IOException, InterruptedException {
        int findings = 0;
        System.out.println("| reader | trials | read | own errors | findings | seconds | slowest |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Target target : targets(folder)) {
            if (target.name().startsWith(arguments.text("targets", ""))) {
                findings += run(target);
            }
        }
        return findings == 0;
    }

    private static List<Target> targets(Path folder) throws IOException, InterruptedException {
        List<Target> targets = new ArrayList<>(PhotoTargets.in(folder));
        targets.addAll(AnnotationTargets.in(folder));
        targets.addAll(KeptTargets.in(folder));
        targets.addAll(EditedFiles.in(folder));
        targets.add(DamagedModels.in(folder));
        return targets;
    }

    private int run(Target target) throws IOException, InterruptedException {
        int first = arguments.number("first", 0);
        int trials = arguments.number("trials", 1000);
        int seed = arguments.number("seed", 1);
        Path sample = Path.of(arguments.text("sample", ""));
        if (!sample.toString().isEmpty()) {
            new Sample(sample, target, seed).write(first, trials);
        }
        Tally tally = Trials.run(target, seed, first, trials);
        System.out.println(row(target, tally));
        Path out = Files.createDirectories(Path.of(arguments.text("out", "src/fuzz/target/findings")));
        for (Finding each : tally.findings()) {
            String name = target.name() + "-" + seed + "-" + each.trial();
            Files.write(out.resolve(name), each.content());
            Files.writeString(out.resolve(name + ".txt"), each.what());
        }
        return tally.findings().size();
    }

    private static String row(Target target, Tally tally) {
        int refused =
                tally.refusals().values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %d | %.1f | %.2f |",
                target.name(),
                tally.readFiles() + refused + tally.findings().size(),
                tally.readFiles(),
                tally.refusals().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", ")),
                tally.findings().size(),
                tally.seconds(),
                tally.slowestSeconds());
    }
}
