package org.scorecam.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.Sha256;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoReader;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Explanation;
import org.scorecam.view.Figures;
import org.scorecam.view.Item;

/**
 * The pictures of all explanations of one photo, which is read once.
 *
 * @param basedir what the suites' folders are relative to
 */
record PhotoFigures(Path basedir, Drawing drawing) {
    /** The pictures of each item, by its name. */
    Map<String, Figures> draw(List<Item> ofOnePhoto) throws IOException {
        Item first = ofOnePhoto.get(0);
        Path file = basedir.resolve(first.photo());
        Photo photo = read(file, first.explanation());
        String sha256 = photo == null ? null : Sha256.of(file);
        Drawing.@Nullable Shown shown = photo == null ? null : drawing.show(photo, first);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Item item : ofOnePhoto) {
            figures.put(item.name(), draw(item, shown, sha256));
        }
        return figures;
    }

    private Figures draw(Item item, Drawing.@Nullable Shown shown, @Nullable String sha256) throws IOException {
        if (shown == null) {
            return Figures.without(Figures.State.UNREADABLE, drawing.masks(item));
        }
        Explanation explanation = item.explanation();
        boolean same =
                Objects.requireNonNullElse(explanation.photo().sha256(), sha256).equals(sha256)
                        && Objects.requireNonNullElse(explanation.photo().size(), shown.size())
                                .equals(shown.size());
        return same ? drawing.draw(shown, item) : Figures.without(Figures.State.CHANGED, drawing.masks(item));
    }

    /** Null where there is no photo that can be read: its explanation says why, and its page is made all the same. */
    private static @Nullable Photo read(Path file, Explanation explanation) {
        Orientation orientation = explanation.photo().orientation() == 1 ? Orientation.IGNORE : Orientation.APPLY;
        try {
            return PhotoReader.read(file, orientation, null);
        } catch (ExplanationException e) {
            return null;
        }
    }
}
