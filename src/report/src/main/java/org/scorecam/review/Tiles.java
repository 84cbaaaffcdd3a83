package org.scorecam.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Pending;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Wildcards;
import org.scorecam.view.Figures;
import org.scorecam.view.GoneRow;
import org.scorecam.view.Index;
import org.scorecam.view.Row;

/** Makes tiles of what is pending, in the order of the first page's rows. */
final class Tiles {
    private final Pending pending;
    private final Index index;
    private final Map<String, Figures> figures;
    private final Set<String> errors;
    private final Set<String> blocked;

    Tiles(Pending pending, Index index, Map<String, Figures> figures) {
        this.pending = pending;
        this.index = index;
        this.figures = figures;
        this.errors = paths(pending.errors());
        this.blocked = paths(pending.partial());
    }

    private static Set<String> paths(List<Explanation> explanations) {
        return explanations.stream().map(each -> each.id().path()).collect(Collectors.toSet());
    }

    /** All that can be approved: first those that have a page. */
    List<Tile> all() {
        Set<ExplanationId> added = ids(pending.added());
        Set<ExplanationId> drifted = ids(pending.drifted());
        List<Tile> tiles = new ArrayList<>();
        for (Row row : index.table().rows()) {
            ExplanationId id = row.item().explanation().id();
            if (added.remove(id)) {
                tiles.add(tile(kindOfAdded(), id, row));
            } else if (drifted.remove(id)) {
                tiles.add(tile(Tile.Kind.DRIFTED, id, row));
            }
        }
        added.forEach(id -> tiles.add(tile(kindOfAdded(), id, null)));
        drifted.forEach(id -> tiles.add(tile(Tile.Kind.DRIFTED, id, null)));
        index.table().gone().forEach(row -> tiles.add(tile(row)));
        return withOthers(
                tiles.stream().filter(tile -> !blocked.contains(tile.path())).toList());
    }

    private Tile.Kind kindOfAdded() {
        return pending.whole() ? Tile.Kind.WHOLE : Tile.Kind.ADDED;
    }

    /** Those that have a page of what cannot be approved, as less than the whole map is known of it or of another class of its photo. */
    List<Row> partial() {
        return index.table().rows().stream()
                .filter(row -> isPartial(row.item().explanation()))
                .toList();
    }

    /** How many there are of these, with those that have no page. */
    int partials() {
        return (int) index.run().explanations().filter(this::isPartial).count();
    }

    private boolean isPartial(Explanation explanation) {
        return blocked.contains(explanation.id().path()) && explanation.outcome() != Outcome.ERROR;
    }

    private static Set<ExplanationId> ids(List<Explanation> explanations) {
        return explanations.stream().map(Explanation::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Tile tile(Tile.Kind kind, ExplanationId id, @Nullable Row row) {
        return new Tile(
                kind,
                id,
                row,
                null,
                row == null ? null : difference(row),
                Patterns.one(id.path()),
                errors.contains(id.path()),
                List.of());
    }

    private Tile tile(GoneRow gone) {
        ExplanationId id = gone.gone().id();
        return new Tile(Tile.Kind.GONE, id, null, gone, null, Patterns.one(id.path()), false, List.of());
    }

    private Tile.@Nullable Difference difference(Row row) {
        Figures drawn = figures.get(row.item().name());
        return drawn == null || drawn.compared() == null || drawn.input() == null
                ? null
                : new Tile.Difference(
                        drawn.compared().difference(), drawn.input().place());
    }

    /** What the patterns match beside: other classes of a photo, and names that no pattern tells apart. */
    private static List<Tile> withOthers(List<Tile> tiles) {
        Map<String, List<Tile>> byPath = tiles.stream().collect(Collectors.groupingBy(Tile::path));
        return tiles.stream()
                .map(tile -> {
                    if (!tile.isSeen()) {
                        return tile;
                    }
                    Stream<Tile> matched = tile.pattern().equals(tile.path())
                            ? byPath.getOrDefault(tile.path(), List.of()).stream()
                            : tiles.stream().filter(other -> matches(tile.pattern(), other.path()));
                    return new Tile(
                            tile.kind(),
                            tile.id(),
                            tile.row(),
                            tile.gone(),
                            tile.difference(),
                            tile.pattern(),
                            tile.besideError(),
                            matched.map(Tile::id)
                                    .filter(id -> !id.equals(tile.id()))
                                    .toList());
                })
                .toList();
    }

    static boolean matches(String pattern, String path) {
        return new Wildcards(List.of(pattern)).matchOne(List.of(path));
    }
}
