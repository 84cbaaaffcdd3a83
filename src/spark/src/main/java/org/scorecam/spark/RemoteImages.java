package org.scorecam.spark;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.SuiteSettings;

/**
 * Suites whose photos lie in a file system of Hadoop's.
 *
 * @param folders by suite
 * @param names of the photos in them, by suite
 */
record RemoteImages(SortedMap<String, String> folders, SortedMap<String, List<String>> names) {
    /** @throws SetupException if a name is no suite's, or a folder cannot be listed */
    static RemoteImages of(SortedMap<String, String> images, List<SuiteSettings> suites, Configuration hadoop) {
        SortedMap<String, String> folders = new TreeMap<>();
        SortedMap<String, List<String>> names = new TreeMap<>();
        List<String> known = suites.stream().map(SuiteSettings::name).toList();
        images.forEach((name, folder) -> {
            String suite = suite(name, folder, known);
            folders.put(suite, folder);
            names.put(suite, HadoopPhotos.list(folder, hadoop));
        });
        return new RemoteImages(folders, names);
    }

    private static String suite(String name, String folder, List<String> known) {
        if (name.isEmpty() && known.size() > 1) {
            throw new SetupException("--images " + folder + ": of which suite are these photos? There are "
                    + String.join(", ", known) + ": write --images " + known.get(0) + "=" + folder);
        }
        if (!name.isEmpty() && !known.contains(name)) {
            throw new SetupException("--images " + name + "=" + folder + ": there is no such suite"
                    + Nearest.hint(name, known) + ", but " + String.join(", ", known));
        }
        return name.isEmpty() ? known.get(0) : name;
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    boolean has(String suite) {
        return folders.containsKey(suite);
    }

    Stream<String> names(String suite) {
        return names.getOrDefault(suite, List.of()).stream();
    }

    /** Where the photos are, by suite/photo. */
    Map<String, String> uris() {
        return names.entrySet().stream()
                .flatMap(suite -> suite.getValue().stream()
                        .map(name -> Map.entry(
                                suite.getKey() + "/" + name,
                                HadoopPhotos.uri(Objects.requireNonNull(folders.get(suite.getKey())), name))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
