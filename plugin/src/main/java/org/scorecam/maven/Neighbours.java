package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.scorecam.file.RelativePath;
import org.scorecam.outcome.SetupException;

/** The checks that one pom declares beside each other: none may write where another does. */
final class Neighbours {
    private final List<Declared> checks;
    private final String own;

    /**
     * What is declared.
     *
     * @param own the id of the execution that is to run; on the command line it may be one that no pom declares, and has no neighbours
     */
    Neighbours(List<Declared> checks, String own) {
        this.checks = checks;
        this.own = own;
    }

    /**
     * Refuses to check where another check of the same build writes.
     *
     * @throws SetupException naming both executions, and the cure
     */
    void requireOwnPlaces() {
        mine().ifPresent(mine -> {
            other(each -> writesWhere(mine, each)).ifPresent(other -> {
                throw new SetupException(both(mine, other) + "write into " + named(mine, mine.outputDirectory())
                        + ": the second would overwrite what the first has found. " + cure(mine, other));
            });
            if (Files.exists(mine.baseline())) {
                requireOwnBaseline();
            }
        });
    }

    /**
     * Refuses to approve into what another check of the same build compares with.
     *
     * @throws SetupException naming both executions, and the cure
     */
    void requireOwnBaseline() {
        mine().ifPresent(mine -> other(each -> each.baseline().equals(mine.baseline()))
                .ifPresent(other -> {
                    throw new SetupException(both(mine, other) + "compare with " + named(mine, mine.baseline())
                            + ": what is approved for one would be gone or new for the other. "
                            + (mine.isGiven("baseline.file") ? "Leave -Dscorecam.baseline.file out, and give" : "Give")
                            + " each a <baseline><file> of its own in its <execution>, such as "
                            + ownBaseline(second(mine, other)));
                }));
    }

    private Optional<Declared> mine() {
        return checks.stream().filter(each -> own.equals(each.id())).findFirst();
    }

    private Optional<Declared> other(Predicate<Declared> collides) {
        return checks.stream()
                .filter(each -> !own.equals(each.id()))
                .filter(collides)
                .findFirst();
    }

    /** Shards of one run lie in one folder, a file each. */
    private static boolean writesWhere(Declared mine, Declared other) {
        return mine.outputDirectory().equals(other.outputDirectory()) && Objects.equals(mine.shard(), other.shard());
    }

    private String both(Declared mine, Declared other) {
        List<String> ids = checks.stream()
                .filter(each -> each.equals(mine) || each.equals(other))
                .map(Declared::id)
                .toList();
        return "the executions " + String.join(" and ", ids) + " of "
                + mine.module().getArtifactId() + " both ";
    }

    /** The first may keep what it has. */
    private Declared second(Declared mine, Declared other) {
        return checks.indexOf(mine) < checks.indexOf(other) ? other : mine;
    }

    private String cure(Declared mine, Declared other) {
        Declared second = second(mine, other);
        return (mine.isGiven("outputDirectory") ? "Leave -Dscorecam.outputDirectory out, and give" : "Give")
                + " each an <outputDirectory> of its own in its <execution>, such as"
                + " <outputDirectory>${project.build.directory}/scorecam-" + second.id() + "</outputDirectory>"
                + (mine.baseline().equals(other.baseline())
                        ? ", and, before anything is approved, a baseline, such as " + ownBaseline(second)
                        : "");
    }

    private static String ownBaseline(Declared check) {
        return "<baseline><file>src/test/scorecam/baseline-" + check.id() + ".json</file></baseline>";
    }

    private static String named(Declared mine, Path path) {
        return RelativePath.of(mine.module().getBasedir().toPath(), path);
    }
}
