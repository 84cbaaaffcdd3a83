package org.scorecam.review;

import java.util.List;
import java.util.Map;
import org.scorecam.baseline.Pending;
import org.scorecam.result.RunResult;
import org.scorecam.view.Figures;
import org.scorecam.view.Index;
import org.scorecam.view.Row;

/**
 * What a person looks at before approving.
 *
 * @param run what it is about
 * @param command that approves all
 * @param pending what there is to approve
 * @param commands that approve all that can be; none where there is nothing
 * @param groups what can be approved
 * @param errors what could not be explained
 * @param partial what has no whole map, and what shares a photo with it; those that have a page
 * @param partials how many there are, with those that have none
 */
public record Review(
        RunResult run,
        String command,
        Pending pending,
        List<String> commands,
        List<ReviewGroup> groups,
        List<Row> errors,
        List<Row> partial,
        int partials) {
    /**
     * What there is to review of {@code run}.
     *
     * @param index its first page
     * @param figures of each item, by its name
     * @param command by which a person approves all
     */
    public static Review of(RunResult run, Index index, Map<String, Figures> figures, String command) {
        Pending pending = Pending.of(run);
        Tiles tiles = new Tiles(pending, index, figures);
        Parts parts = new Parts(pending, tiles.all(), new ApproveCommand(command));
        return new Review(
                run,
                command,
                pending,
                parts.whole(),
                parts.groups(),
                index.errors(),
                tiles.partial(),
                tiles.partials());
    }

    /** Its pages, at least one. */
    public List<ReviewPage> pages() {
        return ReviewPage.of(this);
    }

    /** All that can be approved, in the order in which it is shown. */
    public List<Tile> tiles() {
        return groups.stream()
                .flatMap(group -> group.classes().stream())
                .flatMap(of -> of.tiles().stream())
                .toList();
    }

    /** How many of them are not shown, as they have no page. */
    public long unseen() {
        return tiles().stream().filter(tile -> !tile.isSeen()).count();
    }

    /** How many are of a kind, by its {@link Tile.Kind#key()}. */
    public int count(String kind) {
        return groups.stream()
                .filter(group -> group.kind().key().equals(kind))
                .mapToInt(ReviewGroup::count)
                .sum();
    }
}
