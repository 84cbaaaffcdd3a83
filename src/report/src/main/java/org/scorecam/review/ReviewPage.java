package org.scorecam.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.scorecam.metric.Metric;
import org.scorecam.overlay.ColourTable;
import org.scorecam.view.Tint;

/**
 * A page of what is to be reviewed.
 *
 * @param review the whole
 * @param number from 1
 * @param count of all pages
 * @param groups what it shows
 */
public record ReviewPage(Review review, int number, int count, List<ReviewGroup> groups) {
    /** The first page's file. */
    public static final String FIRST = "review.html";

    /** Tiles on a page. */
    static final int TILES = 100;

    static List<ReviewPage> of(Review review) {
        List<Tile> tiles = review.tiles().stream().filter(Tile::isSeen).toList();
        int count = Math.max(1, (tiles.size() + TILES - 1) / TILES);
        List<ReviewPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Tile> some = tiles.subList(i * TILES, Math.min(tiles.size(), (i + 1) * TILES));
            pages.add(new ReviewPage(review, i + 1, count, part(review.groups(), same(some))));
        }
        return List.copyOf(pages);
    }

    /** By identity: to compare tiles by their values is to read all maps of the suite, for each of them. */
    private static Set<Tile> same(List<Tile> some) {
        Set<Tile> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(some);
        return same;
    }

    private static List<ReviewGroup> part(List<ReviewGroup> groups, Set<Tile> some) {
        return groups.stream()
                .map(group -> group.with(group.classes().stream()
                        .map(of -> of.with(
                                of.tiles().stream().filter(some::contains).toList()))
                        .filter(of -> !of.tiles().isEmpty())
                        .toList()))
                .filter(group -> !group.classes().isEmpty())
                .toList();
    }

    /** Its file, in the report's folder. */
    public String file() {
        return file(number);
    }

    /** The file of the page of that number. */
    public String file(int page) {
        return page == 1 ? FIRST : "review-" + page + ".html";
    }

    /** What a tile says of the map of now. */
    public Metric massInBox() {
        return Metric.MASS_IN_BOX;
    }

    /** The palette of differences. */
    public ColourTable change() {
        return Tint.CHANGE;
    }
}
