package org.scorecam.view;

import java.util.List;
import java.util.stream.Stream;
import org.scorecam.overlay.ColourTable;
import org.scorecam.overlay.Colours;

/**
 * A way to colour a grey map on a page.
 *
 * @param id as the page's switch names it
 * @param table its colours
 */
public record Tint(String id, ColourTable table) {
    /** JET bends at places that no coarser table has; the others are smooth. */
    private static final int SMOOTH = 5;

    /** What people choose from, the first being there without a choice. */
    static final List<Tint> ALL = Stream.of(Colours.values())
            .map(colours -> new Tint(colours.id(), ColourTable.of(colours, colours == Colours.JET ? 1 : SMOOTH)))
            .toList();

    /**
     * Of differences: blue for less, white for nothing, orange for more. People with any of the common colour blindnesses
     * tell blue and orange apart.
     */
    public static final ColourTable CHANGE = ColourTable.of(0x0d4fb3, 0xffffff, 0xd65f00);
}
