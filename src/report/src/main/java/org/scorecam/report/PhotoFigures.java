package org.scorecam.report;

import java.io.IOException;
import java.nio.file.Files;
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
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.result.Explanation;
import org.scorecam.view.Figures;
import org.scorecam.view.Item;

/**
 * The pictures of all explanations of one photo, which is read once, and not at all where they are there already.
 *
 * @param basedir what the suites' folders are relative to
 * @param keys of what is drawn
 * @param drawn what is drawn already
 * @param judged which pictures depend on how an explanation was judged
 */
record PhotoFigures(Path basedir, Drawing drawing, DrawingKeys keys, Drawn drawn, JudgedPictures judged) {
    /** The pictures of each item, by its name. */
    Map<String, Figures> draw(List<Item> ofOnePhoto) throws IOException {
        Item first = ofOnePhoto.get(0);
        Path file = basedir.resolve(first.photo());
        String sha256 = Files.isReadable(file) ? Sha256.of(file) : null;
        boolean isKnown = sha256 != null && ofOnePhoto.stream().allMatch(item -> isOf(item, sha256));
        Drawn.Sheet sheet = drawn.sheet(Names.ofPhoto(first), isKnown ? keys.ofPictures(ofOnePhoto) : null);
        Drawing.@Nullable Shown shown = shown(sheet, first, file);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Item item : ofOnePhoto) {
            figures.put(item.name(), draw(sheet, item, shown, sha256, isKnown));
        }
        sheet.done();
        return figures;
    }

    /** Null where there is no photo that can be read: its explanation says why, and its page is made all the same. */
    private Drawing.@Nullable Shown shown(Drawn.Sheet sheet, Item first, Path file) throws IOException {
        Explanation explanation = first.explanation();
        if (sheet.isKept()) {
            Size size = Objects.requireNonNull(explanation.photo().size());
            return drawing.show(sheet, new Lazy<>(() -> read(file, explanation)), size, first);
        }
        try {
            Photo photo = read(file, explanation);
            return drawing.show(sheet, new Lazy<>(() -> photo), new Size(photo.width(), photo.height()), first);
        } catch (ExplanationException e) {
            return null;
        }
    }

    private static Photo read(Path file, Explanation explanation) {
        Orientation orientation = explanation.photo().orientation() == 1 ? Orientation.IGNORE : Orientation.APPLY;
        return PhotoReader.read(file, orientation, null);
    }

    private Figures draw(
            Drawn.Sheet sheet, Item item, Drawing.@Nullable Shown shown, @Nullable String sha256, boolean isKnown)
            throws IOException {
        if (shown == null || sha256 == null) {
            return Figures.without(
                    Figures.State.UNREADABLE, Drawing.maps(sheet, item).masks());
        }
        Explanation explanation = item.explanation();
        boolean same =
                Objects.requireNonNullElse(explanation.photo().sha256(), sha256).equals(sha256)
                        && Objects.requireNonNullElse(explanation.photo().size(), shown.size())
                                .equals(shown.size());
        return same
                ? draw(shown, item, isKnown)
                : Figures.without(
                        Figures.State.CHANGED, Drawing.maps(sheet, item).masks());
    }

    private Figures draw(Drawing.Shown shown, Item item, boolean isKnown) throws IOException {
        Drawing.Judged of = judged.of(drawn, item, isKnown ? keys.ofPictures(List.of(item)) : null);
        Figures figures = drawing.draw(shown, item, of);
        if (of.overlay() || of.before()) {
            of.sheet().done();
        }
        return figures;
    }

    /** Whether it was made of the photo that is there now. */
    private static boolean isOf(Item item, String sha256) {
        Explanation.SeenPhoto photo = item.explanation().photo();
        return sha256.equals(photo.sha256()) && photo.size() != null;
    }
}
