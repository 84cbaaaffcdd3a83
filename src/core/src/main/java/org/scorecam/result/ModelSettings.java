package org.scorecam.result;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;

/**
 * How a model's file is read.
 *
 * @param output the tensor of the scores; null where it is not known, in a baseline of an earlier version
 * @param outputSetting {@code <output>} as the user wrote it, {@link #AUTO} where nothing is written
 * @param classOffset the place of class 0 among the scores
 * @param inputs fixed values of the inputs beside the photo, by name, as the user wrote them
 * @param tokens the grid of a transformer's patches; null for maps with height and width
 */
public record ModelSettings(
        @Nullable String output,
        String outputSetting,
        int classOffset,
        SortedMap<String, String> inputs,
        @Nullable Size tokens) {
    /** The setting of an output that is found, not named. */
    public static final String AUTO = "auto";

    /** Nothing is set. */
    public static final ModelSettings DEFAULT = new ModelSettings(null, AUTO, 0, Collections.emptySortedMap(), null);

    public ModelSettings {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** With inputs in any order. */
    public static ModelSettings of(
            String output,
            @Nullable String setting,
            int classOffset,
            Map<String, String> inputs,
            @Nullable Size tokens) {
        return new ModelSettings(output, setting == null ? AUTO : setting, classOffset, new TreeMap<>(inputs), tokens);
    }
}
