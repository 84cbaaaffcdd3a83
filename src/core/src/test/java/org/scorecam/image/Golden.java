package org.scorecam.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.scorecam.image.InputSettings.Orientation;

/** What other tools computed: src/test/resources/golden/preprocessing/README.md names them. */
final class Golden {
    static final String DRAWING = "drawing.png";
    static final String TURNED = "photo-orientation6.jpg";

    private Golden() {}

    static Path file(String name) {
        URL url = Objects.requireNonNull(Golden.class.getResource("/golden/preprocessing/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Photo photo(String name) {
        return PhotoReader.read(file(name), Orientation.APPLY, null);
    }

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(file(name).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One way of one image. */
    static JsonNode way(String image, String way) {
        return json("preprocessing.json").path("images").path(image).path(way);
    }

    /** (channel, row, column) as one array. */
    static double[] flat(JsonNode channels) {
        int rows = channels.get(0).size();
        int columns = channels.get(0).get(0).size();
        double[] flat = new double[channels.size() * rows * columns];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = channels.get(i / rows / columns)
                    .get(i / columns % rows)
                    .get(i % columns)
                    .asDouble();
        }
        return flat;
    }

    /** Row by row to channel by channel. */
    static double[] planes(byte[] rgb) {
        int places = rgb.length / 3;
        double[] planes = new double[rgb.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = rgb[i % places * 3 + i / places] & 0xFF;
        }
        return planes;
    }
}
