package org.scorecam.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.InputSettings;
import org.scorecam.image.ModelInput;
import org.scorecam.image.Photo;
import org.scorecam.image.Size;
import org.scorecam.overlay.Cut;
import org.scorecam.overlay.Overlay;
import org.scorecam.overlay.Picture;
import org.scorecam.overlay.PictureFile;
import org.scorecam.overlay.Scaling;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Figure;
import org.scorecam.view.Figures;
import org.scorecam.view.Item;

/**
 * Draws the pictures of explanations.
 *
 * @param input what was done with photos
 * @param changed draws them as challenges change them
 * @param overlay how heat is laid over them
 * @param spots what is cut out of the photos of some
 */
record Drawing(InputSettings input, ChallengeDrawing changed, Overlay overlay, Map<ExplanationId, Box> spots) {
    private static final int LARGEST = 1600;
    private static final int THUMBNAIL = 240;
    private static final int PATCH = 160;

    /** Pixels a side of what is cut out at least: of less nobody could tell what it is. */
    private static final int LEAST_PATCH = 48;

    private static final String THUMBNAIL_ENDING = "-thumbnail";
    private static final String OVERLAY_ENDING = "-heat";

    /**
     * A photo, for all explanations of it.
     *
     * @param sheet where its files go
     * @param size its own
     * @param whole all of it
     * @param scaled at the report's size
     * @param small at a thumbnail's
     * @param geometry where it went in the model's input
     * @param file that shows it
     * @param input what the model saw of it
     * @param seen the same as the model got it
     */
    record Shown(
            Drawn.Sheet sheet,
            Size size,
            Lazy<Picture> whole,
            Lazy<Picture> scaled,
            Lazy<Picture> small,
            Geometry geometry,
            String file,
            Figures.Input input,
            Lazy<ModelInput> seen) {}

    /** Scales and writes a photo of that size and what the model saw of it. */
    Shown show(Drawn.Sheet sheet, Lazy<Photo> photo, Size size, Item item) throws IOException {
        Lazy<Picture> whole = new Lazy<>(() -> Picture.of(photo.get()));
        Lazy<Picture> scaled = new Lazy<>(() -> Scaling.within(whole.get(), LARGEST));
        Lazy<ModelInput> seen = new Lazy<>(() -> changed.preprocessor().apply(photo.get()));
        Geometry geometry = changed.preprocessor().geometry(size);
        return new Shown(
                sheet,
                size,
                whole,
                scaled,
                new Lazy<>(() -> Scaling.within(scaled.get(), THUMBNAIL)),
                geometry,
                jpeg(sheet, Names.ofPhoto(item) + "-photo", scaled::get),
                input(sheet, seen, geometry, Names.ofPhoto(item) + "-input"),
                seen);
    }

    private Figures.Input input(Drawn.Sheet sheet, Lazy<ModelInput> seen, Geometry geometry, String name)
            throws IOException {
        Size size = input.size();
        Box whole = new Box(0, 0, size.width(), size.height());
        return Figures.Input.of(
                inputFile(
                        sheet,
                        () -> new Picture(
                                size.width(), size.height(), seen.get().rgb()),
                        name),
                size.width(),
                size.height(),
                geometry.toPhoto(whole));
    }

    /** Few pixels are kept as they are: JPEG would blur each into its neighbours. */
    private String inputFile(Drawn.Sheet sheet, Lazy.Maker<Picture> picture, String name) throws IOException {
        return isSmall(input.size())
                ? png(sheet, name, () -> PictureFile.png(picture.make()))
                : jpeg(sheet, name, picture);
    }

    private static boolean isSmall(Size size) {
        return Math.max(size.width(), size.height()) < 128;
    }

    /** The photo as the model got it for each of its challenges that can be shown, by their places. */
    private Map<Integer, Figures.Part> challenges(Shown shown, Item item) throws IOException {
        String beginning = ChallengePictures.beginning(item.name());
        Map<Integer, byte[]> drawn = shown.sheet().isKept() ? Map.of() : drawn(shown, item.explanation());
        ChallengePictures pictures = shown.sheet()
                .kept("images/" + beginning)
                .map(file -> ChallengePictures.in(file, input.size()))
                .orElseGet(() -> new ChallengePictures(List.copyOf(drawn.keySet()), input.size()));
        if (pictures.places().isEmpty()) {
            return Map.of();
        }
        return pictures.parts(
                inputFile(shown.sheet(), () -> pictures.laid(drawn::get), beginning + pictures.numbers()));
    }

    private Map<Integer, byte[]> drawn(Shown shown, Explanation explanation) throws IOException {
        Map<Integer, byte[]> drawn = new TreeMap<>();
        for (int i = 0; i < explanation.challenges().size(); i++) {
            int place = i;
            changed.draw(
                            shown.seen().get(),
                            explanation,
                            explanation.challenges().get(i))
                    .ifPresent(rgb -> drawn.put(place, rgb));
        }
        return drawn;
    }

    /** What explanations have in common, cut out of the photo. */
    private @Nullable Figure patch(Shown shown, Item item) throws IOException {
        Box spot = spots.get(item.explanation().id());
        if (spot == null) {
            return null;
        }
        Cut cut = Cut.around(spot, shown.size(), LEAST_PATCH);
        String file = jpeg(
                shown.sheet(),
                item.name() + "-patch",
                () -> Scaling.within(shown.whole().get().cut(cut), PATCH));
        return figure(shown, file, Scaling.within(cut.size(), PATCH), item.explanation());
    }

    /** The pictures of an explanation whose photo is there. */
    Figures draw(Shown shown, Item item, Judged judged) throws IOException {
        Explanation explanation = item.explanation();
        Figure photo = figure(shown, shown.file(), Scaling.within(shown.size(), LARGEST), explanation);
        Heatmap map = explanation.map().heatmap();
        MapPictures maps = maps(shown.sheet(), item);
        return new Figures(
                photo,
                shown.input(),
                map == null ? null : heat(shown, item, map, maps, judged),
                compared(shown, item, maps, judged),
                thumbnail(shown, shown.sheet(), item.name(), map, explanation),
                challenges(shown, item),
                maps.methods(explanation),
                patch(shown, item),
                maps.masks(),
                Figures.State.SHOWN);
    }

    /**
     * What of an explanation's pictures depends on how it was judged.
     *
     * @param sheet where it goes
     * @param overlay whether the photo with its heat is a file
     * @param before whether the approved heat is shown small
     */
    record Judged(Drawn.Sheet sheet, boolean overlay, boolean before) {}

    /** The maps, which need no photo. */
    static MapPictures maps(Drawn.Sheet sheet, Item item) throws IOException {
        String file = inPictures(item.name() + "-maps", "png");
        MapPictures maps = MapPictures.of(item.explanation(), file);
        if (!maps.isEmpty()) {
            write(sheet, file, maps::png);
        }
        return maps;
    }

    private Figures.Heat heat(Shown shown, Item item, Heatmap map, MapPictures maps, Judged judged) throws IOException {
        String file = judged.overlay()
                ? jpeg(
                        judged.sheet(),
                        item.name() + OVERLAY_ENDING,
                        () -> overlay.onPhoto(shown.scaled().get(), shown.geometry(), map))
                : null;
        return new Figures.Heat(Objects.requireNonNull(maps.now()), file);
    }

    private Figures.@Nullable Compared compared(Shown shown, Item item, MapPictures maps, Judged judged)
            throws IOException {
        Before before = item.explanation().baseline();
        Figures.Part then = maps.then();
        Figures.Part difference = maps.difference();
        if (before == null || then == null || difference == null) {
            return null;
        }
        Figure small = judged.before()
                ? thumbnail(shown, judged.sheet(), item.name() + "-baseline", before.map(), item.explanation())
                : null;
        return new Figures.Compared(then, difference, small);
    }

    private Figure thumbnail(
            Shown shown, Drawn.Sheet sheet, String name, @Nullable Heatmap map, Explanation explanation)
            throws IOException {
        Lazy<Picture> small = shown.small();
        String file = jpeg(
                sheet,
                name + THUMBNAIL_ENDING,
                () -> map == null ? small.get() : overlay.onPhoto(small.get(), shown.geometry(), map));
        Size size = Scaling.within(Scaling.within(shown.size(), LARGEST), THUMBNAIL);
        return figure(shown, file, size, explanation);
    }

    /** The small picture of the item of that name, as a file of the report. */
    static String thumbnail(String name) {
        return "images/" + name + THUMBNAIL_ENDING + ".jpg";
    }

    /** The photo with its heat, at the report's size, of the item of that name, as a file of the report. */
    static String overlay(String name) {
        return "images/" + name + OVERLAY_ENDING + ".jpg";
    }

    private static Figure figure(Shown shown, String file, Size size, Explanation explanation) {
        Size canvas = Objects.requireNonNullElse(explanation.photo().size(), shown.size());
        return Figure.of(file, size.width(), size.height(), canvas, explanation);
    }

    private static String jpeg(Drawn.Sheet sheet, String name, Lazy.Maker<Picture> picture) throws IOException {
        return write(sheet, inPictures(name, "jpg"), () -> PictureFile.jpeg(picture.make()));
    }

    private static String png(Drawn.Sheet sheet, String name, Lazy.Maker<byte[]> png) throws IOException {
        return write(sheet, inPictures(name, "png"), png);
    }

    private static String inPictures(String name, String ending) {
        return "images/" + name + "." + ending;
    }

    private static String write(Drawn.Sheet sheet, String file, Lazy.Maker<byte[]> bytes) throws IOException {
        sheet.write(file, bytes);
        return file;
    }
}
