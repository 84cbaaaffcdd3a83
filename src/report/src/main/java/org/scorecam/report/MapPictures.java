package org.scorecam.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;
import org.scorecam.overlay.GreyMap;
import org.scorecam.overlay.GreySheet;
import org.scorecam.overlay.PictureFile;
import org.scorecam.result.Before;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.view.Figures;

/** All maps of an explanation in one grey picture: now, as approved, what has changed, by other methods, and the masks of channels. */
final class MapPictures {
    private static final String NOW = "now";
    private static final String THEN = "then";
    private static final String DIFFERENCE = "difference";

    private final List<String> names = new ArrayList<>();
    private final List<Size> sizes = new ArrayList<>();
    private final List<Supplier<Heatmap>> maps = new ArrayList<>();
    private final String file;

    private MapPictures(String file) {
        this.file = file;
    }

    /** Of an explanation; without any for an ERROR. */
    static MapPictures of(Explanation explanation, String file) {
        MapPictures pictures = new MapPictures(file);
        Heatmap map = explanation.map().heatmap();
        if (map != null) {
            pictures.add(NOW, size(map), () -> GreyMap.finer(map));
            Before before = explanation.baseline();
            if (before != null) {
                pictures.add(THEN, size(before.map()), () -> GreyMap.finer(before.map()));
                pictures.add(DIFFERENCE, size(map), () -> GreyMap.finer(GreyMap.change(before.map(), map)));
            }
            for (ComparedMap other : explanation.compared()) {
                pictures.add(Choices.text(other.method()), size(other.heatmap()), () -> GreyMap.finer(other.heatmap()));
            }
        }
        pictures.addMasks(explanation.map().channels());
        return pictures;
    }

    private void addMasks(@Nullable Channels channels) {
        if (channels != null) {
            channels.heaviest()
                    .forEach(mask ->
                            add("", new Size(mask.mask().width(), mask.mask().height()), mask::mask));
        }
    }

    private static Size size(Heatmap map) {
        return GreyMap.size(new Size(map.width(), map.height()));
    }

    private void add(String name, Size size, Supplier<Heatmap> map) {
        names.add(name);
        sizes.add(size);
        maps.add(map);
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return maps.isEmpty();
    }

    /** The file's bytes. */
    byte[] png() throws IOException {
        return PictureFile.png(
                new GreySheet(sizes).laid(maps.stream().map(Supplier::get).toList()));
    }

    /** Null for an ERROR. */
    Figures.@Nullable Part now() {
        return part(NOW);
    }

    /** As approved; null where nothing was compared. */
    Figures.@Nullable Part then() {
        return part(THEN);
    }

    /** What has changed since; null where nothing was compared. */
    Figures.@Nullable Part difference() {
        return part(DIFFERENCE);
    }

    private Figures.@Nullable Part part(String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : part(index);
    }

    private Figures.Part part(int index) {
        GreySheet sheet = new GreySheet(sizes);
        return new Figures.Part(file, sheet.size(), sheet.left(), sheet.top(index), sizes.get(index));
    }

    /** Of each other method, by its name. */
    Map<String, Figures.Part> methods(Explanation explanation) {
        Map<String, Figures.Part> methods = new LinkedHashMap<>();
        for (ComparedMap map : explanation.compared()) {
            String method = Choices.text(map.method());
            Figures.Part part = part(method);
            if (part != null) {
                methods.put(method, part);
            }
        }
        return methods;
    }

    /** Of the heaviest channels, in their order. */
    List<Figures.Part> masks() {
        List<Figures.Part> masks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                masks.add(part(i));
            }
        }
        return List.copyOf(masks);
    }
}
