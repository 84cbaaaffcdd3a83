package org.scorecam.json;

import org.scorecam.result.Gone;

/** What was approved, and is not explained any more. */
final class GoneReader {
    private GoneReader() {}

    static Gone read(Entry gone) {
        return new Gone(
                gone.field("suite").text(),
                gone.field("image").text(),
                Shapes.label(gone.field("class")),
                gone.field("massInBox").orNull(Entry::number),
                gone.field("probability").number(),
                Shapes.label(gone.field("predicted")));
    }
}
