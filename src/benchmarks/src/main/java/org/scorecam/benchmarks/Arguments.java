package org.scorecam.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, from arguments such as {@code photos=4}.
 *
 * @param model an ONNX file, {@code resnet50} or {@code mobilenetv2}
 * @param layer a tensor's name; default {@code auto}
 * @param images the folder of the photos
 * @param annotations in COCO JSON
 * @param photos how many of them, in the order of their names; default 4
 * @param threads default the machine's cores
 * @param batch masked inputs a forward of the run: a number, or 0 to try; default 1, the plugin's
 * @param rounds of bare forwards, then a run; default 3
 * @param seconds of bare forwards a round; default 5
 */
record Arguments(
        String model,
        String layer,
        Path images,
        Path annotations,
        int photos,
        int threads,
        int batch,
        int rounds,
        int seconds) {
    static Arguments of(String... args) {
        Map<String, String> given = new TreeMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(arg + " must be a setting such as photos=4");
            }
            given.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
        Arguments arguments = new Arguments(
                take(given, "model", null),
                take(given, "layer", "auto"),
                Path.of(take(given, "images", null)),
                Path.of(take(given, "annotations", null)),
                Integer.parseInt(take(given, "photos", "4")),
                Integer.parseInt(take(
                        given, "threads", Integer.toString(Runtime.getRuntime().availableProcessors()))),
                Integer.parseInt(take(given, "batch", "1")),
                Integer.parseInt(take(given, "rounds", "3")),
                Integer.parseInt(take(given, "seconds", "5")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("no such setting: " + given.keySet());
        }
        return arguments;
    }

    private static String take(Map<String, String> given, String name, @Nullable String absent) {
        String value = given.containsKey(name) ? given.remove(name) : absent;
        if (value == null) {
            throw new IllegalArgumentException(name + "= is missing");
        }
        return value;
    }
}
