package org.scorecam.json;

import java.util.stream.Stream;
import org.scorecam.result.Finding;
import org.scorecam.result.FramePlace;
import org.scorecam.rule.ExplanationId;

/** What explanations have in common. */
final class FindingReader {
    private FindingReader() {}

    static Finding read(JsonValue finding) {
        return new Finding(
                constant(finding.field("kind"), Finding.Kind.values()),
                finding.field("explanations").list(FindingReader::spot),
                finding.field("of").whole(1),
                finding.field("place").orNull(place -> constant(place, FramePlace.values())));
    }

    private static Finding.Spot spot(JsonValue spot) {
        return new Finding.Spot(
                new ExplanationId(
                        spot.field("suite").text(), spot.field("image").text(), Shapes.label(spot.field("class"))),
                Shapes.box(spot.field("spot")));
    }

    private static <E extends Enum<E>> E constant(JsonValue value, E[] all) {
        return Stream.of(all)
                .filter(each -> FindingWriter.text(each).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.unexpected("a word that this version of scorecam knows"));
    }
}
