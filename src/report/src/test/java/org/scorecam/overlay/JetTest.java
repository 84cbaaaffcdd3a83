package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;

/** Against OpenCV 5.0.0: see README.md beside jet.json. */
class JetTest {
    @Test
    void hasOpenCvsColours() throws IOException {
        JsonNode table = golden().get("jet");

        assertThat(table).hasSize(256);
        for (int i = 0; i < 256; i++) {
            JsonNode row = table.get(i);
            int expected = row.get(0).intValue() << 16
                    | row.get(1).intValue() << 8
                    | row.get(2).intValue();
            assertThat(new Jet().rgb(i)).as("colour %d", i).isEqualTo(expected);
        }
    }

    @Test
    void hasNoColourBeyondTheTable() {
        assertThatThrownBy(() -> new Jet().rgb(256)).hasMessage("index (256) must be 0 to 255");
        assertThatThrownBy(() -> new Jet().rgb(-1)).hasMessage("index (-1) must be 0 to 255");
    }

    @Test
    void overlayIsOpenCvsToTheLastBit() throws IOException {
        JsonNode golden = golden().get("overlay");
        Picture image = picture(golden.get("image"));
        Size size = new Size(image.width(), image.height());

        Picture overlay =
                new Overlay(new Jet()).onPhoto(image, new Geometry(size, size, 0, 0, size), map(golden.get("map")));

        assertThat(overlay.rgb()).isEqualTo(picture(golden.get("overlay")).rgb());
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(JetTest.class.getResourceAsStream("jet.json"))) {
            return new JsonMapper().readTree(in);
        }
    }

    private static Heatmap map(JsonNode rows) {
        int width = rows.get(0).size();
        float[] values = new float[rows.size() * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows.get(i / width).get(i % width).doubleValue();
        }
        return new Heatmap(rows.size(), width, values);
    }

    private static Picture picture(JsonNode rows) {
        int width = rows.get(0).size();
        byte[] rgb = new byte[3 * rows.size() * width];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] =
                    (byte) rows.get(i / 3 / width).get(i / 3 % width).get(i % 3).intValue();
        }
        return new Picture(width, rows.size(), rgb);
    }
}
