package org.scorecam.review;

import java.util.List;
import org.scorecam.annotation.ClassLabel;

/**
 * The tiles of one class of a suite that belong together, or a page's part of them.
 *
 * @param suite its name
 * @param explained the class
 * @param count of all of them, on all pages
 * @param commands that approve all of them
 * @param beside how many other explanations of their photos the commands approve, too
 * @param tiles those that are shown
 */
public record ReviewClass(
        String suite, ClassLabel explained, int count, List<String> commands, int beside, List<Tile> tiles) {
    ReviewClass with(List<Tile> some) {
        return new ReviewClass(suite, explained, count, commands, beside, some);
    }
}
