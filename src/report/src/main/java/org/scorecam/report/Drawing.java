package org.scorecam.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.WeightedMask;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.InputSettings;
import org.scorecam.image.ModelInput;
import org.scorecam.image.Photo;
import org.scorecam.image.Preprocessor;
import org.scorecam.image.Size;
import org.scorecam.overlay.Difference;
import org.scorecam.overlay.Overlay;
import org.scorecam.overlay.Picture;
import org.scorecam.overlay.PictureFile;
import org.scorecam.overlay.Scaling;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.view.Figure;
import org.scorecam.view.Figures;
import org.scorecam.view.Item;

/**
 * Draws the pictures of explanations.
 *
 * @param input what was done with photos
 * @param overlay how heat is laid over them
 * @param difference how what has changed is laid over them
 * @param folder where the files go
 */
record Drawing(InputSettings input, Overlay overlay, Difference difference, OutputFolder folder) {
    private static final int LARGEST = 1024;
    private static final int THUMBNAIL = 240;
    private static final String THUMBNAIL_ENDING = "-thumbnail";

    /** A photo, at its own size and at the report's, and the file that shows it. */
    record Shown(Photo photo, Picture scaled, String file) {
        Size size() {
            return new Size(photo.width(), photo.height());
        }
    }

    /** Scales and writes a photo, for all explanations of it. */
    Shown show(Photo photo, Item item) throws IOException {
        Picture scaled = Scaling.within(Picture.of(photo), LARGEST);
        return new Shown(photo, scaled, jpeg(Names.ofPhoto(item) + "-photo", scaled));
    }

    /** The pictures of an explanation whose photo is there. */
    Figures draw(Shown shown, Item item) throws IOException {
        Explanation explanation = item.explanation();
        Figure photo = figure(shown, shown.file(), shown.scaled(), explanation, explanation.seen());
        Heatmap map = explanation.heatmap();
        Box seen = explanation.seen();
        if (map == null || seen == null) {
            Figure thumbnail = thumbnail(shown, shown.scaled(), item.name(), explanation, null);
            return new Figures(photo, null, null, null, thumbnail, masks(item), Figures.State.SHOWN);
        }
        ModelInput seenByModel = preprocessor().apply(shown.photo());
        Geometry geometry = seenByModel.geometry();
        Picture heated = overlay.onPhoto(shown.scaled(), geometry, map);
        Figure heat = figure(shown, jpeg(item.name() + "-heat", heated), heated, explanation, seen);
        Figure thumbnail = thumbnail(shown, heated, item.name(), explanation, seen);
        Figure whole = input(seenByModel, item, map);
        Figures.Compared compared = compared(shown, geometry, item, map);
        return new Figures(photo, heat, whole, compared, thumbnail, masks(item), Figures.State.SHOWN);
    }

    private Preprocessor preprocessor() {
        Size size = input.size();
        int channels = input.colors().channels();
        return new Preprocessor(input, new InputShape(channels, size.height(), size.width(), InputShape.Layout.NCHW));
    }

    /** The masks, which need no photo. */
    List<String> masks(Item item) throws IOException {
        List<String> files = new ArrayList<>();
        Explanation.Channels channels = item.explanation().channels();
        if (channels != null) {
            for (WeightedMask channel : channels.heaviest()) {
                String file = "images/" + item.name() + "-channel-" + channel.channel() + ".png";
                folder.write(file, PictureFile.png(channel.mask()));
                files.add(file);
            }
        }
        return List.copyOf(files);
    }

    private Figures.@Nullable Compared compared(Shown shown, Geometry geometry, Item item, Heatmap now)
            throws IOException {
        Explanation explanation = item.explanation();
        Before before = explanation.baseline();
        if (before == null) {
            return null;
        }
        Box seen = explanation.seen();
        String name = item.name() + "-baseline";
        Picture heated = overlay.onPhoto(shown.scaled(), geometry, before.map());
        Picture changed = difference.onPhoto(shown.scaled(), geometry, before.map(), now);
        return new Figures.Compared(
                figure(shown, jpeg(name, heated), heated, explanation, seen),
                figure(shown, jpeg(item.name() + "-difference", changed), changed, explanation, seen),
                thumbnail(shown, heated, name, explanation, seen));
    }

    private Figure thumbnail(Shown shown, Picture picture, String name, Explanation explanation, @Nullable Box seen)
            throws IOException {
        Picture small = Scaling.within(picture, THUMBNAIL);
        return figure(shown, jpeg(name + THUMBNAIL_ENDING, small), small, explanation, seen);
    }

    /** The small picture of the item of that name, as a file of the report. */
    static String thumbnail(String name) {
        return file(name + THUMBNAIL_ENDING);
    }

    private Figure input(ModelInput seen, Item item, Heatmap map) throws IOException {
        Size size = input.size();
        Picture heated = overlay.onInput(new Picture(size.width(), size.height(), seen.rgb()), map);
        String file = jpeg(item.name() + "-input", heated);
        List<Box> boxes = item.explanation().boxes().stream()
                .map(seen.geometry()::visible)
                .filter(Objects::nonNull)
                .toList();
        return Figure.of(file, size.width(), size.height(), size, boxes, null);
    }

    private static Figure figure(
            Shown shown, String file, Picture picture, Explanation explanation, @Nullable Box seen) {
        Size canvas = Objects.requireNonNullElse(explanation.size(), shown.size());
        return Figure.of(file, picture.width(), picture.height(), canvas, explanation.boxes(), seen);
    }

    private String jpeg(String name, Picture picture) throws IOException {
        String file = file(name);
        folder.write(file, PictureFile.jpeg(picture));
        return file;
    }

    private static String file(String name) {
        return "images/" + name + ".jpg";
    }
}
