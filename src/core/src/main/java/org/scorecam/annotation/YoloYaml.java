package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Ultralytics' description of a data set: of it, {@code names} is read, a list or a map from numbers, and {@code nc}, how
 * many there are. Where the photos are is for {@code <images>} to say.
 */
final class YoloYaml {
    /** Plain YAML 1.2: no tag makes an object, and aliases cannot blow it up. */
    private static final LoadSettings SAFE = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .build();

    /** Few enough for an int. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private static final int MOST_KEYPOINTS = 100_000;

    private YoloYaml() {}

    static boolean hasNames(Path file) {
        return TextFile.read(file).lines().anyMatch(line -> line.matches("(\\{\\s*)?['\"]?names['\"]?\\s*:.*"));
    }

    /** The names, and the keypoints where it has {@code kpt_shape}. */
    static YoloNames read(Path file) {
        Map<?, ?> root = root(file);
        return new YoloNames(file, names(file, root), keypoints(file, root.get("kpt_shape")));
    }

    private static @Nullable YoloKeypoints keypoints(Path file, @Nullable Object shape) {
        if (shape == null) {
            return null;
        }
        if (shape instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof Integer points
                && list.get(1) instanceof Integer numbers
                && points >= 0
                && points <= MOST_KEYPOINTS
                && (points == 0 || numbers == 2 || numbers == 3)) {
            return new YoloKeypoints(points, numbers);
        }
        throw invalid(
                file,
                "have kpt_shape: " + shape + ", which must be [how many keypoints, 2 or, with visibility, 3]: mend it");
    }

    private static Map<Integer, String> names(Path file, Map<?, ?> root) {
        Map<Integer, String> names = names(file, root.get("names"));
        Object count = root.get("nc");
        if (count instanceof Number number && number.intValue() != names.size()) {
            throw invalid(file, "say nc: " + count + ", but name " + names.size() + " classes: mend one");
        }
        return names;
    }

    private static Map<?, ?> root(Path file) {
        try {
            Object root = new Load(SAFE).loadFromString(TextFile.read(file));
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw invalid(file, "are no YAML map: write names, a list of the classes' names");
        } catch (StackOverflowError tooDeep) {
            throw Annotations.nestedTooDeeply(file, tooDeep);
        } catch (YamlEngineException malformed) {
            throw new SetupException(
                    "annotations " + file + " are malformed YAML ("
                            + String.valueOf(malformed.getMessage()).strip().replaceAll("\\s*\\R\\s*", ", ")
                            + "): write the file again",
                    malformed);
        }
    }

    private static Map<Integer, String> names(Path file, @Nullable Object names) {
        Map<Integer, String> found = new TreeMap<>();
        if (names instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                found.put(i, name(file, list.get(i)));
            }
        } else if (names instanceof Map<?, ?> map) {
            map.forEach((index, name) -> {
                if (found.put(index(file, index), name(file, name)) != null) {
                    throw invalid(file, "have the class number " + index + " in names twice: remove one");
                }
            });
        }
        if (found.isEmpty()) {
            throw invalid(
                    file,
                    "have no names (" + names + "): write them as a list, names: [cat, dog], or as a map from their"
                            + " numbers");
        }
        return found;
    }

    /** In quotes too: what writes JSON has no other keys. */
    private static int index(Path file, @Nullable Object index) {
        String written = String.valueOf(index);
        if (DIGITS.matcher(written).matches()) {
            return Integer.parseInt(written);
        }
        throw invalid(file, "have the class number " + written + " in names, which is no whole number from 0: mend it");
    }

    private static String name(Path file, @Nullable Object name) {
        if (name == null
                || name instanceof Map
                || name instanceof List
                || name.toString().isBlank()) {
            throw invalid(file, "have the entry " + name + " in names, which is no name: mend it");
        }
        return name.toString().strip();
    }

    private static SetupException invalid(Path file, String problem) {
        return new SetupException("annotations " + file + " " + problem);
    }
}
