package org.scorecam.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.InputSettings;
import org.scorecam.image.ModelInput;
import org.scorecam.image.Photo;
import org.scorecam.image.Size;
import org.scorecam.overlay.Cut;
import org.scorecam.overlay.GreyMap;
import org.scorecam.overlay.MaskSheet;
import org.scorecam.overlay.Overlay;
import org.scorecam.overlay.Picture;
import org.scorecam.overlay.PictureFile;
import org.scorecam.overlay.Scaling;
import org.scorecam.result.Before;
import org.scorecam.result.Challenged;
import org.scorecam.result.ComparedMap;
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
                inputFile(sheet, () -> seen.get().rgb(), name), size.width(), size.height(), geometry.toPhoto(whole));
    }

    /** Few pixels are kept as they are: JPEG would blur each into its neighbours. */
    private String inputFile(Drawn.Sheet sheet, Lazy.Maker<byte[]> rgb, String name) throws IOException {
        Size size = input.size();
        Lazy.Maker<Picture> picture = () -> new Picture(size.width(), size.height(), rgb.make());
        return isSmall(size) ? png(sheet, name, () -> PictureFile.png(picture.make())) : jpeg(sheet, name, picture);
    }

    private static boolean isSmall(Size size) {
        return Math.max(size.width(), size.height()) < 128;
    }

    /** The photo as the model got it for each of its challenges that can be shown, by their places. */
    private Map<Integer, String> challenges(Shown shown, Item item) throws IOException {
        List<Challenged> challenges = item.explanation().challenges();
        Map<Integer, String> files = new TreeMap<>();
        for (int i = 0; i < challenges.size(); i++) {
            Challenged challenged = challenges.get(i);
            String name = item.name() + "-challenge-" + (i + 1);
            String file = inPictures(name, isSmall(input.size()) ? "png" : "jpg");
            Optional<byte[]> rgb = shown.sheet().isKept()
                    ? Optional.empty()
                    : changed.draw(shown.seen().get(), item.explanation(), challenged);
            if (rgb.isPresent() || shown.sheet().keeps(file)) {
                files.put(i, inputFile(shown.sheet(), rgb::orElseThrow, name));
            }
        }
        return files;
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

    /** The map of each method that is compared. */
    private static Map<String, String> methods(Shown shown, Item item) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (ComparedMap map : item.explanation().compared()) {
            String method = Choices.text(map.method());
            files.put(method, png(shown.sheet(), item.name() + "-" + method, () -> GreyMap.png(map.heatmap())));
        }
        return files;
    }

    /** The pictures of an explanation whose photo is there. */
    Figures draw(Shown shown, Item item) throws IOException {
        Explanation explanation = item.explanation();
        Figure photo = figure(shown, shown.file(), Scaling.within(shown.size(), LARGEST), explanation);
        Heatmap map = explanation.map().heatmap();
        Figure thumbnail = thumbnail(shown, item.name(), map, explanation);
        Figures.@Nullable Heat heat = map == null ? null : heat(shown, item, map);
        Figures.@Nullable Compared compared = map == null ? null : compared(shown, item, map);
        return new Figures(
                photo,
                shown.input(),
                heat,
                compared,
                thumbnail,
                challenges(shown, item),
                methods(shown, item),
                patch(shown, item),
                masks(shown.sheet(), item),
                Figures.State.SHOWN);
    }

    /** The masks, which need no photo; null where there are none. */
    static Figures.@Nullable Masks masks(Drawn.Sheet sheet, Item item) throws IOException {
        Channels channels = item.explanation().map().channels();
        if (channels == null || channels.heaviest().isEmpty()) {
            return null;
        }
        List<Heatmap> masks =
                channels.heaviest().stream().map(WeightedMask::mask).toList();
        MaskSheet laid = MaskSheet.of(masks);
        String file = png(sheet, item.name() + "-channels", () -> PictureFile.png(laid.laid(masks)));
        return new Figures.Masks(file, laid);
    }

    private Figures.Heat heat(Shown shown, Item item, Heatmap map) throws IOException {
        return new Figures.Heat(
                png(shown.sheet(), item.name() + "-map", () -> GreyMap.png(map)),
                jpeg(
                        shown.sheet(),
                        item.name() + OVERLAY_ENDING,
                        () -> overlay.onPhoto(shown.scaled().get(), shown.geometry(), map)));
    }

    private Figures.@Nullable Compared compared(Shown shown, Item item, Heatmap now) throws IOException {
        Before before = item.explanation().baseline();
        if (before == null) {
            return null;
        }
        String name = item.name() + "-baseline";
        return new Figures.Compared(
                png(shown.sheet(), name, () -> GreyMap.png(before.map())),
                png(shown.sheet(), item.name() + "-difference", () -> GreyMap.difference(before.map(), now)),
                thumbnail(shown, name, before.map(), item.explanation()));
    }

    private Figure thumbnail(Shown shown, String name, @Nullable Heatmap map, Explanation explanation)
            throws IOException {
        Lazy<Picture> small = shown.small();
        String file = jpeg(
                shown.sheet(),
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
