package org.scorecam.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.baseline.Pending;
import org.scorecam.result.Explanation;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Wildcards;

/** Tiles by what became of them and by class, and the commands that approve each part. */
final class Parts {
    /** By suite and class, as people look for them. */
    private static final Comparator<ExplanationId> BY_CLASS = Comparator.comparing(ExplanationId::suite)
            .thenComparing(id -> id.explained().index(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(id -> id.explained().label());

    private final Pending pending;
    private final List<Tile> tiles;
    private final ApproveCommand command;
    private final Map<String, Long> tilesOfPaths;
    private final Set<String> paths;
    private final Patterns patterns;

    /** @param tiles all that can be approved */
    Parts(Pending pending, List<Tile> tiles, ApproveCommand command) {
        this.pending = pending;
        this.tiles = tiles;
        this.command = command;
        this.tilesOfPaths = tiles.stream().collect(Collectors.groupingBy(Tile::path, Collectors.counting()));
        this.paths = Stream.concat(
                        tilesOfPaths.keySet().stream(),
                        Stream.of(pending.errors(), pending.partial())
                                .flatMap(List::stream)
                                .map(Parts::path))
                .collect(Collectors.toSet());
        this.patterns = new Patterns(paths);
    }

    /** What approves all that can be. */
    List<String> whole() {
        if (tiles.isEmpty()) {
            return List.of();
        }
        return pending.partial().isEmpty()
                ? command.all(!pending.errors().isEmpty())
                : part(tiles).commands();
    }

    List<ReviewGroup> groups() {
        return Stream.of(Tile.Kind.values())
                .map(kind -> group(
                        kind, tiles.stream().filter(tile -> tile.kind() == kind).toList()))
                .filter(group -> group.count() > 0)
                .toList();
    }

    private ReviewGroup group(Tile.Kind kind, List<Tile> of) {
        Map<ExplanationId, List<Tile>> classes = of.stream()
                .collect(Collectors.groupingBy(Tile::id, () -> new TreeMap<>(BY_CLASS), Collectors.toList()));
        Part part = part(of);
        return new ReviewGroup(
                kind,
                of.size(),
                part.commands(),
                part.beside(),
                classes.values().stream().map(this::ofClass).toList());
    }

    private ReviewClass ofClass(List<Tile> of) {
        Part part = part(of);
        ExplanationId first = of.get(0).id();
        return new ReviewClass(first.suite(), first.explained(), of.size(), part.commands(), part.beside(), of);
    }

    /**
     * What approves some tiles.
     *
     * @param beside how many other tiles it approves, too
     */
    private record Part(List<String> commands, int beside) {}

    private Part part(List<Tile> some) {
        if (some.isEmpty() || pending.whole()) {
            return new Part(List.of(), 0); // a part cannot be approved
        }
        Set<String> wanted = some.stream().map(Tile::path).collect(Collectors.toSet());
        boolean besideErrors = some.stream().anyMatch(Tile::besideError);
        List<String> written = patterns.of(wanted);
        List<String> commands =
                wanted.size() == paths.size() ? command.all(besideErrors) : command.of(written, besideErrors);
        return new Part(commands, matched(wanted, written) - some.size());
    }

    /** How many tiles are approved: those of the photos, and those whose names no pattern can tell from theirs. */
    private int matched(Set<String> wanted, List<String> written) {
        List<String> vague =
                written.stream().filter(pattern -> pattern.indexOf('?') >= 0).toList();
        Wildcards any = new Wildcards(vague);
        return (int) (vague.isEmpty() ? wanted.stream() : tilesOfPaths.keySet().stream())
                .filter(path -> wanted.contains(path) || any.matchOne(List.of(path)))
                .mapToLong(path -> tilesOfPaths.getOrDefault(path, 0L))
                .sum();
    }

    private static String path(Explanation explanation) {
        return explanation.id().path();
    }
}
