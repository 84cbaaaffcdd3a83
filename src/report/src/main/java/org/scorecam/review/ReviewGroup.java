package org.scorecam.review;

import java.util.List;

/**
 * What became the same of explanations, by class, or a page's part of it.
 *
 * @param kind what became of them
 * @param count of all of them, on all pages
 * @param commands that approve all of them
 * @param beside how many other explanations of their photos the commands approve, too
 * @param classes those that are shown
 */
public record ReviewGroup(Tile.Kind kind, int count, List<String> commands, int beside, List<ReviewClass> classes) {
    ReviewGroup with(List<ReviewClass> some) {
        return new ReviewGroup(kind, count, commands, beside, some);
    }
}
