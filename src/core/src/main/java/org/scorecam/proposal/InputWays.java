package org.scorecam.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorecam.image.InputSettings;
import org.scorecam.image.InputSettings.Resize;
import org.scorecam.image.Presets;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * The ways from a photo to a model's input that can be tried: each preset with each way of resizing, beside what the user chose already.
 *
 * @param ways that can be
 * @param refused why each preset cannot be that is not among them
 */
public record InputWays(List<Way> ways, List<String> refused) {
    private static final String PRESET = "preset";
    private static final String RESIZE = "resize";

    /**
     * One of them.
     *
     * @param isPresetsOwn whether it resizes as the preset does by itself, or as the user said
     */
    public record Way(InputSettings input, boolean isPresetsOwn) {}

    /**
     * All of them.
     *
     * @param written what the user wrote in {@code <input>}, which holds for each
     * @param resolve what comes of settings, as the model is; refuses what the model does not take
     * @throws SetupException if there is none
     */
    public static InputWays of(Settings written, Function<Settings, InputSettings> resolve) {
        List<Way> ways = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> presets =
                written.get(PRESET).isWritten() ? List.of(written.get(PRESET).textOr("")) : Presets.names();
        SetupException last = null;
        for (String preset : presets) {
            try {
                ways.addAll(of(written, preset, resolve));
            } catch (SetupException e) {
                refused.add(preset + " cannot be it: " + e.getMessage());
                last = e;
            }
        }
        if (ways.isEmpty() && last != null) {
            throw last;
        }
        return new InputWays(List.copyOf(ways), List.copyOf(refused));
    }

    private static List<Way> of(Settings written, String preset, Function<Settings, InputSettings> resolve) {
        InputSettings own = resolve.apply(with(written, Map.of(PRESET, preset)));
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(own, true));
        if (!written.get(RESIZE).isWritten() && !written.get("shorterSide").isWritten()) {
            for (Resize resize : Resize.values()) {
                if (resize != own.resize()) {
                    String word = Setting.written(resize);
                    ways.add(new Way(resolve.apply(with(written, Map.of(PRESET, preset, RESIZE, word))), false));
                }
            }
        }
        return ways;
    }

    private static Settings with(Settings written, Map<String, String> more) {
        Map<String, Object> values = new TreeMap<>(more);
        for (String name : written.names()) {
            if (written.get(name).isWritten() && !more.containsKey(name)) {
                values.put(name, written.get(name).textOr(""));
            }
        }
        return Settings.elements(written.place(), values);
    }
}
