package org.scorecam.report;

import java.io.IOException;
import java.util.ArrayList;
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
import org.scorecam.overlay.GreyMap;
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
 * @param folder where the files go
 */
record Drawing(
        InputSettings input,
        ChallengeDrawing changed,
        Overlay overlay,
        Map<ExplanationId, Box> spots,
        OutputFolder folder) {
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
     * @param size its own
     * @param scaled at the report's size
     * @param small at a thumbnail's
     * @param geometry where it went in the model's input
     * @param file that shows it
     * @param input what the model saw of it
     * @param seen the same as the model got it
     */
    record Shown(
            Size size,
            Picture scaled,
            Picture small,
            Geometry geometry,
            String file,
            Figures.Input input,
            ModelInput seen) {}

    /** Scales and writes a photo and what the model saw of it. */
    Shown show(Photo photo, Item item) throws IOException {
        Picture whole = Picture.of(photo);
        Picture scaled = Scaling.within(whole, LARGEST);
        ModelInput seen = changed.preprocessor().apply(photo);
        return new Shown(
                new Size(photo.width(), photo.height()),
                scaled,
                Scaling.within(scaled, THUMBNAIL),
                seen.geometry(),
                jpeg(Names.ofPhoto(item) + "-photo", scaled),
                input(seen, Names.ofPhoto(item) + "-input"),
                seen);
    }

    private Figures.Input input(ModelInput seen, String name) throws IOException {
        Size size = input.size();
        Box whole = new Box(0, 0, size.width(), size.height());
        return Figures.Input.of(
                inputFile(seen.rgb(), name),
                size.width(),
                size.height(),
                seen.geometry().toPhoto(whole));
    }

    /** Few pixels are kept as they are: JPEG would blur each into its neighbours. */
    private String inputFile(byte[] rgb, String name) throws IOException {
        Size size = input.size();
        Picture picture = new Picture(size.width(), size.height(), rgb);
        boolean few = Math.max(size.width(), size.height()) < 128;
        return few ? png(name, PictureFile.png(picture)) : jpeg(name, picture);
    }

    /** The photo as the model got it for each of its challenges that can be shown, by their places. */
    private Map<Integer, String> challenges(Shown shown, Item item) throws IOException {
        List<Challenged> challenges = item.explanation().challenges();
        Map<Integer, String> files = new TreeMap<>();
        for (int i = 0; i < challenges.size(); i++) {
            Optional<byte[]> rgb = changed.draw(shown.seen(), item.explanation(), challenges.get(i));
            if (rgb.isPresent()) {
                files.put(i, inputFile(rgb.get(), item.name() + "-challenge-" + (i + 1)));
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
        double scale = (double) shown.scaled().width() / shown.size().width();
        Picture cut = Scaling.within(shown.scaled().cut(spot, scale, LEAST_PATCH), PATCH);
        return figure(shown, jpeg(item.name() + "-patch", cut), cut, item.explanation());
    }

    /** The map of each method that is compared. */
    private Map<String, String> methods(Item item) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (ComparedMap map : item.explanation().compared()) {
            String method = Choices.text(map.method());
            files.put(method, png(item.name() + "-" + method, GreyMap.png(map.heatmap())));
        }
        return files;
    }

    /** The pictures of an explanation whose photo is there. */
    Figures draw(Shown shown, Item item) throws IOException {
        Explanation explanation = item.explanation();
        Figure photo = figure(shown, shown.file(), shown.scaled(), explanation);
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
                methods(item),
                patch(shown, item),
                masks(item),
                Figures.State.SHOWN);
    }

    private Figures.Heat heat(Shown shown, Item item, Heatmap map) throws IOException {
        Picture heated = overlay.onPhoto(shown.scaled(), shown.geometry(), map);
        return new Figures.Heat(
                png(item.name() + "-map", GreyMap.png(map)), jpeg(item.name() + OVERLAY_ENDING, heated));
    }

    private Figures.@Nullable Compared compared(Shown shown, Item item, Heatmap now) throws IOException {
        Before before = item.explanation().baseline();
        if (before == null) {
            return null;
        }
        String name = item.name() + "-baseline";
        return new Figures.Compared(
                png(name, GreyMap.png(before.map())),
                png(item.name() + "-difference", GreyMap.difference(before.map(), now)),
                thumbnail(shown, name, before.map(), item.explanation()));
    }

    /** The masks, which need no photo. */
    List<String> masks(Item item) throws IOException {
        List<String> files = new ArrayList<>();
        Channels channels = item.explanation().map().channels();
        if (channels != null) {
            for (WeightedMask channel : channels.heaviest()) {
                files.add(png(item.name() + "-channel-" + channel.channel(), PictureFile.png(channel.mask())));
            }
        }
        return List.copyOf(files);
    }

    private Figure thumbnail(Shown shown, String name, @Nullable Heatmap map, Explanation explanation)
            throws IOException {
        Picture small = map == null ? shown.small() : overlay.onPhoto(shown.small(), shown.geometry(), map);
        return figure(shown, jpeg(name + THUMBNAIL_ENDING, small), small, explanation);
    }

    /** The small picture of the item of that name, as a file of the report. */
    static String thumbnail(String name) {
        return "images/" + name + THUMBNAIL_ENDING + ".jpg";
    }

    /** The photo with its heat, at the report's size, of the item of that name, as a file of the report. */
    static String overlay(String name) {
        return "images/" + name + OVERLAY_ENDING + ".jpg";
    }

    private static Figure figure(Shown shown, String file, Picture picture, Explanation explanation) {
        Size canvas = Objects.requireNonNullElse(explanation.photo().size(), shown.size());
        return Figure.of(file, picture.width(), picture.height(), canvas, explanation);
    }

    private String jpeg(String name, Picture picture) throws IOException {
        return write("images/" + name + ".jpg", PictureFile.jpeg(picture));
    }

    private String png(String name, byte[] png) throws IOException {
        return write("images/" + name + ".png", png);
    }

    private String write(String file, byte[] bytes) throws IOException {
        folder.write(file, bytes);
        return file;
    }
}
