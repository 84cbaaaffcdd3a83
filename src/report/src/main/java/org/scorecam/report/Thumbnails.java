package org.scorecam.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Item;

/**
 * What the HTML report has of an explanation, for those who link to it.
 *
 * @param folder the report's
 */
public record Thumbnails(Path folder) {
    /** The photo with its heat, small; seen from the folder, with {@code /}. Empty where the report has none. */
    public Optional<String> picture(ExplanationId id) {
        return there(Drawing.thumbnail(Names.of(id)));
    }

    /** The photo with its heat, at the report's size; seen from the folder, with {@code /}. Empty where the report has none. */
    public Optional<String> overlay(ExplanationId id) {
        return there(Drawing.overlay(Names.of(id)));
    }

    /** The explanation's page; seen from the folder, with {@code /}. Empty where the report has none. */
    public Optional<String> page(ExplanationId id) {
        return there(Item.pageOf(Names.of(id)));
    }

    private Optional<String> there(String file) {
        return Optional.of(file).filter(name -> Files.isRegularFile(folder.resolve(name)));
    }
}
