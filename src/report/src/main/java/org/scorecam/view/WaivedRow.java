package org.scorecam.view;

import java.util.List;
import org.scorecam.result.RunResult;

/**
 * A limit that is broken and waived.
 *
 * @param item the explanation that breaks it
 * @param broken the limit
 * @param until the last day on which it is waived
 * @param reason why
 */
public record WaivedRow(Item item, Broken broken, String until, String reason) {
    /** Those of some explanations, worst first. */
    static List<WaivedRow> of(RunResult run, List<Item> items) {
        return run.waived().stream()
                .flatMap(waived -> items.stream()
                        .filter(item -> item.explanation()
                                .id()
                                .equals(waived.violation().scope()))
                        .map(item -> new WaivedRow(
                                item,
                                Broken.of(waived.violation()),
                                waived.until().toString(),
                                waived.reason())))
                .toList();
    }
}
