package org.scorecam.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The palettes that a page lets people choose from, the article's first. All but that one are matplotlib's 3.11.2, colour
 * by colour, kept in tables: turbo is Google's (Apache License 2.0), viridis and inferno are in the public domain (CC0).
 */
public enum Colours implements Palette {
    /** OpenCV's JET, as the article has it. It shows edges where the map has none. */
    JET,
    /** A rainbow without JET's false edges. */
    TURBO,
    /** Evenly lighter from cold to hot, also for the colour-blind. */
    VIRIDIS,
    /** Evenly lighter from black to pale yellow. */
    INFERNO;

    /** In lower case, as files and pages name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int rgb(int index) {
        return this == JET ? Tables.JET.rgb(index) : Tables.colour(this, index);
    }

    /** Read when they are first asked for. */
    private static final class Tables {
        static final Palette JET = new Jet();
        private static final Map<Colours, List<Integer>> READ = new EnumMap<>(Colours.class);

        static {
            EnumSet.complementOf(EnumSet.of(Colours.JET))
                    .forEach(colours -> READ.put(colours, read(colours.id() + ".txt")));
        }

        static int colour(Colours colours, int index) {
            if (index < 0 || index > 255) {
                throw new IllegalArgumentException("index (" + index + ") must be 0 to 255");
            }
            return Objects.requireNonNull(READ.get(colours)).get(index);
        }
    }

    private static List<Integer> read(String file) {
        try (InputStream in = Objects.requireNonNull(Colours.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return Stream.of(text.split("\\s+"))
                    .map(colour -> Integer.parseInt(colour, 16))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
